package saoma.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import saoma.channel.Answer.Phase;
import saoma.checkout.GivingUp.Given;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.order.OrderState;
import saoma.payment.Payment;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.PaymentState.Closed;
import saoma.payment.PaymentState.Paid;
import saoma.payment.PaymentState.Reversing;
import saoma.payment.Refund;
import saoma.settings.Settings.Rounding;

/// One bill and several phones: attempts of one order that are alive side by side.
class SharesTest extends RefundsFixture {
  private static final Cart TABLE =
      Cart.EMPTY.add("1", "火锅", "Hot pot", Quantity.ONE, Money.fen(10_000));

  private CashDesk cash() {
    return new CashDesk(books, checkout, time, () -> settings);
  }

  private SharesStarted share(long... fen) {
    var shares = new ArrayList<Share>();
    for (var each : fen) {
      shares.add(new Share("fake", Money.fen(each)));
    }
    return checkout.begin(TABLE, "table", shares);
  }

  private List<Payment> begun(long... fen) {
    return assertInstanceOf(SharesStarted.Begun.class, share(fen)).payments();
  }

  private Trouble refused(long... fen) {
    return assertInstanceOf(SharesStarted.NotBegun.class, share(fen)).trouble();
  }

  private void settle(Payment share) {
    pay(share);
    ask(share);
    assertInstanceOf(Paid.class, checkout.byNumber(share.number()).state());
  }

  private OrderState state() {
    return books.orders.get(1L).state();
  }

  private Standing standing() {
    return Standing.of(books, "table").orElseThrow();
  }

  @Test
  void threePhonesPayOneBillInAnyOrder() {
    var shares = begun(3334, 3333, 3333);
    assertTrue(standing().isShared());
    assertTrue(standing().room().isZero());
    settle(shares.get(2));
    settle(shares.get(0));
    assertEquals(OrderState.OPEN, state());
    assertEquals(Money.fen(3333), standing().due());
    assertEquals(Money.fen(6667), standing().paid());
    settle(shares.get(1));
    assertEquals(OrderState.SETTLED, state());
    assertEquals(3, standing().receipt().orElseThrow().tenders().size());
    assertEquals(List.of(), checkout.unclaimed());
  }

  @Test
  void togetherTheyNeverAskForMoreThanItCosts() {
    assertEquals(new Trouble.MoreThanDue(Money.fen(10_000)), refused(5000, 5001));
    assertEquals(new Trouble.MoreThanDue(Money.fen(10_000)), refused(5000, 0));
    assertEquals(new Trouble.MoreThanDue(Money.fen(10_000)), refused(5000, -1, 5001));
    assertEquals(0, books.payments.size(), "all of them, or none");
    begun(4000, 5000);
    assertEquals(new Trouble.MoreThanDue(Money.fen(1000)), refused(1001));
    begun(1000);
    assertEquals(new Trouble.MoreThanDue(Money.fen(0)), refused(1));
  }

  @Test
  void whatCannotBeSharedIsRefused() {
    assertEquals(new Trouble.NothingToCharge(), refused());
    var none = checkout.begin(TABLE, "table", List.of(new Share("none", Money.fen(1))));
    assertEquals(new SharesStarted.NotBegun(new Trouble.NoSuchChannel("none")), none);
    var shares = begun(5000, 5000);
    var other = TABLE.add("2", "茶", "Tea", Quantity.ONE, Money.fen(100));
    var changed = checkout.begin(other, "table", List.of(new Share("fake", Money.fen(1))));
    var alive = new Trouble.EarlierAttemptAlive(shares.getFirst().number());
    assertEquals(new SharesStarted.NotBegun(alive), changed);
    assertEquals(new Started.NotBegun(alive), checkout.begin(TABLE, "table", "fake"));
    shares.forEach(this::settle);
    assertEquals(new Trouble.OrderNotOpen(1), refused(1));
  }

  @Test
  void oneThatFailsDoesNotHurtTheOthersAndGetsANewCode() {
    var shares = begun(4000, 6000);
    withdraw(shares.getFirst());
    assertEquals(Money.fen(4000), standing().room());
    settle(shares.getLast());
    var again = begun(4000).getFirst();
    settle(again);
    assertEquals(OrderState.SETTLED, state());
    assertEquals(List.of(shares.getLast().number(), again.number()), books.orders.get(1L).paidBy());
  }

  @Test
  void aShareIsTakenInCashWhileAnotherWaits() {
    settings = settings.with(Rounding.JIAO);
    var waits = begun(6667).getFirst();
    var taken =
        assertInstanceOf(Counted.Taken.class, cash().takeShare(TABLE, "table", Money.fen(3333)));
    assertEquals(Money.fen(3330), taken.payment().amount(), "in coins");
    assertEquals(Money.fen(6667), taken.due());
    assertNull(taken.receipt());
    settle(waits);
    assertEquals(OrderState.SETTLED, state());
    assertEquals(3, standing().receipt().orElseThrow().tenders().size(), "with what was let go");
  }

  @Test
  void cashForAShareThatMayStillBePaidIsRefused() {
    begun(4000, 6000);
    var more = new Counted.NotTaken(new Trouble.MoreThanDue(Money.fen(0)));
    assertEquals(more, cash().takeShare(TABLE, "table", Money.fen(4000)));
    settings = settings.with(Rounding.YUAN);
    var sale = "another";
    var coins = cash().takeShare(TABLE, sale, Money.fen(99));
    assertEquals(new Counted.NotTaken(new Trouble.NothingToCharge()), coins);
  }

  @Test
  void theLastShareInCashCompletesTheSale() {
    settle(begun(4000).getFirst());
    var taken =
        assertInstanceOf(Counted.Taken.class, cash().takeShare(TABLE, "table", Money.fen(6000)));
    assertNotNull(taken.receipt());
    assertEquals(OrderState.SETTLED, state());
  }

  @Test
  void afterACrashEveryShareIsAskedAndTheRestIsDue() {
    var shares = begun(3000, 3000, 3000);
    settle(shares.get(1));
    restart();
    assertEquals(
        List.of(shares.get(0).number(), shares.get(2).number()),
        checkout.toAsk().stream().map(Payment::number).toList());
    assertEquals(List.of(shares.get(1).number()), numbers(standing().counted()));
    assertEquals(Money.fen(1000), standing().room());
    begun(1000);
  }

  private static List<String> numbers(List<Payment> payments) {
    return payments.stream().map(Payment::number).toList();
  }

  private Watcher watcher() {
    return new Watcher(checkout, channels, time, time);
  }

  /// What the watcher's thread would say.
  private void tell(Watcher watcher, Payment share) {
    var now = checkout.byNumber(share.number());
    watcher
        .views()
        .publish(
            Optional.of(
                new PaymentView(
                    now, Phase.ABSENT, 1, null, null, null, Duration.ZERO, null, null)));
  }

  @Test
  void theWholeIsGivenUpOnlyWhenNoCodeCanBePaidAnyMore() {
    var shares = begun(4000, 3000, 3000);
    settle(shares.get(0));
    var first = watch(shares.get(1), true);
    first.step();
    var last = watch(shares.get(2), true);
    last.step();
    assertTrue(gateway.scan(shares.get(2).number()) && gateway.pay(shares.get(2).number()));
    var watcher = watcher();
    var givingUp = new GivingUp(books, checkout, watcher);
    givingUp.giveUp("table", "Li");
    assertInstanceOf(Reversing.class, checkout.byNumber(shares.get(1).number()).state());
    assertInstanceOf(Reversing.class, checkout.byNumber(shares.get(2).number()).state());
    assertEquals(OrderState.OPEN, state());
    assertEquals(Optional.empty(), givingUp.given().newest());
    last.step(); // The money came in between, and counts as a part.
    tell(watcher, shares.get(2));
    assertEquals(OrderState.OPEN, state());
    while (!checkout.byNumber(shares.get(1).number()).state().isFinal()) {
      time.pass(first.step());
    }
    tell(watcher, shares.get(1));
    assertEquals(Optional.of(new Given("table", Optional.empty())), givingUp.given().newest());
    assertEquals(OrderState.CANCELLED, state());
    assertEquals(
        List.of(shares.get(0).number(), shares.get(2).number()),
        desk.open().stream().map(Refund::payment).toList());
    desk.open().forEach(this::finish);
    assertEquals(4000, given(shares.get(0)));
    assertEquals(3000, given(shares.get(2)));
    assertEquals(List.of(), checkout.unclaimed());
  }

  @Test
  void whatWasPaidInFullInTheLastMomentStands() {
    var shares = begun(4000, 6000);
    settle(shares.get(0));
    var last = watch(shares.get(1), true);
    last.step();
    assertTrue(gateway.scan(shares.get(1).number()) && gateway.pay(shares.get(1).number()));
    var watcher = watcher();
    var givingUp = new GivingUp(books, checkout, watcher);
    givingUp.giveUp("table", "Li");
    assertInstanceOf(Reversing.class, checkout.byNumber(shares.get(1).number()).state());
    last.step();
    tell(watcher, shares.get(1));
    assertEquals(OrderState.SETTLED, state());
    var why = Optional.<Trouble>of(new Trouble.OrderNotOpen(1));
    assertEquals(Optional.of(new Given("table", why)), givingUp.given().newest());
    assertEquals(List.of(), desk.open());
  }

  @Test
  void whatWasNeverBegunIsGivenUpAtOnce() {
    var givingUp = new GivingUp(books, checkout, watcher());
    givingUp.giveUp("nothing", "Li");
    assertEquals(Optional.of(new Given("nothing", Optional.empty())), givingUp.given().newest());
    assertInstanceOf(Awaiting.class, begun(1).getFirst().state());
    assertInstanceOf(Closed.class, withdrawn(begun(2).getFirst()).state());
  }

  private Payment withdrawn(Payment share) {
    withdraw(share);
    return checkout.byNumber(share.number());
  }
}
