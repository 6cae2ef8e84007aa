package saoma.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import saoma.money.Money;

class ScanLookupTest {
  private final Catalogue catalogue = new MemoryCatalogue();
  private final ScanLookup lookup = new ScanLookup(catalogue);

  private Product shelved(String code) {
    var product = new Product(code, "名 " + code, "", "", Money.fen(100));
    catalogue.put(List.of(product));
    return product;
  }

  @Test
  void aGoodCodeIsFound() {
    var water = shelved("6901010117440");
    assertEquals(new ScanResult.Found(water), lookup.look("6901010117440"));
    assertEquals(new ScanResult.Found(water), lookup.look(" 6901010117440\r\n"));
    assertEquals(new ScanResult.Found(water), lookup.look("６９０１０１０１１７４４０"));
    assertEquals(new ScanResult.Found(water), lookup.look("]E06901010117440"));
    assertEquals(new ScanResult.Found(water), lookup.look("]C10106901010117440\u001d10LOT7"));
  }

  @Test
  void upcIsFoundInEitherForm() {
    var short12 = shelved("036000291452");
    assertEquals(new ScanResult.Found(short12), lookup.look("0036000291452"));
    var long13 = shelved("0012345678905");
    assertEquals(new ScanResult.Found(long13), lookup.look("012345678905"));
  }

  @Test
  void aWrongCheckDigitIsMisread() {
    assertEquals(new ScanResult.Misread("6901010117441"), lookup.look("6901010117441"));
    assertEquals(new ScanResult.Misread("12345678"), lookup.look("12345678"));
  }

  @Test
  void aShopCodeThatLooksMisreadStillSells() {
    var own = shelved("12345678");
    assertEquals(new ScanResult.Found(own), lookup.look("12345678"));
  }

  @Test
  void anUnknownCodeIsKept() {
    assertEquals(new ScanResult.Unknown("6901010117440"), lookup.look("6901010117440"));
    assertEquals(new ScanResult.Unknown("A17"), lookup.look("a17 ".toUpperCase()));
    assertEquals(new ScanResult.Unknown(""), lookup.look("\r\n"));
  }

  @Test
  void lettersAreFoundInEitherCase() {
    var own = shelved("BAG1");
    assertEquals(new ScanResult.Found(own), lookup.look("bag1"));
  }

  @Test
  void whatWasReadIsBounded() {
    var result = lookup.look("https://example.test/" + "x".repeat(100_000));
    var unknown = assertInstanceOf(ScanResult.Unknown.class, result);
    assertEquals(Product.LONGEST_CODE, unknown.code().length());
  }

  @Test
  void noTextBreaksTheLookup() {
    shelved("6901010117440");
    long seed = 20_261;
    var random = new SplittableRandom(seed);
    for (int round = 0; round < 20_000; round++) {
      var text = new StringBuilder();
      for (int length = random.nextInt(30); length > 0; length--) {
        text.append(
            switch (random.nextInt(4)) {
              case 0 -> (char) random.nextInt(0x10000);
              case 1 -> ']';
              default -> (char) ('0' + random.nextInt(10));
            });
      }
      var scan = Scan.of(text.toString());
      assertTrue(scan.text().length() <= Product.LONGEST_CODE, "seed " + seed);
      assertFalse(scan.text().chars().anyMatch(Character::isWhitespace), "seed " + seed);
      assertEquals(scan, Scan.of(text.toString()));
    }
  }

  @Test
  void theBuiltInShelfScans() {
    var goods = Shelf.builtIn();
    assertTrue(goods.size() >= 30);
    catalogue.put(goods);
    assertEquals(goods.size(), catalogue.size());
    var names = new HashSet<String>();
    for (var product : goods) {
      assertTrue(Gtin.isInStore(product.code()), product.code());
      assertTrue(names.add(product.name()) && names.add(product.nameEn()), product.name());
      assertFalse(product.nameEn().isBlank() || product.unit().isBlank());
      var price = product.price();
      assertTrue(price != null && price.isPositive());
      assertEquals(new ScanResult.Found(product), lookup.look(product.code()));
    }
  }
}
