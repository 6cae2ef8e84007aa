package saoma.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saoma.money.Money;

/// Words with a typing error still find what was meant; codes and sizes are never guessed.
class MisspeltTest {
  private final SearchIndex index = new SearchIndex();

  MisspeltTest() {
    index.put(
        List.of(
            product("6901", "矿泉水 550ml", "Spring water"),
            product("6902", "巧克力威化", "Chocolate wafer"),
            product("6903", "全脂牛奶", "Whole milk"),
            product("6904", "洗洁精", "Dish soap")));
  }

  private static Product product(String code, String name, String nameEn) {
    return new Product(code, name, nameEn, "", Money.fen(200), "", null);
  }

  private List<String> codes(String typed) {
    return index.search(typed, 20).stream().map(Product::code).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "choclate, 6902", // one too few
    "chocollate, 6902", // one too many
    "chocalate, 6902", // another one
    "chocolaet, 6902", // two in the wrong order
    "chooclate, 6902", // in the middle of the word
    "hocolate wafer, 6902",
    "xchocolate, 6902",
    "kuangqaunshui, 6901",
    "kuangqunshui, 6901",
    "qiaokelii, 6902",
    "niunai, 6903",
    "niuani, 6903",
    "矿全水, 6901",
    "洗洁净, 6904",
    "Srping Water, 6901",
  })
  void oneErrorIsForgiven(String typed, String code) {
    assertEquals(List.of(code), codes(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"6911", "69011", "矿泉水 560ml", "chxcxlate", "abc", "矿水", "qwrtzp", "mlik soup"})
  void whatIsNotNearOrIsANumberIsNotGuessed(String typed) {
    assertEquals(List.of(), codes(typed));
  }

  @Test
  void whatIsThereIsNeverMixedWithGuesses() {
    index.put(List.of(product("6905", "奶", "Milt")));
    assertEquals(List.of("6905"), codes("milt"));
  }

  @Test
  void anyWordWithAnyOneErrorIsFound() {
    var random = new SplittableRandom(7);
    for (var round = 0; round < 5_000; round++) {
      var typed = spoiled("chocolate wafer", random);
      assertTrue(codes(typed).contains("6902"), typed);
    }
  }

  private static String spoiled(String word, SplittableRandom random) {
    var typed = new StringBuilder(word);
    var at = random.nextInt(word.length() - 1);
    var letter = (char) ('a' + random.nextInt(26));
    switch (random.nextInt(4)) {
      case 0 -> typed.deleteCharAt(at);
      case 1 -> typed.insert(at, letter);
      case 2 -> typed.setCharAt(at, letter);
      case 3 -> {
        typed.setCharAt(at, word.charAt(at + 1));
        typed.setCharAt(at + 1, word.charAt(at));
      }
      default -> throw new IllegalStateException();
    }
    return typed.toString();
  }
}
