package saoma.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A search among some products has the answer of a search among all, with the others left out.
class SearchAmongTest {
  private static final int GOODS = 30_000;
  private static final List<String> TEXTS =
      List.of(
          "水", "s", "sq", "69", "矿泉水", "kqs", "sunny", "item 3", "17", "niunai", "茶 原", "zzzz",
          "sunmy", "crakers", "6", "白酒大", "", "5");

  private final SearchIndex index = new SearchIndex();
  private final List<String> codes = new ArrayList<>();

  @BeforeEach
  void fill() {
    var goods = new ArrayList<Product>();
    for (int number = 0; number < GOODS; number++) {
      goods.add(SyntheticGoods.product(number));
    }
    index.put(goods);
    // Some stand twice, the older row hidden.
    index.put(goods.subList(0, 2_000).stream().map(SearchAmongTest::renamed).toList());
    goods.forEach(one -> codes.add(one.code()));
  }

  private static Product renamed(Product one) {
    return new Product(one.code(), "新 " + one.name(), one.nameEn(), one.unit(), one.price());
  }

  /// How it was before: ever more of all, until enough of them are wanted.
  private List<Product> before(String text, int limit, Predicate<String> wanted) {
    for (var asked = (long) limit; ; asked *= 4) {
      var all = (int) Math.min(asked, Integer.MAX_VALUE);
      var found = index.search(text, all);
      var kept = found.stream().filter(one -> wanted.test(one.code())).limit(limit).toList();
      if (kept.size() >= limit || found.size() < all || all == Integer.MAX_VALUE) {
        return kept;
      }
    }
  }

  private Set<String> some(int permille, int seed) {
    var random = new SplittableRandom(seed);
    var some = new HashSet<String>();
    codes.stream().filter(_ -> random.nextInt(1_000) < permille).forEach(some::add);
    some.add("not there");
    return some;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 20, 300, 700, 1_000})
  void theAnswerIsAsItWasBefore(int permille) {
    var some = some(permille, permille);
    for (var text : TEXTS) {
      for (var limit : List.of(1, 5, 60)) {
        var expected = before(text, limit, some::contains);
        assertEquals(expected, index.among(text, limit, some), text + " " + limit);
        assertEquals(expected, index.search(text, limit, some::contains), text + " " + limit);
      }
    }
  }
}
