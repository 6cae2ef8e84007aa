package saoma.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The index against the plainest search there is: look at every product, rank it, sort. Enough
/// random products for a block that knows which bytes are where, and small blocks behind it.
class SearchRankingTest {
  private static final String LETTERS = "水大牛奶山泉油饼豆豉é𠮷abcnz12 9'";
  private static final int MANY = 20_000;

  private final Pinyin pinyin = Pinyin.load();
  private final SearchIndex index = new SearchIndex();

  /// Oldest first, as the index counts age: a product put again is new.
  private final Map<String, Known> known = new LinkedHashMap<>();

  private record Known(
      Product product, String code, List<String> names, List<String> initials, List<String> full) {}

  @Test
  void theIndexRanksAsOneWhoLooksAtEveryProduct() {
    for (long seed = 1; seed <= 2; seed++) {
      var random = new SplittableRandom(seed);
      put(random, MANY);
      for (int batch = 0; batch < 30; batch++) {
        put(random, 1 + random.nextInt(40));
      }
      for (int n = 0; n < 60; n++) {
        var query = query(random);
        int limit = 1 + random.nextInt(60);
        var found = index.search(query, limit).stream().map(Product::code).toList();
        assertEquals(expected(query, limit), found, "'%s', seed %d".formatted(query, seed));
      }
    }
  }

  private void put(SplittableRandom random, int count) {
    var batch = new LinkedHashMap<String, Product>();
    for (int i = 0; i < count; i++) {
      var code = "" + (char) ('a' + random.nextInt(3)) + random.nextInt(MANY * 2);
      var english = random.nextInt(3) == 0 ? text(random, 8) : "";
      batch.put(code, new Product(code, "名" + text(random, 10), english, "", null));
    }
    index.put(List.copyOf(batch.values()));
    batch.forEach((code, product) -> {
      known.remove(code);
      known.put(code, known(product));
    });
  }

  private Known known(Product product) {
    var name = Folded.fold(product.name());
    return new Known(
        product,
        Folded.fold(product.code()),
        List.of(name, Folded.fold(product.nameEn())),
        List.of(pinyin.initials(name)),
        List.of(pinyin.full(name)));
  }

  private List<String> expected(String query, int limit) {
    var text = Folded.fold(query);
    var letters = text.replaceAll("[ ']", "");
    boolean spoken = letters.matches("[a-z0-9]+") && !letters.matches("[0-9]+");
    var ranks = new ArrayList<List<String>>();
    IntStream.range(0, 12).forEach(_ -> ranks.add(new ArrayList<>()));
    for (var one : known.values()) {
      int rank =
          Stream.of(
                  ranked(List.of(one.code), text, 0, 1, 8),
                  spoken ? ranked(one.initials, letters, 2, 3, 10) : 12,
                  spoken ? ranked(one.full, letters, 4, 5, 11) : 12,
                  ranked(one.names, text, 6, 7, 9))
              .mapToInt(Integer::intValue)
              .min()
              .orElseThrow();
      if (rank < 12 && !text.isEmpty()) {
        ranks.get(rank).add(one.product.code());
      }
    }
    return ranks.stream().flatMap(List::stream).limit(limit).toList();
  }

  private static int ranked(List<String> fields, String text, int whole, int start, int part) {
    if (fields.contains(text)) {
      return whole;
    }
    if (fields.stream().anyMatch(field -> field.startsWith(text))) {
      return start;
    }
    return fields.stream().anyMatch(field -> field.contains(text)) ? part : 12;
  }

  /// Any letters, or a piece of something that is there.
  private String query(SplittableRandom random) {
    if (random.nextInt(3) == 0) {
      return text(random, 3);
    }
    var some = known.values().stream().skip(random.nextInt(known.size())).findFirst().orElseThrow();
    var texts = List.of(some.code, some.names.getFirst(), some.initials.getFirst());
    var text = texts.get(random.nextInt(texts.size()));
    int from = random.nextInt(3) == 0 ? 0 : random.nextInt(text.length());
    int to = random.nextInt(4) == 0 ? text.length() : from + random.nextInt(text.length() - from);
    return text.substring(from, to);
  }

  private static String text(SplittableRandom random, int most) {
    var text = new StringBuilder();
    int length = random.nextInt(most + 1);
    for (int i = 0; i < length; i++) {
      int at = random.nextInt(LETTERS.codePointCount(0, LETTERS.length()));
      text.appendCodePoint(LETTERS.codePointAt(LETTERS.offsetByCodePoints(0, at)));
    }
    return text.toString();
  }
}
