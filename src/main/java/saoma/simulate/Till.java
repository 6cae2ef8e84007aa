package saoma.simulate;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import saoma.channel.Channels;
import saoma.checkout.Asking;
import saoma.checkout.Asking.One;
import saoma.checkout.Checkout;
import saoma.checkout.PaymentView;
import saoma.checkout.RefundStarted;
import saoma.checkout.RulingDesk;
import saoma.checkout.Started;
import saoma.money.Money;
import saoma.order.Cart;
import saoma.payment.Payment;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.PaymentState.Closed;
import saoma.payment.PaymentState.Created;
import saoma.payment.PaymentState.Declined;
import saoma.payment.PaymentState.Disputed;
import saoma.payment.PaymentState.Paid;
import saoma.payment.PaymentState.Reversing;
import saoma.payment.PaymentState.Unresolved;
import saoma.payment.Refund;
import saoma.settings.Settings;

/// The real till, process after process.
final class Till {
  private static final long AFTER_AN_ERROR = 5 * World.SECOND;

  private final World world;
  private final Inspector inspector;
  private final SimulatedBooks books;
  private final Channels channels;
  private final Makes makes;
  private final Settings settings;
  private final Set<Mutation> flaws;
  private final Consumer<PaymentView> screen;
  private @Nullable Alive process;

  /// What dies in a crash.
  private record Alive(
      Checkout checkout, Asking asking, RulingDesk rulings, Map<String, Followed> followed) {}

  /// A payment that is asked about. Only its newest turn counts, so that a nudge replaces the step
  /// that was planned.
  private static final class Followed {
    final One one;
    final String number;
    int turn;
    boolean busy;
    boolean nudged;

    Followed(One one, String number) {
      this.one = one;
      this.number = number;
    }
  }

  Till(
      World world,
      Inspector inspector,
      Channels channels,
      Makes makes,
      Settings settings,
      Set<Mutation> flaws,
      Consumer<PaymentView> screen) {
    this.world = world;
    this.inspector = inspector;
    this.books = inspector.books;
    this.channels = channels;
    this.makes = makes;
    this.settings = settings;
    this.flaws = flaws;
    this.screen = screen;
  }

  boolean lives() {
    return process != null;
  }

  void start() {
    world.begin();
    world.note("till: starts", "", 0);
    var checkout = makes.checkout(books, channels, world.time, () -> settings);
    var asking = new Asking(books, checkout, channels, world.time, world.time, screen);
    var alive =
        new Alive(checkout, asking, makes.rulings(checkout, books, world.time), new HashMap<>());
    process = alive;
    asking.onRefund(refund -> begun(alive, refund));
    if (!flaws.contains(Mutation.NO_RECOVERY)) {
      for (var payment : asking.left()) {
        follow(alive, asking.about(payment, false), payment.number());
      }
    }
    if (!flaws.contains(Mutation.NO_REFUND_RECOVERY)) {
      asking.leftRefunds().forEach(refund -> follow(alive, refund));
    }
  }

  void die() {
    process = null;
  }

  /// @return the attempt that was begun; null if none was
  @Nullable Payment pay(Cart cart, String sale, String channel) {
    var alive = process;
    if (alive == null) {
      return null;
    }
    try {
      if (alive.asking().pay(cart, sale, channel) instanceof Started.Begun(var payment)) {
        inspector.begun(payment);
        follow(alive, alive.asking().about(payment, true), payment.number());
        return payment;
      }
    } catch (RuntimeException e) {
      inspector.broken(Law.NO_SURPRISE, "pay: " + e);
    }
    return null;
  }

  void cancel(String number) {
    act(alive -> {
      alive.asking().cancel(number);
      nudge(alive.followed().get(number));
    });
  }

  void cancelSale(String sale) {
    act(alive -> alive.checkout().abandon(sale, "clerk"));
  }

  void giveBack(String number, Money amount) {
    act(alive -> {
      if (alive.asking().giveBack(number, amount, "brought back", "clerk")
          instanceof RefundStarted.Begun(var refund)) {
        begun(alive, refund);
      }
    });
  }

  /// A manager gives money back that no order took.
  void giveBackWhatCameLate(String number) {
    world.note("manager: gives back", number, 0);
    act(alive -> alive.rulings().giveBack(number, "manager", "paid too late"));
  }

  /// A manager lets late money pay its sale.
  void sellAfterAll(String number) {
    var payment = books.payments.get(number);
    if (payment != null) {
      world.note("manager: sells after all", number, 0);
      act(alive -> alive.rulings().attach(number, payment.orderId(), "manager", "took the milk"));
    }
  }

  /// A manager has looked, and no money moved.
  void nobodyPaid(String number) {
    world.note("manager: nobody paid", number, 0);
    act(alive -> alive.rulings().noMoneyMoved(number, "manager", "not on the channel's page"));
  }

  private void act(Consumer<Alive> deed) {
    var alive = process;
    if (alive != null) {
      try {
        deed.accept(alive);
      } catch (RuntimeException e) {
        inspector.broken(Law.NO_SURPRISE, "clerk: " + e);
      }
    }
  }

  private void begun(Alive alive, Refund refund) {
    inspector.told(refund);
    follow(alive, refund);
  }

  private void follow(Alive alive, Refund refund) {
    follow(alive, alive.asking().about(refund), refund.number());
  }

  private void follow(Alive alive, One one, String number) {
    var followed = new Followed(one, number);
    alive.followed().put(number, followed);
    plan(followed, 0);
  }

  private void nudge(@Nullable Followed followed) {
    if (followed != null && followed.busy) {
      followed.nudged = true;
    } else if (followed != null) {
      plan(followed, 0);
    }
  }

  private void plan(Followed followed, long nanos) {
    var turn = ++followed.turn;
    world.inside(
        nanos,
        () -> {
          if (turn == followed.turn) {
            step(followed);
          }
        });
  }

  private void step(Followed followed) {
    followed.busy = true;
    followed.nudged = false;
    var next = safely(followed.one, followed.number);
    followed.busy = false;
    if (next != null && !isForgotten(followed.number)) {
      plan(followed, followed.nudged ? 0 : next.toNanos());
    }
  }

  private @Nullable Duration safely(One one, String number) {
    try {
      return one.step();
    } catch (RuntimeException e) {
      inspector.broken(Law.NO_SURPRISE, number + ": " + e);
      return Duration.ofNanos(AFTER_AN_ERROR);
    }
  }

  private boolean isForgotten(String number) {
    if (flaws.isEmpty()) {
      return false;
    }
    var payment = books.payments.get(number);
    if (payment == null) {
      return !books.refunds.containsKey(number);
    }
    return switch (payment.state()) {
      case Closed _, Declined _ -> flaws.contains(Mutation.NO_AFTERWATCH);
      case Unresolved _ -> flaws.contains(Mutation.UNRESOLVED_FORGOTTEN);
      case Created _, Awaiting _, Reversing _, Paid _, Disputed _ -> false;
    };
  }
}
