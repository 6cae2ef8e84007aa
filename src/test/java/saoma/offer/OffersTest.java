package saoma.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.order.CartLine;
import saoma.order.Claims;
import saoma.order.Discount;
import saoma.order.Offered;
import saoma.order.RandomCart;

class OffersTest {
  private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 27, 12, 0);

  private static String category(String code) {
    return switch (code) {
      case "d" -> "drinks";
      case "c0", "c1", "c2" -> "k0";
      case "c3", "c4" -> "k1";
      default -> "";
    };
  }

  static Cart offered(Cart cart, List<Rule> rules) {
    return cart.offered(Offers.of(cart, rules, NOON, OffersTest::category));
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "/offers.csv",
      delimiter = '|',
      numLinesToSkip = 1,
      emptyValue = "",
      nullValues = "null")
  void takesOff(String what, String bought, String rules, String claims, String off) {
    var cart = cart(bought).claiming(claims(claims == null ? "" : claims));
    var offered = offered(cart, Rules.read(rules));
    assertEquals(off == null ? "" : off, offs(offered), what);
    var taken = offered.lines().stream().mapToLong(l -> l.pricing().offerOff().minor()).sum();
    if (cart.lines().stream().noneMatch(line -> line.pricing().isSpecial())
        && cart.discount().isEmpty()) {
      assertEquals(cart.total().minor() - taken, offered.total().minor(), what);
    }
  }

  private static Claims claims(String text) {
    var found = Claims.NONE;
    for (var word : text.split(" ")) {
      found = word.equals("m") ? found.with(true) : word.isEmpty() ? found : found.with(word);
    }
    return found;
  }

  /// `a 500 x3 -P1000`: the code, the price, how many, a discount by hand; `--` on the sale.
  private static Cart cart(String text) {
    var cart = Cart.EMPTY;
    for (var line : text.split("; ")) {
      var words = line.split(" ");
      var quantity = Quantity.parse(words[2].substring(1));
      cart = cart.add(words[0], words[0], "", quantity, Money.fen(Long.parseLong(words[1])));
      if (words.length > 3 && words[3].startsWith("--")) {
        cart = cart.discount(Discount.read("手", words[3].substring(2)));
      } else if (words.length > 3) {
        cart = cart.discount(cart.lastTouched(), Discount.read("手", words[3].substring(1)));
      }
    }
    return cart;
  }

  private static String offs(Cart cart) {
    var found = new ArrayList<String>();
    for (var line : cart.lines()) {
      var off = line.pricing().offerOff().minor();
      if (off > 0) {
        found.add(line.code() + "=" + off);
      }
    }
    return String.join("; ", found);
  }

  private static Cart random(SplittableRandom random) {
    var claims = new Claims(random.nextBoolean(), List.of("CODE1"));
    return RandomCart.of(random).claiming(claims);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whateverIsInTheCartNothingFallsBelowZeroAndTheSharesAddUp(long seed) {
    var random = new SplittableRandom(seed);
    for (var round = 0; round < 400; round++) {
      var cart = random(random);
      var rules = Rules.random(random, 7);
      var why = "seed " + seed + ", round " + round;
      var found = Offers.of(cart, rules, NOON, OffersTest::category);
      var offered = cart.offered(found);
      var off = 0L;
      for (var line : offered.lines()) {
        assertTrue(line.offered().minor() >= 0 && line.total().minor() >= 0, why);
        assertTrue(line.goods().minor() >= 0, why);
        off += line.pricing().offerOff().minor();
        var taken = found.getOrDefault(line.id(), List.of());
        assertEquals(taken, line.pricing().offers(), why);
        assertEquals(taken.stream().map(Offered::rule).distinct().count(), taken.size(), why);
      }
      var gross = cart.lines().stream().mapToLong(l -> l.gross().minor()).sum();
      var left = offered.lines().stream().mapToLong(l -> l.offered().minor()).sum();
      assertEquals(gross - off, left, why);
      assertTrue(offered.total().compareTo(cart.total()) <= 0, why);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6, 7})
  void theOrderOfScanningDecidesNothing(long seed) {
    var random = new SplittableRandom(seed);
    for (var round = 0; round < 300; round++) {
      var cart = random(random);
      var rules = Rules.random(random, 7);
      var other =
          new Cart(
              shuffled(cart.lines(), random), cart.nextId(), cart.lastTouched(), cart.claims());
      var why = "seed " + seed + ", round " + round;
      assertEquals(
          byGoods(offered(cart, rules)), byGoods(offered(other, shuffled(rules, random))), why);
    }
  }

  private static <T> List<T> shuffled(List<T> list, SplittableRandom random) {
    var left = new ArrayList<>(list);
    var found = new ArrayList<T>();
    while (!left.isEmpty()) {
      found.add(left.remove(random.nextInt(left.size())));
    }
    return found;
  }

  /// What lines that are alike have together: which of them bears the last fen is all the same.
  private static Map<String, List<String>> byGoods(Cart cart) {
    var found = new TreeMap<String, List<String>>();
    for (var line : cart.lines()) {
      var key = line.code() + line.unitPrice() + line.quantity();
      found.computeIfAbsent(key, _ -> new ArrayList<>()).add(Offered.word(line.pricing().offers()));
    }
    found.values().forEach(words -> words.sort(String::compareTo));
    return found;
  }

  @ParameterizedTest
  @ValueSource(longs = {8, 9})
  void noOfferAloneIsBetter(long seed) {
    var random = new SplittableRandom(seed);
    for (var round = 0; round < 300; round++) {
      var cart = random(random);
      var rules = Rules.random(random, 9);
      var best = off(cart, rules);
      for (var rule : rules) {
        assertTrue(off(cart, List.of(rule)) <= best, "seed " + seed + ", round " + round);
      }
    }
  }

  private static long off(Cart cart, List<Rule> rules) {
    return offered(cart, rules).lines().stream()
        .mapToLong(line -> line.pricing().offerOff().minor())
        .sum();
  }

  @Test
  void aChangeTakesTheOffersOffUntilTheyArePutOnAgain() {
    var rules = Rules.read("FREE 2 1");
    var three = offered(cart("a 500 x3"), rules);
    assertEquals(1_000, three.total().minor());
    var four = three.set(1, Quantity.pieces(4));
    assertEquals(2_000, four.total().minor());
    assertEquals(1_500, offered(four, rules).total().minor());
    assertEquals(
        1, offered(three.add("a", "a", "", Quantity.ONE, Money.fen(500)), rules).lines().size());
  }

  @Test
  void aPartThatComesBackIsWhatWasPaidForIt() {
    var bundle = offered(cart("a 800 x2; b 500 x2"), Rules.read("BUNDLE 990 1*a 1*b"));
    assertEquals(1_980, bundle.total().minor());
    var paid =
        bundle.lines().stream().mapToLong(line -> 2 * line.totalOf(Quantity.ONE).minor()).sum();
    assertEquals(1_980, paid);
    assertEquals(609, bundle.lines().getFirst().totalOf(Quantity.ONE).minor());
  }

  @Test
  void aLineKeepsNoMoreOffersThanItHasRoomFor() {
    var rules = Rules.read("LESS A1 + & ".repeat(14) + "LESS A2 +");
    var line = offered(cart("a 500 x1"), rules).lines().getFirst();
    assertEquals(Offered.MOST, line.pricing().offers().size());
    assertEquals(13, line.pricing().offerOff().minor());
    assertEquals(15, line.pricing().offers().getLast().rule());
  }

  @Test
  void byHandComesAfterTheOffer() {
    var cart = cart("a 1000 x1").discount(1, Discount.read("手", "P1000"));
    var offered = offered(cart, Rules.read("LESS A200 & WHOLE 0 A100 +"));
    assertEquals(720, offered.total().minor());
    assertEquals(
        List.of("优惠1"),
        offered.lines().getFirst().pricing().offers().stream().map(Offered::name).toList());
  }

  @Test
  void tenThousandPiecesAndManyOffersAreWorkedOutAtOnce() {
    var cart = Cart.EMPTY;
    for (var n = 0; n < 60; n++) {
      cart = cart.add("c" + n, "c" + n, "", Quantity.pieces(9_999), Money.fen(100 + n));
    }
    var rules =
        Rules.read(
            "FREE 2 1 & LESS P1000 & LESS A9 & NTH 2 5000 & FREE 3 1 & FIXED 90 & LESS P900 & NTH 3"
                + " 6000 & WHOLE 0 P1100");
    var found = offered(cart, rules);
    assertTrue(found.total().compareTo(cart.total()) < 0);
    assertTrue(found.lines().stream().map(CartLine::total).allMatch(Money::isPositive));
  }
}
