package saoma.ui.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.channel.Answer;
import saoma.checkout.Checkout.Alarm;
import saoma.checkout.Feed;
import saoma.checkout.PaymentView;
import saoma.checkout.RefundView;
import saoma.hold.Hold;
import saoma.hold.HoldState;
import saoma.money.Money;
import saoma.order.Cart;
import saoma.order.OrderState;
import saoma.payment.Payment;
import saoma.payment.PaymentState;
import saoma.payment.PaymentState.Why;
import saoma.payment.Proof;
import saoma.payment.RefundState;
import saoma.ui.Away;
import saoma.ui.DeskBooks;
import saoma.ui.Notice;
import saoma.ui.attention.Card.Doing;
import saoma.ui.attention.Card.Happened;
import saoma.ui.safety.Pending;

class AttentionModelTest {
  private static final Cart CART = DeskBooks.cart("牛奶", "Milk", "6.50");
  private static final Proof PROOF =
      new Proof("2026112322001440001", DeskBooks.MORNING, CART.total());

  @TempDir Path folder;
  private DeskBooks shop;
  private final Feed<Alarm> alarms = new Feed<>(new Alarm("", ""));
  private final Feed<Optional<PaymentView>> views = new Feed<>(Optional.empty());
  private final Feed<Optional<RefundView>> refunds = new Feed<>(Optional.empty());
  private final FakeCardDesk desk = new FakeCardDesk();
  private final List<Notice> notices = new ArrayList<>();

  @BeforeEach
  void open() {
    shop = new DeskBooks(folder);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void aDepositInDoubtIsListedAndCanBeAskedAbout() {
    var noon = DeskBooks.MORNING;
    for (var state : List.of(new HoldState.Unresolved(), new HoldState.Held("2026", noon))) {
      shop.books()
          .durable(pages -> {
            var number = "H" + state.isInDoubt();
            var until = noon.plusSeconds(300);
            pages.holds().add(hold(number, state, noon, until));
            return number;
          });
    }
    var model = opened();
    var card = assertInstanceOf(Card.Deposit.class, model.cards().getFirst());
    assertEquals(1, model.cards().size(), "one that stands quietly needs nobody");
    assertEquals("王先生", card.hold().note());
    assertEquals(List.of(Act.ASK), Act.of(card));
    model.askNow(card);
    assertEquals(List.of("ask Htrue"), desk.done());
    var pending = shop.books().read(pages -> Pending.of(pages, noon));
    assertEquals(new Pending.Pile(1, Money.fen(50_000)), pending.unknown());
  }

  private static Hold hold(String number, HoldState state, Instant at, Instant until) {
    var sum = Money.fen(50_000);
    return new Hold(number, "alipay", sum, "押金", state, 0, at, until, until, at, "王先生");
  }

  @Test
  void moneyAfterTheEndIsListedWithItsProof() {
    var late = shop.payment("alipay", CART, new PaymentState.Disputed(PROOF));
    shop.cancelled(late);
    var card = assertInstanceOf(Card.Unclaimed.class, opened().cards().getFirst());
    assertEquals(Happened.AFTER_END, card.happened());
    assertEquals(OrderState.CANCELLED, card.order());
    assertEquals(PROOF, card.proof());
    assertEquals(late.number(), card.payment().number());
  }

  @Test
  void anOrderThatWasPaidTwiceIsToldFromAnotherAmount() {
    var first = shop.payment("alipay", CART, new PaymentState.Closed("closed"));
    var second = shop.again(first, "wechat", new PaymentState.Paid(PROOF, false));
    shop.receipt(second, CART);
    shop.move(first, new PaymentState.Paid(PROOF, true));
    var little = new Proof("2026112322001440002", DeskBooks.MORNING, Money.fen(1));
    shop.payment("wechat", CART, new PaymentState.Paid(little, false));
    assertEquals(
        List.of(Happened.SECOND_TIME, Happened.OTHER_AMOUNT),
        opened().cards().stream().map(card -> ((Card.Unclaimed) card).happened()).toList());
  }

  @Test
  void whatIsNotKnownIsListedWithWhatTheTillDoes() {
    var lost = shop.payment("alipay", CART, new PaymentState.Unresolved(null));
    var leaving = shop.payment("wechat", CART, new PaymentState.Reversing(Why.CLERK, null));
    var model = opened();
    assertEquals(
        List.of(lost.number(), leaving.number()),
        model.cards().stream().map(Card::number).toList());
    assertEquals(
        List.of(Doing.ASKING, Doing.CLOSING),
        model.cards().stream().map(card -> ((Card.NotKnown) card).doing()).toList());
  }

  @Test
  void aSaleThatGoesItsWayNeedsNobody() {
    shop.sold("alipay", CART);
    shop.payment("alipay", CART, new PaymentState.Awaiting(null));
    shop.payment("alipay", CART, new PaymentState.Reversing(Why.NO_CODE, null));
    shop.payment("wechat", CART, new PaymentState.Closed("closed"));
    var model = opened();
    assertEquals(List.of(), model.cards());
    assertTrue(model.readProperty().get());
  }

  @Test
  void aPaymentThatBecomesKnownLeavesTheListWhileSomebodyLooks() {
    var lost = shop.payment("alipay", CART, new PaymentState.Unresolved(null));
    var model = opened();
    assertEquals(1, model.cards().size());
    shop.move(lost, new PaymentState.Closed("closed"));
    views.publish(Optional.of(view(lost, 3)));
    assertEquals(List.of(), model.cards());
  }

  @Test
  void howOftenTheTillAskedStandsOnTheCard() {
    var lost = shop.payment("alipay", CART, new PaymentState.Unresolved(null));
    var model = opened();
    views.publish(Optional.of(view(lost, 14)));
    var card = (Card.NotKnown) model.cards().getFirst();
    assertEquals(14, card.asked());
    assertEquals(DeskBooks.MORNING, card.askedAt());
  }

  @Test
  void anAlarmIsSaidOnceAndFillsTheList() {
    var model = model();
    assertEquals(List.of(), notices, "nothing has happened yet");
    var late = shop.payment("alipay", CART, new PaymentState.Disputed(PROOF));
    alarms.publish(new Alarm(late.number(), "money after the end"));
    assertEquals(List.of(Notice.danger("attention.alarm").then("attention.alarm.next")), notices);
    assertEquals(1, model.cards().size());
  }

  @Test
  void afterItIsClosedTheListNoLongerReadsTheBooks() {
    var lost = shop.payment("alipay", CART, new PaymentState.Unresolved(null));
    var model = opened();
    model.close();
    shop.move(lost, new PaymentState.Closed("closed"));
    views.publish(Optional.of(view(lost, 3)));
    assertEquals(1, model.cards().size());
  }

  @Test
  void theChosenCardStaysChosenWhileTheListMoves() {
    var first = shop.payment("alipay", CART, new PaymentState.Unresolved(null));
    var second = shop.payment("wechat", CART, new PaymentState.Unresolved(null));
    var model = opened();
    model.step(-1);
    assertEquals(first.number(), model.chosen().orElseThrow().number());
    model.step(1);
    model.step(1);
    shop.move(first, new PaymentState.Closed("closed"));
    views.publish(Optional.of(view(second, 3)));
    assertEquals(second.number(), model.chosen().orElseThrow().number());
    model.askNow(model.chosen().orElseThrow());
    assertEquals(List.of("ask " + second.number()), desk.done());
  }

  @Test
  void moneyOnItsWayBackCanOnlyBeAskedAbout() {
    var late = shop.payment("alipay", CART, new PaymentState.Disputed(PROOF));
    shop.cancelled(late);
    assertEquals(List.of(Act.REFUND, Act.ATTACH), Act.of(opened().cards().getFirst()));
    shop.refund(late, new RefundState.Sent());
    var card = opened().cards().getFirst();
    assertEquals(List.of(Act.ASK), Act.of(card));
    assertEquals(1, assertInstanceOf(Card.Unclaimed.class, card).refunds().size());
  }

  @Test
  void aRefusedRefundCanBeDecidedAgain() {
    var late = shop.payment("alipay", CART, new PaymentState.Disputed(PROOF));
    shop.cancelled(late);
    shop.refund(late, new RefundState.Refused("TOO_LATE"));
    assertEquals(List.of(Act.REFUND, Act.ATTACH), Act.of(opened().cards().getFirst()));
  }

  @Test
  void theRefundOfAGoodSaleHasACardUntilItIsKnown() {
    var sold = shop.sold("alipay", CART);
    var payment =
        shop.books()
            .read(pages -> pages.payments().byNumber(sold.tenders().getFirst().payment()))
            .orElseThrow();
    shop.refund(payment, new RefundState.Unresolved());
    assertInstanceOf(Card.GoingBack.class, opened().cards().getFirst());
  }

  @Test
  void aRulingThatNothingHasConfirmedStaysOnTheList() {
    var closed = shop.payment("alipay", CART, new PaymentState.Closed("ruled"));
    shop.ruled(closed, "Li Na", "the phone shows nothing");
    var card = assertInstanceOf(Card.RuledOut.class, opened().cards().getFirst());
    assertEquals("Li Na", card.rulings().getFirst().by());
  }

  private AttentionModel opened() {
    var model = model();
    model.open();
    return model;
  }

  private AttentionModel model() {
    var away = new Away(Runnable::run, Runnable::run);
    var clock = InstantSource.fixed(DeskBooks.MORNING);
    return new AttentionModel(
        shop.books(), clock, alarms, views, refunds, desk, away, notices::add);
  }

  private static PaymentView view(Payment payment, int asked) {
    Instant at = DeskBooks.MORNING;
    return new PaymentView(
        payment, Answer.Phase.OPEN, asked, at, null, null, Duration.ZERO, null, null);
  }
}
