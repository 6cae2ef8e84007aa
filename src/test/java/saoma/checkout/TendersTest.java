package saoma.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.order.OrderState;
import saoma.order.Receipt;
import saoma.order.Tender;
import saoma.payment.Payment;
import saoma.payment.PaymentState.Paid;
import saoma.payment.Refund;
import saoma.payment.RefundState;
import saoma.payment.Way;
import saoma.settings.Settings.LateMoney;
import saoma.settings.Settings.Rounding;

/// One order paid by several tenders, by hand and over the wire, and each taken back by its own
/// rules.
class TendersTest extends RefundsFixture {
  private static final Cart BASKET =
      Cart.EMPTY.add("2000000000015", "牛奶", "Milk", Quantity.ONE, Money.fen(8653));

  private CashDesk cash() {
    return new CashDesk(books, checkout, time, () -> settings);
  }

  private Counted.Taken taken(long fen) {
    return assertInstanceOf(Counted.Taken.class, cash().take(BASKET, "sale", Money.fen(fen)));
  }

  private Payment part(long fen) {
    var started = checkout.begin(BASKET, "sale", "fake", Way.SHOWN_QR, Optional.of(Money.fen(fen)));
    return assertInstanceOf(Started.Begun.class, started).payment();
  }

  private Receipt receipt() {
    assertEquals(1, books.receipts.size());
    return books.receipts.getFirst();
  }

  private OrderState state() {
    return books.orders.get(1L).state();
  }

  @Test
  void cashPaysASaleAndIsChanged() {
    var taken = taken(10_000);
    assertEquals(Money.fen(1347), taken.change());
    assertTrue(taken.due().isZero());
    assertEquals(OrderState.SETTLED, state());
    assertEquals(receipt(), taken.receipt());
    var tender = receipt().tenders().getFirst();
    assertEquals(
        new Tender(
            "cash",
            Money.fen(8653),
            taken.payment().number(),
            taken.payment().number(),
            time.instant(),
            Money.fen(10_000)),
        tender);
    assertInstanceOf(Paid.class, checkout.byNumber(taken.payment().number()).state());
    assertEquals(List.of(), checkout.unclaimed());
  }

  @Test
  void whatIsRoundedAwayIsATenderOfItsOwn() {
    settings = settings.with(Rounding.JIAO);
    var taken = taken(10_000);
    assertEquals(Money.fen(8650), cash().toPay(Money.fen(8653)));
    assertEquals(Money.fen(1350), taken.change());
    assertEquals(
        List.of(Money.fen(3), Money.fen(8650)),
        receipt().tenders().stream().map(Tender::amount).toList());
    assertEquals(
        List.of("rounding", "cash"), receipt().tenders().stream().map(Tender::channel).toList());
  }

  @Test
  void theExactRoundedSumPaysAll() {
    settings = settings.with(Rounding.YUAN);
    var taken = taken(8600);
    assertTrue(taken.change().isZero());
    assertEquals(OrderState.SETTLED, state());
    assertEquals(Money.fen(53), receipt().tenders().getFirst().amount());
  }

  @Test
  void lessThanIsDueIsAPartAndTheRestIsPaidByAnotherTender() {
    var taken = taken(2000);
    assertNull(taken.receipt());
    assertEquals(Money.fen(6653), taken.due());
    assertEquals(OrderState.OPEN, state());
    assertEquals(Money.fen(6653), cash().due(BASKET, "sale"));
    var rest = assertInstanceOf(Started.Begun.class, checkout.begin(BASKET, "sale", "fake"));
    assertEquals(Money.fen(6653), rest.payment().amount());
    pay(rest.payment());
    ask(rest.payment());
    assertEquals(OrderState.SETTLED, state());
    assertEquals(
        List.of("cash", "fake"), receipt().tenders().stream().map(Tender::channel).toList());
    assertEquals(List.of(), checkout.unclaimed(), "each fen was sold");
  }

  @Test
  void aPartOverTheWireTellsWhatIsStillDue() {
    var part = part(5000);
    pay(part);
    var watch = new Watch(part, false, checkout, channels, new Links(), time, time, seen::set);
    watch.step();
    assertNull(seen.get().receipt());
    assertEquals(Money.fen(3653), seen.get().due());
    assertEquals(
        Optional.of(
            new PartPaid(
                Money.fen(8653),
                Money.fen(3653),
                List.of(new PartPaid.Part(part.number(), "fake", Money.fen(5000))))),
        PartPaid.of(books, "sale"));
    assertEquals(OrderState.OPEN, state());
  }

  private final java.util.concurrent.atomic.AtomicReference<PaymentView> seen =
      new java.util.concurrent.atomic.AtomicReference<>();

  @Test
  void noPartIsLargerThanWhatIsDue() {
    taken(8000);
    var more = checkout.begin(BASKET, "sale", "fake", Way.SHOWN_QR, Optional.of(Money.fen(654)));
    assertEquals(new Started.NotBegun(new Trouble.MoreThanDue(Money.fen(653))), more);
    var none = checkout.begin(BASKET, "sale", "fake", Way.SHOWN_QR, Optional.of(Money.fen(0)));
    assertEquals(new Started.NotBegun(new Trouble.MoreThanDue(Money.fen(653))), none);
  }

  @Test
  void whileOneTenderWaitsNoOtherIsTaken() {
    var waits = part(5000);
    var trouble = new Trouble.EarlierAttemptAlive(waits.number());
    assertEquals(new Counted.NotTaken(trouble), cash().take(BASKET, "sale", Money.fen(10_000)));
    assertEquals(new Started.NotBegun(trouble), checkout.begin(BASKET, "sale", "fake"));
  }

  @Test
  void whatIsPaidInPartKeepsItsLines() {
    taken(2000);
    var other = BASKET.add("1", "水", "Water", Quantity.ONE, Money.fen(100));
    assertEquals(
        new Counted.NotTaken(new Trouble.PartlyPaid(1)),
        cash().take(other, "sale", Money.fen(10_000)));
  }

  @Test
  void aTenderThatGoesBackCountsNoMoreAtOnce() {
    var taken = taken(2000);
    var refund = begun(desk.store(taken.payment().number(), Money.fen(2000), "r", "Li"));
    assertEquals(Money.fen(8653), cash().due(BASKET, "sale"));
    assertEquals(Optional.empty(), PartPaid.of(books, "sale"));
    finish(refund);
    assertInstanceOf(RefundState.Done.class, now(refund).state());
    taken(8653);
    assertEquals(OrderState.SETTLED, state());
    assertEquals(1, receipt().tenders().size());
    assertEquals(List.of(), checkout.unclaimed());
  }

  @Test
  void aTenderOfAnOpenSaleGoesBackWholeOrNotAtAll() {
    var taken = taken(2000);
    var number = taken.payment().number();
    assertEquals(new Trouble.NotRefundable(number), not(number, 1999));
    assertEquals(Money.fen(6653), cash().due(BASKET, "sale"));
  }

  @Test
  void aTenderOverTheWireGoesBackThereAndTheRestStays() {
    taken(2000);
    var part = part(5000);
    pay(part);
    ask(part);
    finish(begun(desk.store(part.number(), Money.fen(5000), "r", "Li")));
    assertEquals(5000, given(part));
    assertEquals(Money.fen(6653), cash().due(BASKET, "sale"));
  }

  @Test
  void aSaleThatIsGivenUpGivesBackWhatWasPaid() {
    var first = taken(2000);
    var part = part(5000);
    pay(part);
    ask(part);
    assertEquals(Optional.empty(), checkout.abandon("sale", "Li"));
    assertEquals(OrderState.CANCELLED, state());
    var refunds = desk.open();
    assertEquals(
        List.of(first.payment().number(), part.number()),
        refunds.stream().map(Refund::payment).toList());
    refunds.forEach(this::finish);
    assertEquals(5000, given(part));
    assertEquals(List.of(), checkout.unclaimed());
    assertEquals(0, books.receipts.size());
  }

  @Test
  void aSaleWhoseTenderMayStillBePaidIsNotGivenUp() {
    taken(2000);
    var waits = part(5000);
    assertEquals(
        Optional.of(new Trouble.EarlierAttemptAlive(waits.number())),
        checkout.abandon("sale", "Li"));
    assertEquals(OrderState.OPEN, state());
    assertEquals(List.of(), desk.open());
  }

  @Test
  void aReceiptIsReturnedOnlyWhenEveryTenderWentBack() {
    settings = settings.with(Rounding.JIAO);
    var part = part(5000);
    pay(part);
    ask(part);
    var rest = taken(3650);
    assertNotNull(rest.receipt());
    finish(begun(desk.store(part.number(), Money.fen(5000), "r", "Li")));
    assertEquals(OrderState.SETTLED, state());
    finish(begun(desk.store(rest.payment().number(), Money.fen(3650), "r", "Li")));
    assertEquals(OrderState.RETURNED, state());
  }

  @Test
  void latePartOfASaleThatWasGivenUpIsShown() {
    var part = part(5000);
    withdraw(part);
    checkout.abandon("sale", "Li");
    payLate(part);
    ask(part);
    assertEquals(OrderState.CANCELLED, state());
    assertEquals(1, checkout.unclaimed().size());
  }

  @Test
  void lateMoneyThatNoLongerFitsGoesBackWhereTheShopWantsItSo() {
    settings = settings.with(LateMoney.REFUND);
    var first = part(5000);
    withdraw(first);
    taken(4000);
    payLate(first);
    ask(first);
    assertEquals(Money.fen(4653), cash().due(BASKET, "sale"));
    finish(desk.open().getFirst());
    assertEquals(5000, given(first));
    taken(4653);
    assertEquals(OrderState.SETTLED, state());
  }

  @Test
  void whatCostsNothingIsSoldWithoutAChannel() {
    var gift = Cart.EMPTY.add("1", "赠品", "Gift", Quantity.ONE, Money.fen(0));
    var given = assertInstanceOf(Counted.Given.class, cash().free(gift, "gift"));
    assertEquals(OrderState.SETTLED, state());
    assertEquals(List.of(), given.receipt().tenders());
    assertEquals(0, books.payments.size());
    assertEquals(new Counted.NotTaken(new Trouble.OrderNotOpen(1)), cash().free(gift, "gift"));
    assertEquals(new Counted.NotTaken(new Trouble.NothingToCharge()), cash().free(BASKET, "sale"));
    assertEquals(
        new Counted.NotTaken(new Trouble.NothingToCharge()),
        cash().take(gift, "gift", Money.fen(100)));
  }

  /// Any mix of tenders, taken back and taken again: what is due is what is not paid, the sale is
  /// settled once the sum is there, and never more than the price is kept.
  @Test
  void anyMixAddsUp() {
    for (var seed = 0; seed < 200; seed++) {
      books.orders.clear();
      books.payments.clear();
      books.receipts.clear();
      books.refunds.clear();
      mix(new SplittableRandom(seed), "seed " + seed);
    }
  }

  private void mix(SplittableRandom random, String where) {
    for (var step = 0; step < 40 && books.receipts.isEmpty(); step++) {
      var due = cash().due(BASKET, "sale").minor();
      switch (random.nextInt(3)) {
        case 0 -> taken(1 + random.nextLong(due));
        case 1 -> {
          var part = part(1 + random.nextLong(due));
          pay(part);
          ask(part);
        }
        default ->
            PartPaid.of(books, "sale")
                .map(now -> now.parts().get(random.nextInt(now.parts().size())))
                .ifPresent(p -> finish(begun(desk.store(p.payment(), p.amount(), "r", "Li"))));
      }
      if (books.receipts.isEmpty()) {
        assertEquals(8653 - kept(), cash().due(BASKET, "sale").minor(), where);
      }
    }
    if (books.receipts.isEmpty()) {
      taken(cash().due(BASKET, "sale").minor());
    }
    assertEquals(8653, kept(), where);
    assertEquals(
        8653, receipt().tenders().stream().mapToLong(t -> t.amount().minor()).sum(), where);
    assertEquals(List.of(), checkout.unclaimed(), where);
  }

  private long kept() {
    return books.payments.values().stream()
        .filter(p -> p.state().hasMoney())
        .mapToLong(p -> desk.left(p.number()).minor())
        .sum();
  }
}
