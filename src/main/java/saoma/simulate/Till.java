package saoma.simulate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import saoma.channel.Channels;
import saoma.channel.CustomerCode;
import saoma.checkout.Asking;
import saoma.checkout.Asking.One;
import saoma.checkout.Counted;
import saoma.checkout.HoldAsking;
import saoma.checkout.HoldView;
import saoma.checkout.PagePay;
import saoma.checkout.PaymentView;
import saoma.checkout.RefundStarted;
import saoma.checkout.Share;
import saoma.checkout.SharesStarted;
import saoma.checkout.Standing;
import saoma.checkout.Started;
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
  private final Consumer<HoldView> depositScreen;
  private final DepositCounter deposits;
  final Office office;
  private @Nullable Alive process;

  Till(
      World world,
      Inspector inspector,
      Channels channels,
      Makes makes,
      Settings settings,
      Set<Mutation> flaws,
      Consumer<PaymentView> screen,
      Consumer<HoldView> depositScreen) {
    this.world = world;
    this.inspector = inspector;
    this.books = inspector.books;
    this.channels = channels;
    this.makes = makes;
    this.settings = settings;
    this.flaws = flaws;
    this.screen = screen;
    this.depositScreen = depositScreen;
    deposits = new DepositCounter(this, books);
    office = new Office(this, books);
  }

  Doors doors() {
    return new Doors(this, world, inspector, flaws);
  }

  DepositCounter deposits() {
    return deposits;
  }

  boolean lives() {
    return process != null;
  }

  void start() {
    world.begin();
    world.note("till: starts", "", 0);
    var checkout = makes.checkout(books, channels, world.time, () -> settings);
    var asking =
        new Asking(
            books, checkout, channels, world.time, world.time, screen.andThen(deposits::seen));
    var holds = new HoldAsking(books, checkout, channels, world.time, asking, depositScreen);
    var followers = new Followers(world, inspector, flaws);
    var ears = new Ears(world, inspector, asking, followers);
    var alive =
        new Alive(
            checkout,
            asking,
            makes.rulings(checkout, books, world.time),
            makes.cash(books, checkout, world.time, () -> settings),
            makes.gate(books, world.time, () -> settings),
            holds,
            new PagePay(checkout, channels, _ -> {}),
            ears,
            makes.hints(books, ears, ears),
            followers);
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

  void die() {
    process = null;
  }

  /// Stores an attempt and follows it.
  ///
  /// @return null if none was begun
  @Nullable Payment begun(
      String what, Function<Alive, Started> begin, BiFunction<Alive, Payment, One> about) {
    var alive = process;
    if (alive == null) {
      return null;
    }
    try {
      if (begin.apply(alive) instanceof Started.Begun(var payment)) {
        inspector.begun(payment);
        alive.followers().follow(about.apply(alive, payment), payment.number());
        return payment;
      }
    } catch (RuntimeException e) {
      inspector.broken(Law.NO_SURPRISE, what + ": " + e);
    }
    return null;
  }

  /// @return the attempt that was begun; null if none was
  @Nullable Payment pay(Cart cart, String sale, String channel, Optional<Money> part) {
    return begun(
        "pay",
        alive -> alive.asking().pay(cart, sale, channel, part),
        (alive, payment) -> alive.asking().about(payment, true));
  }

  /// The clerk scans the code that a customer shows.
  ///
  /// @return the attempt that was begun; null if none was
  @Nullable Payment take(Cart cart, String sale, CustomerCode code) {
    return begun(
        "take",
        alive -> alive.asking().take(cart, sale, code),
        (alive, payment) -> alive.asking().about(payment, code));
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

  void act(Consumer<Alive> deed) {
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
