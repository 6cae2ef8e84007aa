package saoma.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GtinTest {
  @Test
  void everyLengthHasItsCheckDigit() {
    assertTrue(Gtin.isValid("96385074"));
    assertTrue(Gtin.isValid("036000291452"));
    assertTrue(Gtin.isValid("6901010117440"));
    assertTrue(Gtin.isValid("4006381333931"));
    assertTrue(Gtin.isValid("10614141000415"));
    assertEquals('3', Gtin.checkDigit("629104150021"));
  }

  @Test
  void otherLengthsAndOtherSignsAreNoGtin() {
    for (var text : List.of("", "1", "1234567", "123456789", "69010101174400", "690101011744A")) {
      assertFalse(Gtin.isValid(text), text);
    }
    assertFalse(Gtin.isShaped("６９０１０１０１１７４４０"));
    assertThrows(IllegalArgumentException.class, () -> Gtin.checkDigit("12a"));
  }

  @Test
  void oneWrongDigitIsAlwaysCaught() {
    var random = new SplittableRandom(7);
    for (int round = 0; round < 20_000; round++) {
      var body = "%012d".formatted(random.nextLong(1_000_000_000_000L));
      var code = body + Gtin.checkDigit(body);
      int at = random.nextInt(13);
      char other = (char) ('0' + (code.charAt(at) - '0' + random.nextInt(1, 10)) % 10);
      assertFalse(Gtin.isValid(code.substring(0, at) + other + code.substring(at + 1)), code);
    }
  }

  @Test
  void theFormsOfOneNumberAreTheSameNumber() {
    assertEquals(
        List.of("036000291452", "0036000291452", "00036000291452"), Gtin.forms("036000291452"));
    assertEquals(
        List.of("0036000291452", "036000291452", "00036000291452"), Gtin.forms("0036000291452"));
    assertEquals(List.of("6901010117440", "06901010117440"), Gtin.forms("6901010117440"));
    assertEquals(List.of("06901010117440", "6901010117440"), Gtin.forms("06901010117440"));
    assertEquals(List.of("96385074"), Gtin.forms("96385074"));
    assertEquals(List.of("10614141000415"), Gtin.forms("10614141000415"));
    Gtin.forms("0036000291452").forEach(form -> assertTrue(Gtin.isValid(form), form));
  }

  @Test
  void inStoreCodesAreThoseOfTwenty() {
    assertTrue(Gtin.isInStore("2100000000012"));
    assertFalse(Gtin.isInStore("2100000000013"));
    assertFalse(Gtin.isInStore("6901010117440"));
  }
}
