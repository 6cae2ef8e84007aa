package saoma.rehearse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.CartLine;
import saoma.order.Order;
import saoma.order.OrderState;
import saoma.order.Receipt;
import saoma.order.Tender;
import saoma.payment.Payment;
import saoma.payment.PaymentState;
import saoma.rehearse.Mark.Kind;

class JudgeTest {
  private static final Instant NOON = Instant.parse("2026-11-27T04:00:00Z");
  private static final Money NOTHING = Money.fen(0);
  private static final long EACH = 300;

  @Test
  void aCashCustomerGetsTheRightChange() {
    var right = facts(receipt(2, 600, cash(600, 2_000)));
    assertTrue(Judge.isOver(customer("cash"), right));
    assertEquals(List.of(Kind.SERVED, Kind.GOODS, Kind.TOTAL, Kind.CHANGE), kinds("cash", right));
    var misread = marks("cash", facts(receipt(2, 600, cash(600, 1_000))));
    assertEquals(new Mark(Kind.WRONG_CHANGE, "14.00", "4.00"), misread.getLast());
  }

  @Test
  void goodsAndTotalAreLookedAt() {
    var marks = marks("cash", facts(receipt(1, 300, cash(300, 2_000))));
    assertEquals(Kind.WRONG_GOODS, marks.get(1).kind());
    assertEquals(new Mark(Kind.WRONG_TOTAL, "6.00", "3.00"), marks.get(2));
    assertEquals(Kind.WRONG_CHANGE, marks.get(3).kind());
  }

  @Test
  void thePriceOnTheShelfIsThePrice() {
    var right = facts(receipt(2, 500, cash(500, 2_000)));
    assertEquals(Kind.TOTAL, marks("price", right).get(2).kind());
    var stubborn = facts(receipt(2, 600, cash(600, 2_000)));
    assertEquals(new Mark(Kind.WRONG_TOTAL, "5.00", "6.00"), marks("price", stubborn).get(2));
  }

  @Test
  void moneyThatNobodyHeardOfIsNotTakenAnotherWay() {
    var waited = facts(receipt(2, 600, tender("alipay", 600, 600)));
    assertEquals(Kind.PROVEN, marks("unknown", waited).getLast().kind());
    var believed = facts(receipt(2, 600, cash(600, 600)));
    assertEquals(Kind.NOT_PROVEN, marks("unknown", believed).getLast().kind());
  }

  @Test
  void aCodeThatIsLeftOpenIsSeen() {
    var open = facts(OrderState.OPEN, new PaymentState.Awaiting(null));
    assertFalse(Judge.isOver(customer("leaves"), open));
    assertEquals(List.of(Kind.CODE_LEFT_OPEN), kinds("leaves", open));
    assertEquals(List.of(Kind.NOT_SERVED, Kind.CODE_LEFT_OPEN), kinds("alipay", open));
    var reversing =
        facts(OrderState.OPEN, new PaymentState.Reversing(PaymentState.Why.CLERK, null));
    assertFalse(Judge.isOver(customer("leaves"), reversing), "it may still be paid");
    var closed = facts(OrderState.CANCELLED, new PaymentState.Closed("closed"));
    assertTrue(Judge.isOver(customer("leaves"), closed));
    assertEquals(List.of(Kind.CODE_CLOSED), kinds("leaves", closed));
    var sold = facts(receipt(2, 600, cash(600, 600)));
    assertEquals(List.of(Kind.SOLD_TO_NOBODY), kinds("leaves", sold));
  }

  @Test
  void whatIsBroughtBackIsGivenBackWhole() {
    var customer = customer("refund");
    var none = new Facts(List.of(), List.of(), List.of(), NOTHING);
    assertFalse(Judge.isOver(customer, none));
    var half = new Facts(List.of(), List.of(), List.of(), Money.fen(200));
    assertTrue(Judge.isOver(customer, half));
    assertEquals(
        List.of(new Mark(Kind.WRONG_BACK, "6.00", "2.00")),
        Judge.marks(customer, half, _ -> EACH, Money.fen(600)));
    var whole = new Facts(List.of(), List.of(), List.of(), Money.fen(600));
    assertEquals(
        Kind.GIVEN_BACK, Judge.marks(customer, whole, _ -> EACH, Money.fen(600)).getFirst().kind());
    assertEquals(
        Kind.NOT_SERVED, Judge.marks(customer, none, _ -> EACH, Money.fen(600)).getFirst().kind());
  }

  private static Customer customer(String name) {
    var goods = List.of(new Customer.Good("1", 2));
    return switch (name) {
      case "cash" -> new Customer(name, goods, goods, Deed.CASH, Money.fen(2_000), null);
      case "price" -> new Customer(name, goods, goods, Deed.CASH, Money.fen(2_000), Money.fen(250));
      case "alipay" -> new Customer(name, goods, goods, Deed.ALIPAY, null, null);
      case "unknown" -> new Customer(name, goods, goods, Deed.UNKNOWN, null, null);
      case "leaves" -> new Customer(name, goods, goods, Deed.WALKS_AWAY, null, null);
      default -> new Customer(name, List.of(), List.of(), Deed.REFUND, null, null);
    };
  }

  private static List<Mark> marks(String name, Facts facts) {
    return Judge.marks(customer(name), facts, _ -> EACH, NOTHING);
  }

  private static List<Kind> kinds(String name, Facts facts) {
    return marks(name, facts).stream().map(Mark::kind).toList();
  }

  private static Tender cash(long fen, long note) {
    return tender("cash", fen, note);
  }

  private static Tender tender(String channel, long fen, long note) {
    return new Tender(channel, Money.fen(fen), "P1", "T1", NOON, Money.fen(note));
  }

  private static Receipt receipt(long pieces, long fen, Tender... tenders) {
    var line = new CartLine(1, "1", "茶", "Tea", Quantity.pieces(pieces), Money.fen(fen / pieces));
    return new Receipt(
        1, "01", "Shop", 1, NOON, List.of(line), Money.fen(fen), Arrays.asList(tenders), 0);
  }

  private static Facts facts(Receipt receipt) {
    return new Facts(List.of(), List.of(), List.of(receipt), NOTHING);
  }

  private static Facts facts(OrderState order, PaymentState state) {
    var one = new Order(1, "sale", NOON, List.of(), Money.fen(600), order, List.of());
    var payment =
        new Payment("P1", 1, "alipay", Money.fen(600), "tea", state, 1, NOON, NOON, NOON, NOON);
    return new Facts(List.of(one), List.of(payment), List.of(), NOTHING);
  }
}
