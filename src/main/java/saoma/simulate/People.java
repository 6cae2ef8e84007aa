package saoma.simulate;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saoma.account.TopUps;
import saoma.checkout.HoldView;
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
  private static final int MOST_SHARES = 9;

  private final World world;
  private final Inspector inspector;
  private final Map<String, Counterparty> gateways;
  private final int sales;
  private final Set<Integer> skipped;
  private final long patience;
  private final Map<String, Attempt> attempts = new HashMap<>();
  private final Customers customers;
  private final Returns returns;
  private final Notices notices;
  private final Tenders tenders;
  private final Guests guests;
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
    tenders = new Tenders(world, inspector);
    guests =
        new Guests(
            world,
            inspector,
            () -> till,
            patience,
            (sale, payment) -> begun(sale, payment, false),
            this::press);
    returns = new Returns(world, () -> till);
    notices = new Notices(world, () -> till);
    gateways.values().forEach(this::listen);
  }

  private void listen(Counterparty other) {
    if (other instanceof Gateway gateway) {
      gateway.onPaid(trade -> tells(gateway, trade));
      gateway.onTake(number -> customers.charged(number, attempts.get(number), gateway));
    }
  }

  /// A bank tells nothing.
  private void tells(Gateway gateway, Trade trade) {
    switch (gateway.kind) {
      case ALIPAY -> notices.paid(trade, "alipay");
      case WECHAT -> notices.paid(trade, "wechat");
      case UNIONPAY -> {}
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
    if (topsUp || !guests.leaves(sale)) {
      press(sale);
    }
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
    if (!sale.deposit.isEmpty() && guests.take(sale, tender)) {
      return;
    }
    var shares = tenders.shares(sale, till, tender);
    if (!shares.isEmpty()) {
      shares.forEach(one -> begun(sale, one, true));
      return;
    }
    var payment = tenders.asked(sale, till, tender);
    if (payment != null) {
      begun(sale, payment, false);
    }
  }

  private void begun(Sale sale, Payment payment, boolean share) {
    var gateway = gateways.get(payment.channel());
    if (gateway == null) {
      throw new IllegalStateException("no gateway " + payment.channel());
    }
    sale.tries++;
    sale.attempt = payment.number();
    world.identify(payment.number(), Dice.key(sale.index + 1L, sale.tries));
    attempts.put(payment.number(), new Attempt(sale, gateway, share));
    if (gateway instanceof Gateway) {
      notices.begun(payment.number(), payment.amount(), payment.channel());
    }
    if (share) {
      sale.shares.add(payment.number());
    }
    var key = key(payment.number());
    if (share && world.dice.strikes(Fault.SHARE_GIVEN_UP, key)) {
      world.later(
          world.dice.between(0, 60 * World.SECOND, 74, key), () -> cancel(payment.number()));
    }
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

  private void cash(Sale sale, Till theirs, long key) {
    sale.tries++;
    var all = inspector.due(sale.name, sale.cart.total());
    var taken = theirs.cash(sale.cart, sale.name, tenders.part(sale, key).orElse(all));
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
    if (sale.shares.contains(payment.number())) {
      shareOver(sale, payment);
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
      if (sale == current && !sale.inTray) {
        next();
      }
    }
  }

  void see(HoldView view) {
    guests.see(view);
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
          if (awaiting.code().isInBrowser()) {
            customers.pageToOpen(
                payment, attempt, () -> till != null && till.doors().opensPage(payment.number()));
          } else {
            customers.codeOnShow(payment, attempt);
          }
          serveNext(attempt.sale, payment);
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

  /// The sale waits in the tray, and the clerk turns to the next customer.
  private void serveNext(Sale sale, Payment payment) {
    if (sale == current && !sale.inTray && world.dice.strikes(Fault.SERVES_NEXT, key(payment))) {
      sale.inTray = true;
      next();
    }
  }

  private long key(Payment payment) {
    return key(payment.number());
  }

  private void ended(Payment payment, Sale sale) {
    if (sale.over) {
      giveUp(sale);
      return;
    }
    if (sale.shares.contains(payment.number())) {
      shareOver(sale, payment);
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

  /// The others go on. What is missing is asked for beside them, or when none is left.
  private void shareOver(Sale sale, Payment payment) {
    sale.shares.remove(payment.number());
    sale.customerPaid = false;
    sale.tries = 0;
    var another = world.dice.strikes(Fault.SHARES, key(payment));
    if (++sale.sharesOver < MOST_SHARES && (sale.shares.isEmpty() || another)) {
      var wait = world.dice.between(100, 4_000, 75, key(payment)) * World.MILLI;
      world.later(wait, () -> press(sale));
    } else if (sale.shares.isEmpty()) {
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
