package saoma.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import saoma.money.Money;

class SearchIndexTest {
  private final SearchIndex index = new SearchIndex();

  private void put(String... lines) {
    var batch = new ArrayList<Product>();
    for (var line : lines) {
      var cells = line.split("\\|", -1);
      batch.add(new Product(cells[0], cells[1], cells.length > 2 ? cells[2] : "", "", null));
    }
    index.put(batch);
  }

  private List<String> codes(String query) {
    return index.search(query, 20).stream().map(Product::code).toList();
  }

  @Test
  void aNameIsFoundByItsInitialsAndByItsPinyin() {
    put("1|矿泉水", "2|农夫山泉矿泉水 550ml", "3|AD钙奶", "4|调味长面");
    assertEquals(List.of("1", "2"), codes("kqs"));
    assertEquals(List.of("1", "2"), codes("KQS"));
    assertEquals(List.of("1", "2"), codes("kuang quan"));
    assertEquals(List.of("3"), codes("adgn"));
    assertEquals(List.of("4"), codes("twcm"));
  }

  @Test
  void aNameIsFoundInBothLanguagesAnywhereInAnyCaseAndWidth() {
    put("1|雪碧|Sprite Zero", "2|Ｃｏｋｅ 可口可乐|", "3|金獎豆豉鯪魚|Fried Dace");
    assertEquals(List.of("1"), codes("sprite"));
    assertEquals(List.of("1"), codes("ZERO"));
    assertEquals(List.of("2"), codes("coke"));
    assertEquals(List.of("2"), codes("ＣＯＫＥ　可口"));
    assertEquals(List.of("3"), codes("豆豉"));
    assertEquals(List.of(), codes("豉豆"));
  }

  @Test
  void theBestMatchComesFirst() {
    put(
        "9|十 abc 豆",
        "8|x|abc",
        "7|abcd",
        "6|啊不才的", // initials abcd
        "5|啊不才", // initials abc
        "xabc|七",
        "abc2|八",
        "abc|九");
    assertEquals(List.of("abc", "abc2", "5", "6", "8", "7", "xabc", "9"), codes("abc"));
    assertEquals(List.of("abc", "abc2", "5"), codes("abc").subList(0, 3));
    assertEquals(2, index.search("abc", 2).size());
  }

  @Test
  void aCodeIsFoundByAnyPieceOfIt() {
    put("6901010117440|健力宝", "6901012021387|鱼");
    assertEquals(List.of("6901010117440", "6901012021387"), codes("690101"));
    assertEquals(List.of("6901012021387"), codes("21387"));
    assertEquals(List.of("6901010117440"), codes("6901010117440"));
  }

  @Test
  void nothingIsFoundForNothing() {
    put("1|矿泉水");
    for (var query : List.of("", "  ", "\u0000", "\u00ff", "\u00fe", "þ", "ÿ", "水泉", "z")) {
      assertEquals(List.of(), codes(query), query);
    }
    assertEquals(List.of(), index.search("1", 0));
    assertEquals(List.of(), codes("水".repeat(10_000)));
  }

  @Test
  void aProductComesBackAsItWentIn() {
    var random = new SplittableRandom(11);
    for (int round = 0; round < 5_000; round++) {
      var price = random.nextBoolean() ? null : Money.fen(random.nextLong(1_000_000));
      var product =
          new Product("c" + round, " þÿ ＡÉ名𠮷" + round, "", random.nextBoolean() ? "瓶" : "", price);
      index.put(List.of(product));
      assertEquals(Optional.of(product), index.byCode("c" + round));
    }
    assertEquals(5_000, index.size());
  }

  @Test
  void theIndexAgreesWithAPlainMapWhateverIsPut() {
    for (long seed = 1; seed <= 8; seed++) {
      var random = new SplittableRandom(seed);
      var mine = new SearchIndex();
      Map<String, Product> model = new LinkedHashMap<>();
      for (int batches = 0; batches < 60; batches++) {
        var batch = new ArrayList<Product>();
        for (int n = random.nextInt(random.nextInt(10) == 0 ? 400 : 5); n >= 0; n--) {
          var code = "" + random.nextInt(600);
          batch.add(new Product(code, SyntheticGoods.name(random), "", "", null));
        }
        batch.forEach(product -> model.put(product.code(), product));
        mine.put(batch);
      }
      assertEquals(model.size(), mine.size(), "seed " + seed);
      model.forEach((code, p) -> assertEquals(Optional.of(p), mine.byCode(code)));
      for (var query : List.of("水", "牛奶", "5", "12", "a", "niunai", "nn", "大")) {
        var readings = Pinyin.load();
        var expected = new HashSet<String>();
        for (var p : model.values()) {
          boolean holds =
              p.name().contains(query)
                  || p.code().contains(query)
                  || (query.matches("[a-z]+")
                      && (readings.initials(p.name()).contains(query)
                          || readings.full(p.name()).contains(query)));
          if (holds) {
            expected.add(p.code());
          }
        }
        var found = mine.search(query, 10_000).stream().map(Product::code).toList();
        assertEquals(found.size(), new HashSet<>(found).size(), "twice, seed " + seed);
        assertEquals(expected, new HashSet<>(found), query + ", seed " + seed);
      }
    }
  }

  @Test
  void aReaderSeesABatchWholeOrNotAtAll() throws InterruptedException {
    var stop = new AtomicBoolean();
    var torn = new AtomicBoolean();
    var reader =
        Thread.ofVirtual()
            .start(() -> {
              while (!stop.get()) {
                var prices = index.search("same", 50).stream().map(Product::price).distinct();
                torn.compareAndSet(false, prices.count() > 1);
              }
            });
    for (int round = 0; round < 300; round++) {
      var batch = new ArrayList<Product>();
      for (int i = 0; i < 20; i++) {
        batch.add(new Product("p" + i, "same " + i, "", "", Money.fen(round)));
      }
      index.put(batch);
    }
    stop.set(true);
    reader.join();
    assertTrue(!torn.get());
    assertEquals(20, index.size());
  }

  @Test
  void aHundredThousandProductsAreAllFound() {
    var batch = new ArrayList<Product>();
    for (int i = 0; i < 100_000; i++) {
      batch.add(SyntheticGoods.product(i));
    }
    for (int from = 0; from < batch.size(); from += 1_000) {
      index.put(batch.subList(from, from + 1_000));
    }
    assertEquals(100_000, index.size());
    for (var product : batch) {
      assertEquals(Optional.of(product), index.byCode(product.code()));
    }
    var last = batch.getLast();
    assertEquals(last, index.search(last.code(), 10).getFirst());
    assertTrue(index.search(last.name(), 10).contains(last));
    assertEquals(50, index.search("kqs", 50).size());
  }

  @Test
  void theReadingsAreThoseOfIcu() throws IOException {
    assertEquals(PinyinTable.text(), Files.readString(PinyinTable.FILE));
    assertEquals("kqs", Pinyin.load().initials("矿泉水"));
  }
}
