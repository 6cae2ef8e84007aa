package saoma.simulate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import saoma.account.Gatekeeper;
import saoma.channel.Channels;
import saoma.channel.CustomerCode;
import saoma.checkout.Asking;
import saoma.checkout.CashDesk;
import saoma.checkout.Checkout;
import saoma.checkout.Counted;
import saoma.checkout.HoldAsking;
import saoma.checkout.HoldStarted;
import saoma.checkout.HoldView;
import saoma.checkout.PaymentView;
import saoma.checkout.RefundStarted;
import saoma.checkout.RulingDesk;
import saoma.checkout.Share;
import saoma.checkout.SharesStarted;
import saoma.checkout.Standing;
import saoma.checkout.Started;
import saoma.hold.Hold;
import saoma.money.Money;
import saoma.order.Cart;
import saoma.payment.Payment;
import saoma.payment.Refund;
import saoma.settings.Settings;

/// The real till, process after process.
final class Till {
  private final World world;
  private final Inspector inspector;
  private final SimulatedBooks books;
  private final Channels channels;
  private final Makes makes;
  private final Settings settings;
  private final Set<Mutation> flaws;
  private final Consumer<PaymentView> screen;
  private final Consumer<HoldView> deposits;
  private @Nullable Alive process;

  /// What dies in a crash.
  private record Alive(
      Checkout checkout, Asking asking, RulingDesk rulings, CashDesk drawer, Gatekeeper gate, HoldAsking holds, Followers followers) {}

  Till(
      World world,
      Inspector inspector,
      Channels channels,
      Makes makes,
      Settings settings,
      Set<Mutation> flaws,
      Consumer<PaymentView> screen,
      Consumer<HoldView> deposits) {
    this.world = world;
    this.inspector = inspector;
    this.books = inspector.books;
    this.channels = channels;
    this.makes = makes;
    this.settings = settings;
    this.flaws = flaws;
    this.screen = screen;
    this.deposits = deposits;
  }

  boolean lives() {
    return process != null;
  }

  void start() {
    world.begin();
    world.note("till: starts", "", 0);
    var checkout = makes.checkout(books, channels, world.time, () -> settings);
    var asking = new Asking(books, checkout, channels, world.time, world.time, this::seen);
    var holds = new HoldAsking(books, checkout, channels, world.time, asking, deposits);
    var alive =
        new Alive(
            checkout,
            asking,
            makes.rulings(checkout, books, world.time),
            makes.cash(books, checkout, world.time, () -> settings),
            makes.gate(books, world.time, () -> settings),
            holds,
            new Followers(world, inspector, flaws));
    process = alive;
    asking.onRefund(refund -> begun(alive, refund));
    if (!flaws.contains(Mutation.NO_RECOVERY)) {
      for (var payment : asking.left()) {
        alive.followers().follow(asking.about(payment, false), payment.number());
      }
    }
    for (var hold : holds.left()) {
      alive.followers().follow(holds.about(hold), hold.number());
    }
    if (!flaws.contains(Mutation.NO_REFUND_RECOVERY)) {
      asking.leftRefunds().forEach(refund -> follow(alive, refund));
    }
  }

  /// What is left of a deposit has changed once a part was taken, or was not.
  private void seen(PaymentView view) {
    screen.accept(view);
    var alive = process;
    if (alive != null && view.payment().state().isFinal()) {
      for (var hold : alive.holds().left()) {
        if (books.holds().capturesOf(hold.number()).contains(view.payment().number())) {
          alive.followers().hurry(alive.holds().about(hold), hold.number());
        }
      }
    }
  }

  /// The clerk scans the code of a customer who leaves a deposit.
  @Nullable Hold hold(Money amount, CustomerCode code) {
    var alive = process;
    if (alive != null
        && alive.holds().place(amount, "deposit", code) instanceof HoldStarted.Begun(var hold)) {
      alive.followers().follow(alive.holds().about(hold, code), hold.number());
      return hold;
    }
    return null;
  }

  /// The clerk takes a part of a deposit for a sale.
  ///
  /// @return the attempt that was begun; null if none was
  @Nullable Payment capture(String hold, Cart cart, String sale, Money part) {
    var alive = process;
    if (alive == null) {
      return null;
    }
    try {
      if (alive.holds().capture(hold, cart, sale, part) instanceof Started.Begun(var payment)) {
        inspector.begun(payment);
        alive.followers().follow(alive.holds().about(payment, hold), payment.number());
        return payment;
      }
    } catch (RuntimeException e) {
      inspector.broken(Law.NO_SURPRISE, "capture: " + e);
    }
    return null;
  }

  void giveUpDeposit(String number) {
    act(alive -> {
      alive.holds().cancel(number);
      alive.followers().nudge(number);
    });
  }

  /// The clerk lets go what is left of every deposit that stands, or of one.
  void letGo(Predicate<Hold> which) {
    act(alive ->
        alive.holds().left().stream()
            .filter(which)
            .filter(hold -> alive.holds().release(hold.number()).isEmpty())
            .forEach(hold ->
                alive.followers().hurry(alive.holds().about(hold), hold.number())));
  }

  void die() {
    process = null;
  }

  /// The clerk scans the code that a customer shows.
  ///
  /// @return the attempt that was begun; null if none was
  @Nullable Payment take(Cart cart, String sale, CustomerCode code) {
    var alive = process;
    if (alive == null) {
      return null;
    }
    try {
      if (alive.asking().take(cart, sale, code) instanceof Started.Begun(var payment)) {
        inspector.begun(payment);
        alive.followers().follow(alive.asking().about(payment, code), payment.number());
        return payment;
      }
    } catch (RuntimeException e) {
      inspector.broken(Law.NO_SURPRISE, "take: " + e);
    }
    return null;
  }

  /// Several pay together.
  ///
  /// @return the attempts that were begun; empty if none was
  List<Payment> share(Cart cart, String sale, List<Share> shares) {
    var alive = process;
    if (alive == null) {
      return List.of();
    }
    try {
      if (alive.asking().pay(cart, sale, shares) instanceof SharesStarted.Begun(var payments)) {
        payments.forEach(inspector::begunBeside);
        payments.forEach(payment ->
            alive.followers().follow(alive.asking().about(payment, true), payment.number()));
        return payments;
      }
    } catch (RuntimeException e) {
      inspector.broken(Law.NO_SURPRISE, "share: " + e);
    }
    return List.of();
  }

  /// @return the attempt that was begun; null if none was
  @Nullable Payment pay(Cart cart, String sale, String channel, Optional<Money> part) {
    var alive = process;
    if (alive == null) {
      return null;
    }
    try {
      if (alive.asking().pay(cart, sale, channel, part) instanceof Started.Begun(var payment)) {
        inspector.begun(payment);
        alive.followers().follow(alive.asking().about(payment, true), payment.number());
        return payment;
      }
    } catch (RuntimeException e) {
      inspector.broken(Law.NO_SURPRISE, "pay: " + e);
    }
    return null;
  }

  /// A member keys the password for one payment of a sale.
  void password(String sale, long member, Money amount, boolean right) {
    if (right) {
      inspector.saidYes(sale);
    }
    var keyed = right ? History.PASSWORD : "000000";
    act(alive -> {
      var _ = alive.gate().byPassword(sale, member, amount, keyed.toCharArray());
    });
  }

  /// The clerk takes cash.
  ///
  /// @return what was taken; null if nothing was
  Counted.@Nullable Taken cash(Cart cart, String sale, Money tendered) {
    var alive = process;
    if (alive == null) {
      return null;
    }
    try {
      if (alive.drawer().take(cart, sale, tendered) instanceof Counted.Taken taken) {
        world.note("clerk: takes cash", taken.payment().number(), tendered.minor());
        return taken;
      }
    } catch (RuntimeException e) {
      inspector.broken(Law.NO_SURPRISE, "cash: " + e);
    }
    return null;
  }

  void cancel(String number) {
    act(alive -> {
      alive.asking().cancel(number);
      alive.followers().nudge(number);
    });
  }

  /// The clerk gives up what still waits under the cart: what was paid of it goes back.
  void giveUpWhatWaits(String current) {
    act(alive ->
        Standing.unfinished(books).stream()
            .filter(waits -> !waits.counted().isEmpty())
            .map(waits -> waits.order().sale())
            .filter(sale -> !sale.equals(current))
            .forEach(sale -> alive.checkout().abandon(sale, "clerk")));
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
    alive.followers().follow(alive.asking().about(refund), refund.number());
  }
}
