package saoma.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import saoma.account.Bonuses;
import saoma.account.Member;
import saoma.account.TopUps;
import saoma.checkout.Books.Pages;
import saoma.checkout.CloseWish;
import saoma.checkout.ShiftDesk;
import saoma.checkout.ShiftReply;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.operator.Act;
import saoma.operator.AuditNote;
import saoma.operator.Grant;
import saoma.operator.Person;
import saoma.operator.Right;
import saoma.order.Cart;
import saoma.order.OrderState;
import saoma.order.Receipt;
import saoma.order.Tender;
import saoma.payment.Payment;
import saoma.payment.PaymentState.Created;
import saoma.payment.PaymentState.Disputed;
import saoma.payment.PaymentState.Paid;
import saoma.payment.Proof;
import saoma.payment.Refund;
import saoma.payment.RefundState;
import saoma.payment.Way;
import saoma.settings.Settings;
import saoma.shift.Count;
import saoma.shift.Sealed;

/// What happens at a counter in a day, written as the desks write it, and the desk of its shift.
final class ShiftDay {
  static final Person LI = new Person("01", "李雷");
  static final Person BOSS = new Person("09", "经理");
  static final Grant CLOSES = new Grant(Right.CLOSE_SHIFT, "shift", LI, Person.NOBODY, "");
  static final Grant DRAWER = new Grant(Right.DRAWER, "drawer", LI, Person.NOBODY, "");

  final Till till;
  final ShiftDesk desk;
  private final List<Payment> placed = new ArrayList<>();
  private Instant now = Till.NOON;
  private long sales;

  ShiftDay(Till till) {
    this.till = till;
    desk = new ShiftDesk(till.books, (InstantSource) () -> now, () -> Settings.FRESH, _ -> true);
  }

  Instant now() {
    return now;
  }

  void at(Instant instant) {
    now = instant;
  }

  /// Goods that are paid by one tender; rounding is let go of first where there is some.
  Receipt sells(String channel, Money total, Money rounding) {
    return till.does(p -> sells(p, channel, total, rounding));
  }

  Receipt sells(String channel, long fen) {
    return sells(channel, Money.fen(fen), Money.fen(0));
  }

  Receipt sells(Pages p, String channel, Money total, Money rounding) {
    var cart = Cart.EMPTY.add("c", "苹果", "", Quantity.pieces(2), Money.fen(0));
    cart = cart.add("d", "梨", "", Quantity.ONE, total);
    return receipt(p, cart, channel, total, rounding);
  }

  Receipt receipt(Pages p, Cart cart, String channel, Money total, Money rounding) {
    var order = p.orders().open(sale(), cart, now);
    var tenders = new ArrayList<Tender>();
    if (rounding.isPositive()) {
      tenders.add(tender(paid(p, order.id(), "rounding", rounding)));
    }
    var payment = paid(p, order.id(), channel, total.minus(rounding));
    tenders.add(tender(payment));
    p.orders()
        .derive(order.id(), OrderState.SETTLED, tenders.stream().map(Tender::payment).toList());
    placed.add(payment);
    return p.receipts()
        .issue(new Receipt(0, "07", "小店", order.id(), now, order.lines(), total, tenders, 0));
  }

  private static String sale() {
    return UUID.randomUUID().toString();
  }

  private Tender tender(Payment payment) {
    return new Tender(
        payment.channel(), payment.amount(), payment.number(), "T" + payment.number(), now);
  }

  /// Money that has come, and that no receipt has yet.
  Payment paid(Pages p, long order, String channel, Money amount) {
    var payment = begun(p, order, channel, amount);
    var to = new Paid(new Proof("T" + payment.number(), now, amount), false);
    p.payments().move(payment, to);
    return payment.moved(to);
  }

  private Payment begun(Pages p, long order, String channel, Money amount) {
    var number = p.payments().nextNumber(now);
    var payment =
        new Payment(
            number,
            order,
            channel,
            amount,
            "小店",
            new Created(),
            0,
            now,
            now,
            now,
            now,
            Way.SHOWN_QR);
    p.payments().add(payment);
    return payment;
  }

  /// Money after the end of its payment.
  Payment disputed(String channel, long fen) {
    return till.does(p -> {
      var cart = Cart.EMPTY.add("d", "梨", "", Quantity.ONE, Money.fen(fen));
      var order = p.orders().open(sale(), cart, now);
      p.orders().derive(order.id(), OrderState.CANCELLED, List.of());
      var payment = begun(p, order.id(), channel, Money.fen(fen));
      var to = new Disputed(new Proof("T" + payment.number(), now, Money.fen(fen)));
      p.payments().move(payment, to);
      return payment.moved(to);
    });
  }

  /// @param byHand in cash, whatever it came by
  void givesBack(Payment payment, long fen, boolean byHand) {
    till.does(p -> {
      var nth = p.refunds().ofPayment(payment.number()).size() + 1;
      var number =
          byHand
              ? Refund.handNumberOf(payment.number(), nth)
              : Refund.numberOf(payment.number(), nth);
      var asked =
          new Refund(
              number,
              payment.number(),
              Money.fen(fen),
              "broken",
              "李",
              new RefundState.Asked(),
              0,
              now,
              now);
      p.refunds().add(asked);
      p.refunds().move(asked, new RefundState.Sent(), now);
      var sent = asked.moved(new RefundState.Sent(), now);
      return p.refunds().move(sent, new RefundState.Done(now), now);
    });
  }

  long member() {
    return till.does(p -> {
      var known = p.members().byId(1);
      return known.isPresent()
          ? 1L
          : p.members().add(new Member(0, "韩", "+8613800001234", "")).id();
    });
  }

  Receipt topsUp(String channel, long fen) {
    var member = member();
    return till.does(p -> {
      var line = TopUps.code(member);
      var cart = Cart.EMPTY.add(line, "充值", "", Quantity.ONE, Money.fen(fen));
      var receipt = receipt(p, cart, channel, Money.fen(fen), Money.fen(0));
      var payment = receipt.tenders().getLast().payment();
      TopUps.post(
          p,
          receipt.orderId(),
          payment + "T",
          member,
          Map.of(channel, Money.fen(fen)),
          Bonuses.parse("100=10"),
          now);
      return receipt;
    });
  }

  void leavesChange(long fen) {
    var member = member();
    sales++;
    till.does(p -> {
      TopUps.keepChange(p, 1, "K" + sales, member, "cash", Money.fen(fen), now);
      return true;
    });
  }

  void does(Act act, Right right, Person by, Person approver) {
    till.does(
        p -> p.staff().append(new AuditNote(now, act, by, right, approver, "about", "reason")));
  }

  /// One of everything that happens, at random.
  void anything(SplittableRandom random) {
    now = now.plusSeconds(random.nextInt(1, 2_000));
    var channel = List.of("cash", "alipay", "wechat", "balance").get(random.nextInt(4));
    var fen = random.nextLong(100, 50_000);
    switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> sells(channel, fen);
      case 4 -> sells("cash", Money.fen(fen), Money.fen(random.nextInt(1, 10)));
      case 5 -> topsUp("alipay", fen);
      case 6 -> leavesChange(fen % 90 + 1);
      case 7 -> disputed("wechat", fen);
      case 8 -> does(Act.USED, Right.VOID_LINE, LI, Person.NOBODY);
      case 9 ->
          till.does(p -> p.receipts().search("", 1).stream().map(r -> r.number()).toList())
              .forEach(number -> till.does(p -> p.receipts().copied(number)));
      case 10 -> desk.move(saoma.shift.DrawerMove.Kind.PAY_IN, Money.fen(fen), "change", DRAWER);
      default -> {
        if (!placed.isEmpty()) {
          var payment = placed.remove(random.nextInt(placed.size()));
          givesBack(
              payment, random.nextLong(1, payment.amount().minor() + 1), random.nextBoolean());
        }
      }
    }
  }

  /// Counts to the fen and closes, whatever is unfinished.
  Sealed closes(long kept) {
    var expected = desk.x().orElseThrow().report().value("drawer.expected");
    var counted = Math.max(0, expected);
    done(desk.count(Count.of(Money.fen(counted)), LI));
    var reason = counted == expected ? "" : "less than nothing was expected";
    var wish = new CloseWish(Money.fen(Math.min(kept, counted)), reason, desk.leftovers());
    return done(desk.close(wish, CLOSES));
  }

  static <T> T done(ShiftReply<T> reply) {
    return switch (reply) {
      case ShiftReply.Done<T>(var value) -> value;
      case ShiftReply.Refused<T>(var why) -> throw new AssertionError(why);
    };
  }

  List<String> faults() {
    return Stream.concat(
            till.books.look(ShiftCheck::faults).stream(),
            till.books.look(DayCheck::faults).stream())
        .toList();
  }
}
