package saoma.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Whose a scanned code is, over the whole table of first digits and lengths.
class CustomerCodeTest {
  private static String owner(String text) {
    return CustomerCode.of(text).map(CustomerCode::channel).orElse("");
  }

  private static String expected(int prefix, int length) {
    if (prefix >= 25 && prefix <= 30 && length >= 16 && length <= 24) {
      return "alipay";
    }
    if (prefix >= 10 && prefix <= 15 && length == 18) {
      return "wechat";
    }
    return prefix == 62 && length == 19 ? "unionpay" : "";
  }

  @Test
  void theFirstTwoDigitsAndTheLengthSayWhoseItIs() {
    var random = new SplittableRandom(1);
    for (var prefix = 0; prefix < 100; prefix++) {
      for (var length = 2; length <= 40; length++) {
        var text = new StringBuilder("%02d".formatted(prefix));
        while (text.length() < length) {
          text.append((char) ('0' + random.nextInt(10)));
        }
        assertEquals(expected(prefix, length), owner(text.toString()), text.toString());
      }
    }
  }

  @Test
  void aFaceIsAlipays() {
    var face = "fp" + "a1".repeat(16) + "Z";
    assertEquals("alipay", owner(face));
    assertTrue(CustomerCode.of(face).orElseThrow().isFace());
    assertFalse(CustomerCode.of("28" + "1".repeat(16)).orElseThrow().isFace());
    assertEquals("", owner(face + "x"));
    assertEquals("", owner("FP" + face.substring(2)));
  }

  @Test
  void nothingButAsciiDigitsIsACode() {
    assertEquals("", owner(""));
    assertEquals("", owner("２８" + "1".repeat(16)));
    assertEquals("", owner("28 " + "1".repeat(16)));
    assertEquals("", owner("28" + "1".repeat(15) + "\n1"));
    assertEquals("alipay", owner(" 28" + "1".repeat(16) + "\r\n"));
  }

  @Test
  void itsDigitsStandInNoText() {
    var code = CustomerCode.of("134567890123456789").orElseThrow();
    assertEquals("CustomerCode[wechat]", code.toString());
    assertFalse(Optional.of(code).toString().contains("345"));
    assertEquals("134567890123456789", code.reveal());
    assertEquals(code, CustomerCode.of(" 134567890123456789").orElseThrow());
    assertEquals(code.hashCode(), CustomerCode.of("134567890123456789").orElseThrow().hashCode());
    assertFalse(code.equals(CustomerCode.of("134567890123456780").orElseThrow()));
  }
}
