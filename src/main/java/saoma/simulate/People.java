package saoma.simulate;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saoma.account.TopUps;
import saoma.channel.CustomerCode;
import saoma.checkout.PaymentView;
import saoma.money.Money;
import saoma.money.Quantity;
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

/// A clerk who sells one sale after the other, impatient on purpose, and the customers.
final class People {
  private static final int MOST_ATTEMPTS = 3;
  private static final int MOST_PARTS = 4;

  /// The least number of sixteen digits.
  private static final long TENS = 1_000_000_000_000_000L;

  private final World world;
  private final Inspector inspector;
  private final Map<String, Counterparty> gateways;
  private final int sales;
  private final Set<Integer> skipped;
  private final long patience;
  private final Map<String, Attempt> attempts = new HashMap<>();
  private final Customers customers;
  private final Returns returns;
  private @Nullable Till till;
  private @Nullable Sale current;
  private int sold;
  private boolean home;

  /// @param skipped sales that are not there
  /// @param patience how long the shop lets a code be payable
  People(
      World world,
      Inspector inspector,
      Map<String, Counterparty> gateways,
      int sales,
      Set<Integer> skipped,
      long patience) {
    this.world = world;
    this.inspector = inspector;
    this.gateways = gateways;
    this.sales = sales;
    this.skipped = skipped;
    this.patience = patience;
    customers = new Customers(world, patience, this::cancel);
    returns = new Returns(world, () -> till);
    gateways.values().forEach(this::listen);
  }

  private void listen(Counterparty other) {
    if (other instanceof Gateway gateway) {
      gateway.onTake(number -> customers.charged(number, attempts.get(number), gateway));
    }
  }

  void workAt(Till theirs) {
    till = theirs;
    next();
  }

  int sold() {
    return sold;
  }

  /// All sales are over.
  boolean atHome() {
    return home;
  }

  private void next() {
    var index = current == null ? 0 : current.index + 1;
    while (skipped.contains(index)) {
      index++;
    }
    var one = index;
    if (index >= sales) {
      home = true;
      return;
    }
    world.later(2 * World.SECOND, () -> begin(one));
  }

  private void begin(int index) {
    var dice = world.dice;
    var fen = dice.between(100, 99_900, 20, index);
    var member = index % History.MEMBERS + 1L;
    var topsUp =
        dice.strikes(Fault.TOPS_UP, index)
            || (index < History.MEMBERS && dice.isOn(Fault.PAYS_BALANCE));
    var code = topsUp ? TopUps.code(member) : "6901234567892";
    var cart = Cart.EMPTY.add(code, "milk", "", Quantity.ONE, Money.fen(fen));
    var sale = new Sale(index, cart, dice.between(0, 2, 21, index) == 0 ? "alipay" : "wechat");
    current = sale;
    if (dice.strikes(Fault.DOUBLE_CLICK, index)) {
      world.later(dice.between(0, 400 * World.MILLI, 22, index), () -> press(sale));
    }
    if (dice.strikes(Fault.POWER_CUT, index)) {
      var when = dice.between(0, patience + 60 * World.SECOND, 23, index);
      world.later(
          when,
          () -> {
            throw new Crash("power cut");
          });
    }
    if (dice.strikes(Fault.CLOCK_JUMP, index)) {
      var seconds = dice.between(-90, 90, 24, index);
      world.later(
          dice.between(0, patience, 25, index), () -> world.time.jump(Duration.ofSeconds(seconds)));
    }
    world.later(patience + 150 * World.SECOND, () -> giveUp(sale));
    press(sale);
  }

  /// The till lives again after a crash: the clerk finds the sale as it was left.
  void backAtWork() {
    var sale = current;
    var name = sale == null || sale.over ? "" : sale.name;
    world.later(0, () -> giveUpWhatWaits(name));
    if (sale != null && !sale.over) {
      world.later(3 * World.SECOND, () -> press(sale));
    }
  }

  private void giveUpWhatWaits(String name) {
    if (till != null && till.lives()) {
      till.giveUpWhatWaits(name);
    }
  }

  private void press(Sale sale) {
    if (sale.over || till == null || !till.lives() || sale.tries >= MOST_ATTEMPTS + 2) {
      return;
    }
    var tender = Dice.key(sale.index + 1L, 1000L + sale.tries + sale.parts);
    if (world.dice.strikes(Fault.PAYS_CASH, tender)) {
      cash(sale, till, tender);
      return;
    }
    var payment = asked(sale, till, tender);
    if (payment == null) {
      return;
    }
    var gateway = gateways.get(payment.channel());
    if (gateway == null) {
      throw new IllegalStateException("no gateway " + payment.channel());
    }
    sale.tries++;
    sale.attempt = payment.number();
    world.identify(payment.number(), Dice.key(sale.index + 1L, sale.tries));
    attempts.put(payment.number(), new Attempt(sale, gateway));
    var key = key(payment.number());
    if (world.dice.strikes(Fault.CLERK_CANCELS, key)) {
      var most = soon(payment.channel());
      var after = world.dice.between(0, most * World.SECOND, 30, key);
      world.later(after, () -> cancel(payment.number()));
    }
  }

  /// Within how many seconds a clerk changes his mind: what is quick is cancelled quickly.
  private static long soon(String channel) {
    return switch (channel) {
      case "balance" -> 3;
      case "card" -> 8;
      default -> 40;
    };
  }

  private @Nullable Payment asked(Sale sale, Till theirs, long tender) {
    if (world.dice.strikes(Fault.SHOWS_CODE, tender)) {
      return theirs.take(sale.cart, sale.name, code(sale.channel, tender));
    }
    if (world.dice.strikes(Fault.PAYS_BALANCE, tender)) {
      var begun = fromBalance(sale, theirs, tender);
      if (begun != null) {
        return begun;
      }
    }
    var channel = world.dice.strikes(Fault.PAYS_CARD, tender) ? "card" : sale.channel;
    return theirs.pay(sale.cart, sale.name, channel, part(sale, tender));
  }

  /// As much as the member has; a wrong password or none takes nothing.
  private @Nullable Payment fromBalance(Sale sale, Till theirs, long key) {
    var has = inspector.books.accounts().balance(sale.member).total();
    var due = part(sale, key).orElseGet(() -> inspector.due(sale.name, sale.cart.total()));
    var amount = has.isPositive() && has.compareTo(due) < 0 ? has : due;
    if (!world.dice.strikes(Fault.NO_PASSWORD, key)) {
      var right = !world.dice.strikes(Fault.PASSWORD_WRONG, key);
      theirs.password(sale.name, sale.member, amount, right);
    }
    return theirs.pay(sale.cart, sale.name, "balance", Optional.of(amount));
  }

  /// Some of what is due, or all of it; never for ever less.
  private Optional<Money> part(Sale sale, long key) {
    if (sale.parts >= MOST_PARTS || !world.dice.strikes(Fault.PAYS_IN_PARTS, key)) {
      return Optional.empty();
    }
    var due = inspector.due(sale.name, sale.cart.total());
    return Optional.of(Money.fen(world.dice.between(1, due.minor() + 1, 70, key)));
  }

  private CustomerCode code(String channel, long key) {
    var digits =
        (channel.equals("alipay") ? "28" : "13") + world.dice.between(TENS, 10 * TENS, 72, key);
    return CustomerCode.of(digits).orElseThrow();
  }

  private void cash(Sale sale, Till theirs, long key) {
    sale.tries++;
    var all = inspector.due(sale.name, sale.cart.total());
    var taken = theirs.cash(sale.cart, sale.name, part(sale, key).orElse(all));
    if (taken == null) {
      return;
    }
    var number = taken.payment().number();
    world.identify(number, Dice.key(sale.index + 1L, 5000L + sale.tries));
    if (taken.receipt() != null) {
      inspector.shown(taken.receipt());
      sold++;
      over(sale);
      returns.comesBack(taken.payment());
    } else {
      inPart(sale, taken.payment());
    }
  }

  /// The next tender; sometimes the one before is taken back first.
  private void inPart(Sale sale, Payment payment) {
    if (sale.over) {
      giveUp(sale);
      return;
    }
    sale.parts++;
    sale.tries = 0;
    sale.customerPaid = false;
    var key = key(payment.number());
    if (world.dice.strikes(Fault.TAKES_PART_BACK, key)) {
      returns.giveBack(payment.number(), payment.amount());
    }
    world.later(world.dice.between(100, 4_000, 71, key) * World.MILLI, () -> press(sale));
  }

  private void cancel(String number) {
    if (till != null && till.lives()) {
      world.note("clerk: cancels", number, 0);
      till.cancel(number);
    }
  }

  private void over(Sale sale) {
    if (!sale.over) {
      sale.over = true;
      if (sale == current) {
        next();
      }
    }
  }

  /// What the clerk's screen shows after each step of the asking.
  void see(PaymentView view) {
    var payment = view.payment();
    var attempt = attempts.get(payment.number());
    if (attempt == null || attempt.seenVersion >= payment.version()) {
      return;
    }
    attempt.seenVersion = payment.version();
    switch (payment.state()) {
      case Awaiting awaiting -> {
        if (awaiting.code() != null && !attempt.shown) {
          attempt.shown = true;
          customers.codeOnShow(payment, attempt);
        }
      }
      case Paid _ -> {
        if (view.receipt() != null) {
          inspector.shown(view.receipt());
          sold++;
          over(attempt.sale);
          returns.comesBack(payment);
        } else if (view.due() != null) {
          inPart(attempt.sale, payment);
        } else {
          returns.managerLooks(payment.number(), attempt);
          again(payment, attempt.sale);
        }
      }
      case Closed _, Declined _ -> ended(payment, attempt.sale);
      case Reversing reversing -> {
        if (!payment.state().blocksAnother() && reversing.code() == null) {
          again(payment, attempt.sale);
        }
      }
      case Disputed _, Unresolved _ -> returns.managerLooks(payment.number(), attempt);
      case Created _ -> {}
    }
  }

  private void ended(Payment payment, Sale sale) {
    if (sale.over) {
      giveUp(sale);
      return;
    }
    if (!sale.attempt.equals(payment.number())) {
      return;
    }
    if (sale.tries < MOST_ATTEMPTS) {
      again(payment, sale);
    } else if (till != null) {
      world.later(0, () -> giveUp(sale));
    }
  }

  /// The next sale first: the till may die in the act.
  private void giveUp(Sale sale) {
    over(sale);
    if (till != null && till.lives()) {
      till.cancelSale(sale.name);
    }
  }

  private void again(Payment payment, Sale sale) {
    if (sale.over || !sale.attempt.equals(payment.number())) {
      return;
    }
    var key = key(payment.number());
    if (world.dice.strikes(Fault.CLERK_SWITCHES, key)) {
      sale.channel = sale.channel.equals("alipay") ? "wechat" : "alipay";
    }
    world.later(world.dice.between(100, 4_000, 31, key) * World.MILLI, () -> press(sale));
  }

  private long key(String number) {
    return world.identity(number);
  }
}
