package saoma.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import saoma.account.AccountRules;
import saoma.account.Balance;
import saoma.account.Member;
import saoma.account.Permit;
import saoma.account.Purse;
import saoma.account.TopUps;
import saoma.channel.Channels;
import saoma.channel.balance.BalanceChannel;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.order.Discount;
import saoma.order.OrderState;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent.ClerkCancelled;
import saoma.payment.PaymentState.Closed;
import saoma.payment.PaymentState.Declined;
import saoma.payment.PaymentState.Paid;
import saoma.payment.Refund;
import saoma.payment.RefundState;
import saoma.settings.AccountSettings;
import saoma.settings.Settings;

/// Sales that are paid from a balance, and sales that fill one, through the real checkout.
class StoredValueTest {
  private static final Cart MILK = Cart.EMPTY.add("1", "milk", "", Quantity.ONE, Money.yuan("65"));

  private final FakeTime time = new FakeTime();
  private final MemoryBooks books = new MemoryBooks();
  private final FakeGateway gateway = new FakeGateway(time, new SplittableRandom(1), true);
  private final Settings settings =
      Settings.FRESH.with(new AccountSettings("500", "800", "100=10"));
  private final Purse purse =
      new Purse(new AccountDesk(books), () -> AccountRules.of(settings.accounts()), time);
  private final BalanceChannel balance = new BalanceChannel(purse);
  private final Channels channels = new Channels(List.of(gateway, balance));
  private final Checkout checkout = new Checkout(books, channels, time, () -> settings);
  private final RefundDesk desk =
      new RefundDesk(books, checkout, channels, new Links(), time, time);
  private final long member = books.members().add(new Member(0, "李娜", "13800001234", "")).id();

  StoredValueTest() {
    // Its threads stay away; the tests make the steps.
    desk.close();
  }

  @Test
  void aTopUpThatIsPaidIsTheMembersInTheSameTransaction() {
    var payment = toppedUp("top", "100");
    assertEquals(new Balance(Money.yuan("100"), Money.yuan("10")), has());
    assertEquals(OrderState.SETTLED, books.orders.get(payment.orderId()).state());
    assertEquals(1, books.receipts.size());
    assertTrue(books.accounts().byNumber(payment.number() + "T").isPresent());
  }

  @Test
  void aTopUpStandsAloneForSomebodyAndIsNotPaidFromABalance() {
    var two = topUp(member, "10").add("1", "milk", "", Quantity.ONE, Money.fen(1));
    var twice =
        topUp(member, "10").add(TopUps.code(member), "充值", "", Quantity.ONE, Money.yuan("10"));
    for (var cart : List.of(two, twice, topUp(77, "10"))) {
      assertEquals(new Trouble.WrongTopUp(), notBegun(checkout.begin(cart, "a", "fake")));
    }
    var cheaper = topUp(member, "10").discount(new Discount("x", Discount.Kind.PERCENT, 1_000));
    assertEquals(new Trouble.WrongTopUp(), notBegun(checkout.begin(cheaper, "c", "fake")));
    permit("b", "10");
    assertEquals(
        new Trouble.WrongTopUp(), notBegun(checkout.begin(topUp(member, "10"), "b", "balance")));
    assertEquals(Balance.NONE, has());
  }

  private Counted cash(String sale, String handed) {
    var cash = new CashDesk(books, checkout, time, () -> settings);
    return cash.take(MILK, sale, Money.yuan(handed), OptionalLong.of(member));
  }

  @Test
  void changeThatIsKeptIsTheMembersInTheSalesTransaction() {
    var taken = assertInstanceOf(Counted.Taken.class, cash("kept", "70"));
    assertEquals(Money.fen(0), taken.change());
    assertEquals(new Balance(Money.yuan("5"), Money.fen(0)), has(), "and no bonus");
    var tender = books.receipts.getLast().tenders().getLast();
    assertEquals(Money.yuan("5"), tender.kept());
    assertEquals(Money.yuan("70"), tender.tendered());
    assertEquals(Money.fen(0), tender.change());
    assertInstanceOf(Counted.NotTaken.class, cash("kept", "70"));
    assertEquals(Money.yuan("5"), has().total(), "once");
  }

  @Test
  void whereThereIsNoChangeNothingIsKept() {
    cash("exact", "65");
    cash("part", "20");
    assertEquals(Balance.NONE, has());
    assertEquals(Money.fen(0), books.receipts.getLast().tenders().getLast().kept());
  }

  @Test
  void aSaleIsPaidFromTheBalanceAtTheFirstStep() {
    toppedUp("top", "100");
    var payment = begun("milk");
    watch(payment, true).step();
    assertInstanceOf(Paid.class, now(payment).state());
    assertEquals(new Balance(Money.yuan("35"), Money.yuan("10")), has());
    assertEquals("balance", books.receipts.getLast().tenders().getLast().channel());
  }

  @Test
  void withoutAYesNothingBegins() {
    toppedUp("top", "100");
    assertEquals(new Trouble.NoPermit(), notBegun(checkout.begin(MILK, "m", "balance")));
    permit("m", "64.99");
    assertEquals(new Trouble.NoPermit(), notBegun(checkout.begin(MILK, "m", "balance")));
    permit("m", "65");
    time.pass(Duration.ofMinutes(3));
    assertEquals(new Trouble.NoPermit(), notBegun(checkout.begin(MILK, "m", "balance")));
    assertEquals(1, books.payments.size());
  }

  @Test
  void whoHasTooLittleIsRefusedAndNothingIsTakenLater() {
    toppedUp("top", "50");
    var payment = begun("milk");
    var watch = watch(payment, true);
    watch.step();
    assertEquals(new Declined("NotEnough"), now(payment).state());
    assertNull(watch.step(), "nothing is left to ask");
    toppedUp("more", "100");
    balance.charge(charge(payment));
    assertEquals(Money.yuan("160"), has().total());
  }

  /// The process died after the posting and before the till knew.
  @Test
  void aPostingThatNobodyHeardOfIsFound() {
    toppedUp("top", "100");
    var payment = begun("milk");
    purse.take(payment.number(), payment.amount());
    watch(payment, false).step();
    assertInstanceOf(Paid.class, now(payment).state());
    assertEquals(new Balance(Money.yuan("35"), Money.yuan("10")), has());
  }

  /// The process died after the posting, and for longer than the till waits for a payment: nobody
  /// else is asked for the same money meanwhile.
  @Test
  void aPostingThatNobodyHeardOfHoldsItsPlace() {
    toppedUp("top", "100");
    var payment = begun("milk");
    purse.take(payment.number(), payment.amount());
    time.pass(Duration.ofMinutes(10));
    var watch = watch(payment, false);
    watch.step();
    assertEquals(
        new Trouble.EarlierAttemptAlive(payment.number()),
        notBegun(checkout.begin(MILK, "milk", "fake")));
    finish(payment, watch);
    assertInstanceOf(Paid.class, now(payment).state());
    assertEquals(new Balance(Money.yuan("35"), Money.yuan("10")), has());
  }

  /// The process died before the posting: it is closed, and a request that was late takes nothing.
  @Test
  void anAttemptThatWasNeverPostedIsClosedForGood() {
    toppedUp("top", "100");
    var payment = begun("milk");
    finish(payment, watch(payment, false));
    assertInstanceOf(Closed.class, now(payment).state());
    balance.charge(charge(payment));
    assertEquals(new Balance(Money.yuan("100"), Money.yuan("10")), has());
    watch(begun("milk"), true).step();
    assertEquals(new Balance(Money.yuan("35"), Money.yuan("10")), has());
  }

  @Test
  void whatTheClerkCancelsIsNotTaken() {
    toppedUp("top", "100");
    var payment = begun("milk");
    checkout.apply(payment.number(), new ClerkCancelled(), "");
    finish(payment, watch(payment, true));
    assertInstanceOf(Closed.class, now(payment).state());
    assertEquals(new Balance(Money.yuan("100"), Money.yuan("10")), has());
  }

  @Test
  void aRefundIsOnTheBalanceAgain() {
    toppedUp("top", "100");
    var payment = begun("milk");
    watch(payment, true).step();
    var refund = returned(payment, "5");
    assertInstanceOf(RefundState.Done.class, refund.state());
    assertEquals(new Balance(Money.yuan("40"), Money.yuan("10")), has());
    returned(payment, "60");
    assertEquals(new Balance(Money.yuan("100"), Money.yuan("10")), has());
    assertEquals(OrderState.RETURNED, books.orders.get(payment.orderId()).state());
  }

  @Test
  void aTopUpGoesBackOnlyAsFarAsItIsStillThere() {
    var payment = toppedUp("top", "100");
    watch(begun("milk"), true).step();
    assertEquals(
        new RefundStarted.NotBegun(new Trouble.MoreThanIsLeft(Money.yuan("35"))),
        desk.store(payment.number(), Money.yuan("100"), "back", "Li"));
    returned(payment, "35");
    assertEquals(new Balance(Money.fen(0), Money.yuan("6.50")), has());
    assertEquals(3_500, gateway.trades.get(payment.number()).given());
  }

  private Refund returned(Payment payment, String yuan) {
    var asked = desk.store(payment.number(), Money.yuan(yuan), "back", "Li");
    var refund = assertInstanceOf(RefundStarted.Begun.class, asked).refund();
    var watch = desk.watch(refund.number());
    for (var next = watch.step(); next != null; next = watch.step()) {
      time.pass(next);
    }
    return books.refunds.get(refund.number());
  }

  private void finish(Payment payment, Watch watch) {
    for (var i = 0; i < 100 && !(now(payment).state() instanceof Closed); i++) {
      var next = watch.step();
      time.pass(next == null ? Duration.ofSeconds(1) : next);
    }
  }

  private static saoma.channel.Charge charge(Payment payment) {
    return new saoma.channel.Charge(
        new saoma.channel.ChargeId(payment.number(), payment.amount()),
        payment.subject(),
        payment.createdAt(),
        payment.expiresAt());
  }

  private Payment toppedUp(String sale, String yuan) {
    var started = checkout.begin(topUp(member, yuan), sale, "fake");
    var payment = assertInstanceOf(Started.Begun.class, started).payment();
    watch(payment, true).step();
    assertTrue(gateway.scan(payment.number()) && gateway.pay(payment.number()));
    watch(payment, false).step();
    assertInstanceOf(Paid.class, now(payment).state());
    return payment;
  }

  private static Cart topUp(long id, String yuan) {
    return Cart.EMPTY.add(TopUps.code(id), "充值", "Top-up", Quantity.ONE, Money.yuan(yuan));
  }

  private Payment begun(String sale) {
    permit(sale, "65");
    return assertInstanceOf(Started.Begun.class, checkout.begin(MILK, sale, "balance")).payment();
  }

  private void permit(String sale, String yuan) {
    var until = time.instant().plusSeconds(120);
    books.guards().permit(new Permit(sale, member, Money.yuan(yuan), until));
  }

  private static Trouble notBegun(Started started) {
    return assertInstanceOf(Started.NotBegun.class, started).trouble();
  }

  private Watch watch(Payment payment, boolean fresh) {
    return new Watch(payment, fresh, checkout, channels, new Links(), time, time, _ -> {});
  }

  private Payment now(Payment payment) {
    return checkout.byNumber(payment.number());
  }

  private Balance has() {
    return books.accounts().balance(member);
  }
}
