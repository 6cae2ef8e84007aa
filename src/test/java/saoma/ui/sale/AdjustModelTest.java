package saoma.ui.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saoma.account.TopUps;
import saoma.checkout.PartPaid;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.operator.Right;
import saoma.order.TaxRate;
import saoma.settings.TaxSettings;
import saoma.ui.sale.Adjustment.Kind;

class AdjustModelTest extends SaleFixture {
  private final AdjustModel adjust = sale.adjust();
  private final List<String> used = new ArrayList<>();
  private boolean may = true;
  private int done;

  @BeforeEach
  void twoLines() {
    cart.guard((right, about, then) -> {
      used.add(right + " " + about);
      if (may) {
        then.run();
      }
    });
    sale.scan(WATER.code());
    sale.scan(MILK.code());
  }

  private void apply(Kind kind, String value, String reason) {
    assertTrue(adjust.begin(kind));
    adjust.valueProperty().set(value);
    adjust.reasonProperty().set(reason);
    adjust.apply(() -> done++);
  }

  private long total() {
    return cart.now().total().minor();
  }

  @Test
  void aDiscountOnTheLineTakesItsRightAndCanBeUndone() {
    apply(Kind.LINE, "10%", "临期");
    assertEquals(List.of("DISCOUNT 纯牛奶 ×1  3.80 → 3.42  临期"), used);
    assertEquals(542, total());
    assertEquals(1, done);
    cart.undo();
    assertEquals(580, total());
    cart.redo();
    assertEquals(542, total());
    assertEquals(1, used.size());
  }

  @Test
  void aDiscountOnTheSaleCountsForAllLines() {
    apply(Kind.SALE, "0.80", "会员");
    assertEquals(List.of("DISCOUNT 5.80 → 5.00  会员"), used);
    assertEquals(500, total());
    assertTrue(adjust.begin(Kind.SALE));
    assertTrue(adjust.isSet());
    adjust.clear(() -> done++);
    assertEquals(580, total());
    assertEquals(1, used.size());
  }

  @Test
  void aChangedPriceIsAuditedWithBothPrices() {
    apply(Kind.PRICE, "3", "破损");
    assertEquals(List.of("CHANGE_PRICE 纯牛奶 ×1  3.80 → 3.00  破损"), used);
    assertEquals(500, total());
    assertEquals(Money.fen(380), cart.now().lines().getLast().pricing().repriced().before());
    sale.scan(MILK.code());
    assertEquals(List.of("1 Spring water", "1 Milk", "1 Milk"), lines());
  }

  @Test
  void nothingHappensUntilSomebodyMay() {
    may = false;
    apply(Kind.PRICE, "3", "破损");
    assertEquals(580, total());
    assertEquals(0, done);
    assertEquals("3", adjust.valueProperty().get());
    assertEquals(1, used.size());
    assertEquals(Right.CHANGE_PRICE.name(), used.getFirst().split(" ")[0]);
  }

  @ParameterizedTest
  @CsvSource({
    "LINE, '', x, adjust.missing",
    "LINE, abc, x, adjust.no-discount",
    "LINE, -1, x, adjust.no-discount",
    "LINE, 0, x, adjust.no-discount",
    "LINE, 0%, x, adjust.no-percent",
    "LINE, 101%, x, adjust.no-percent",
    "LINE, %, x, adjust.no-percent",
    "LINE, 10折, x, adjust.no-percent",
    "LINE, 3.81, x, adjust.too-much",
    "SALE, 5.81, x, adjust.too-much",
    "LINE, 10%, ' ', adjust.no-name",
    "PRICE, 0, x, price.not-positive",
    "PRICE, '', x, price.missing",
    "PRICE, 3, '', adjust.no-reason",
    "PRICE, 3, 12345678901234567890123456789012345678901, adjust.long-reason"
  })
  void whatIsWrongIsToldAndStaysTyped(Kind kind, String value, String reason, String problem) {
    apply(kind, value, reason);
    assertEquals(problem, adjust.problemProperty().get());
    assertEquals(value, adjust.valueProperty().get());
    assertEquals(List.of(), used);
    assertEquals(580, total());
    adjust.valueProperty().set(value + "1");
    assertEquals("", adjust.problemProperty().get());
  }

  @ParameterizedTest
  @CsvSource({
    "10%, 342",
    "12.5%, 332",
    "100%, 0",
    "9折, 342",
    "9.5折, 361",
    "85折, 323",
    "１０％, 342",
    "1, 280",
    "1.50, 230",
    "¥0.80, 300",
    "3.80, 0"
  })
  void itIsSaidBeforehandWhatItWillCost(String value, long after) {
    assertTrue(adjust.begin(Kind.LINE));
    assertEquals(Optional.empty(), adjust.after());
    adjust.valueProperty().set(value);
    assertEquals(Money.fen(380), adjust.before());
    assertEquals(Optional.of(Money.fen(after)), adjust.after());
    adjust.reasonProperty().set("x");
    adjust.apply(() -> done++);
    assertEquals(200 + after, total());
  }

  @Test
  void aSaleThatCostsNothingAnyMoreIsFree() {
    apply(Kind.SALE, "100%", "赠送");
    sale.tenders().cash();
    assertEquals(List.of("free sale-1"), asked);
  }

  @Test
  void whereNothingCanCostLessNothingIsAsked() {
    cart.empty();
    assertFalse(adjust.begin(Kind.SALE));
    assertFalse(adjust.begin(Kind.LINE));
    assertEquals("sale.no-line", last().key());
    sale.topUp(TopUps.code(1), "Li", Quantity.ONE, Money.fen(10_000));
    assertFalse(adjust.begin(Kind.SALE));
    assertFalse(adjust.begin(Kind.PRICE));
    assertEquals("adjust.top-up", last().key());
  }

  @Test
  void whatIsPaidInPartStaysAsItIs() {
    sale.tenders().partPaid(Optional.of(new PartPaid(Money.fen(580), Money.fen(80), List.of())));
    assertFalse(adjust.begin(Kind.LINE));
    assertEquals("desk.partly-paid", last().key());
  }

  @Test
  void whatIsSoldHasTheShopsTaxOrItsOwnAndATopUpHasNone() {
    cart.empty();
    tax = new TaxSettings(true, 1_300, true);
    sale.scan(WATER.code());
    sale.scan(BOOK.code());
    sale.scan(CIGARETTES.code());
    assertEquals(Optional.empty(), sale.sellAt("10"));
    assertEquals(
        List.of(TaxRate.added(1_300), TaxRate.added(900), TaxRate.added(1_300)),
        cart.now().lines().stream().map(line -> line.pricing().rate()).toList());
    assertEquals(226 + 1_090 + 1_130, total());
    cart.empty();
    sale.topUp(TopUps.code(1), "Li", Quantity.ONE, Money.fen(10_000));
    assertEquals(10_000, total());
    tax = TaxSettings.OFF;
    cart.empty();
    sale.scan(BOOK.code());
    assertEquals(TaxRate.NONE, cart.now().lines().getFirst().pricing().rate());
  }

  @Test
  void whateverIsTypedIsADiscountInBoundsOrTold() {
    var signs = "0123456789.%折。¥-eE ％９";
    var random = new SplittableRandom(9);
    for (var round = 0; round < 5_000; round++) {
      var text = new StringBuilder();
      for (var n = random.nextInt(12); n > 0; n--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      switch (TypedDiscount.of(text.toString())) {
        case TypedDiscount.Good good -> assertTrue(good.named("x").of() > 0, text.toString());
        case TypedDiscount.Bad(var key) -> assertTrue(key.startsWith("adjust."), text.toString());
      }
    }
  }

  @Test
  void theDraftKeepsIt() {
    apply(Kind.SALE, "10%", "会员");
    keeper.close();
    assertEquals("sale-1 522", drafts.writes().getLast());
  }
}
