package saoma.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Discount.Kind;

class PricesTest {
  private static Discount percent(String name, long basisPoints) {
    return new Discount(name, Kind.PERCENT, basisPoints);
  }

  private static Discount amount(String name, long fen) {
    return new Discount(name, Kind.AMOUNT, fen);
  }

  /// One piece of each price.
  private static Cart cart(TaxRate rate, long... prices) {
    var cart = Cart.EMPTY;
    for (var at = 0; at < prices.length; at++) {
      cart = cart.add("c" + at, "货" + at, "", Quantity.ONE, Money.fen(prices[at]), rate);
    }
    return cart;
  }

  private static List<Long> totals(Cart cart) {
    return cart.lines().stream().map(line -> line.total().minor()).toList();
  }

  private static List<Long> longs(String text) {
    return Arrays.stream(text.split(" ")).map(Long::valueOf).toList();
  }

  /// The rule of rounding by cases: a percentage is half up on the sum, the shares of the lines are
  /// by largest remainder, the earlier of two alike gets the fen.
  @ParameterizedTest
  @CsvSource({
    // prices, discount on the sale, what each line costs then
    "100 100 100, P1000, 90 90 90",
    "333 333 333, P1000, 299 300 300",
    "1 1 1, P3333, 0 1 1",
    "1 1 1, P5000, 0 0 1",
    "5, P5000, 2",
    "5, P1000, 4",
    "4, P1000, 4",
    "1000 500 250, A100, 943 471 236",
    "10 10 10, A1, 9 10 10",
    "10 10 10, A2, 9 9 10",
    "10 20, A500, 0 0",
    "0 0, A500, 0 0",
    "0 100, P1500, 0 85",
    "999999 1, P9999, 100 0",
    "250 250, P10000, 0 0"
  })
  void aDiscountOnTheSaleIsSpreadToTheFen(String prices, String discount, String each) {
    var given = longs(prices).stream().mapToLong(Long::longValue).toArray();
    var cart = cart(TaxRate.NONE, given).discount(Discount.read("会员", discount));
    assertEquals(longs(each), totals(cart));
    var before = Arrays.stream(given).sum();
    assertEquals(before - cart.total().minor(), cart.discountOff().minor());
  }

  /// Tax is worked out once for each rate and spread the same way.
  @ParameterizedTest
  @CsvSource({
    // prices, rate, tax of each line, total
    "113, I1300, 13, 113",
    "100, I1300, 12, 100",
    "100 100 100, I1300, 12 12 11, 300",
    "1 1 1, I1300, 0 0 0, 3",
    "5, I1300, 1, 5",
    "4, I1300, 0, 4",
    "100, A1300, 13, 113",
    "33 33 34, A1000, 3 3 4, 110",
    "5 5, A1000, 1 0, 11",
    "100, I0, 0, 100",
    "0, A1300, 0, 0",
    "100, A10000, 100, 200"
  })
  void aTaxIsSpreadToTheFen(String prices, String rate, String taxes, long total) {
    var given = longs(prices).stream().mapToLong(Long::longValue).toArray();
    var cart = cart(TaxRate.read(rate), given);
    assertEquals(
        longs(taxes), cart.lines().stream().map(line -> line.pricing().tax().minor()).toList());
    assertEquals(total, cart.total().minor());
    var sum = Prices.taxes(cart.lines()).getFirst();
    assertEquals(total, sum.gross().minor());
    assertEquals(longs(taxes).stream().mapToLong(Long::longValue).sum(), sum.tax().minor());
  }

  @Test
  void theLineComesFirstThenTheSaleThenTheTax() {
    var cart = cart(TaxRate.added(1300), 1_000, 500);
    var both = cart.discount(1, percent("临期", 2000)).discount(amount("满减", 130));
    assertEquals(800, both.lines().getFirst().goods().minor());
    assertEquals(130, both.discountOff().minor());
    // 1300 − 130 = 1170, and 13 % of it is 152.1.
    assertEquals(1_322, both.total().minor());
    assertEquals(both.total().minor(), totals(both).stream().mapToLong(Long::longValue).sum());
  }

  @Test
  void ratesAreKeptApart() {
    var cart =
        Cart.EMPTY
            .add("a", "书", "", Quantity.ONE, Money.fen(1_090), TaxRate.included(900))
            .add("b", "酒", "", Quantity.ONE, Money.fen(1_130), TaxRate.included(1300))
            .add("c", "菜", "", Quantity.ONE, Money.fen(500), TaxRate.NONE);
    var taxes = Prices.taxes(cart.lines());
    assertEquals(List.of("9%", "13%"), taxes.stream().map(t -> t.rate().percent()).toList());
    assertEquals(List.of(90L, 130L), taxes.stream().map(t -> t.tax().minor()).toList());
    assertEquals(2_720, cart.total().minor());
  }

  @Test
  void whatSomebodyAllowedForOnePieceIsNotAllowedForTheNext() {
    var one = cart(TaxRate.NONE, 500);
    var cheap = one.reprice(1, Money.fen(400), "破损");
    assertEquals(2, again(cheap, 500).lines().size());
    assertEquals(2, again(cheap, 400).lines().size());
    assertEquals(2, again(one.discount(1, percent("临期", 1000)), 500).lines().size());
    assertEquals(1, again(one.discount(percent("会员", 1000)), 500).lines().size());
  }

  private static Cart again(Cart cart, long fen) {
    return cart.add("c0", "货0", "", Quantity.ONE, Money.fen(fen));
  }

  @Test
  void aPriceThatIsSetBackWasNeverChanged() {
    var one = cart(TaxRate.NONE, 500);
    var twice = one.reprice(1, Money.fen(400), "破损").reprice(1, Money.fen(300), "临期");
    assertEquals(Money.fen(500), twice.lines().getFirst().pricing().repriced().before());
    assertEquals(300, twice.total().minor());
    assertEquals(one, twice.reprice(1, Money.fen(500), ""));
  }

  @Test
  void theDiscountOnTheSaleCountsForWhatComesLaterAndGoesWithTheLastLine() {
    var cart = cart(TaxRate.NONE, 500).discount(percent("会员", 1000));
    var more = cart.add("x", "货", "", Quantity.pieces(2), Money.fen(100));
    assertEquals(630, more.total().minor());
    assertEquals(1_080, more.set(1, Quantity.pieces(2)).total().minor());
    assertEquals(180, more.remove(1).total().minor());
    assertEquals(Optional.empty(), more.remove(1).remove(2).discount());
    assertEquals(700, more.discount(null).total().minor());
    assertTrue(more.discount(null).lines().stream().allMatch(line -> line.pricing().isNone()));
  }

  @Test
  void aCartComesBackFromItsOrderAsItWas() {
    var cart = cart(TaxRate.included(600), 500, 333).discount(percent("会员", 1500));
    var order =
        new Order(
            1,
            "s",
            java.time.Instant.EPOCH,
            cart.lines(),
            cart.total(),
            OrderState.OPEN,
            List.of());
    assertEquals(cart.total(), order.cart().total());
    assertEquals(cart.discount(), order.cart().discount());
    assertEquals(
        cart.set(1, Quantity.pieces(3)).lines(), order.cart().set(1, Quantity.pieces(3)).lines());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theSumsHoldForWhateverIsDoneToACart(long seed) {
    var random = new SplittableRandom(seed);
    for (var round = 0; round < 500; round++) {
      var cart = RandomCart.of(random);
      var why = "seed " + seed + ", round " + round;
      var goods = cart.lines().stream().mapToLong(line -> line.goods().minor()).sum();
      var added =
          cart.lines().stream()
              .filter(line -> line.pricing().rate().isAdded())
              .mapToLong(line -> line.pricing().tax().minor())
              .sum();
      assertEquals(goods - cart.discountOff().minor() + added, cart.total().minor(), why);
      var off = cart.discount().map(one -> one.from(Money.fen(goods)).minor()).orElse(0L);
      assertEquals(off, cart.discountOff().minor(), why);
      for (var line : cart.lines()) {
        assertTrue(line.total().minor() >= 0, why);
        assertTrue(line.pricing().tax().compareTo(line.total()) <= 0, why);
        assertTrue(back(line) <= line.total().minor(), why);
      }
      for (var tax : Prices.taxes(cart.lines())) {
        var taxed =
            cart.lines().stream()
                .filter(line -> line.pricing().rate().equals(tax.rate()))
                .mapToLong(line -> line.total().minor())
                .sum();
        assertEquals(taxed, tax.gross().minor(), why);
        var base = tax.rate().isAdded() ? tax.net() : tax.gross();
        assertEquals(tax.rate().of(base), tax.tax(), why);
      }
      assertEquals(cart.lines(), Prices.priced(cart.lines()), why);
      var whole = cart.lines().stream().mapToLong(l -> l.totalOf(l.quantity()).minor()).sum();
      assertEquals(cart.total().minor(), whole, why);
    }
  }

  /// All pieces of a line that come back one by one.
  private static long back(CartLine line) {
    if (line.quantity().thousandths() % 1000 != 0 || line.pricing().isNone()) {
      return 0;
    }
    return line.quantity().thousandths() / 1000 * line.totalOf(Quantity.ONE).minor();
  }

  @ParameterizedTest
  @ValueSource(strings = {"I", "I-1", "X100", "I01", "A10001", "I13.5", " I1300"})
  void whatWasNeverWrittenIsNoRate(String word) {
    assertThrows(IllegalArgumentException.class, () -> TaxRate.read(word));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "P", "P0", "P10001", "A0", "A-5", "B10", "P1e3", "A99999999999999999"})
  void whatWasNeverWrittenIsNoDiscount(String word) {
    assertThrows(IllegalArgumentException.class, () -> Discount.read("x", word));
  }

  @Test
  void wordsReadAsTheyWereWritten() {
    for (var rate : List.of(TaxRate.NONE, TaxRate.included(0), TaxRate.added(10_000))) {
      assertEquals(rate, TaxRate.read(rate.word()));
    }
    for (var one : List.of(percent("会员", 10_000), amount("满减", 1))) {
      assertEquals(one, Discount.read(one.name(), one.word()));
    }
    assertEquals("0.5%", TaxRate.included(50).percent());
    assertEquals("x 10%", percent("x", 1000).words());
    assertEquals("x", amount("x", 150).words());
    assertFalse(TaxRate.NONE.isAny());
    assertTrue(TaxRate.included(0).isAny());
  }
}
