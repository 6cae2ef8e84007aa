package saoma.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RedactorTest {
  @Test
  void whoPaidIsCutAndWhatWasPaidStays() {
    assertEquals(
        "{\"a_response\":{\"code\":\"10000\",\"buyer_logon_id\":\"…\",\"buyer_user_id\" : \"…\","
            + "\"trade_no\":\"2026010222001400000000000001\",\"total_amount\":\"88.88\"},"
            + "\"sign\":\"…\"}",
        Redactor.redact(
            "{\"a_response\":{\"code\":\"10000\",\"buyer_logon_id\":\"159****0000\","
                + "\"buyer_user_id\" : \"2088102000000001\","
                + "\"trade_no\":\"2026010222001400000000000001\",\"total_amount\":\"88.88\"},"
                + "\"sign\":\"ab+/\\\"x=\"}"));
  }

  @Test
  void theNamesOfSecretsAreKnownInEverySpelling() {
    for (var name :
        new String[] {
          "auth_code",
          "authCode",
          "openid",
          "sub_openid",
          "buyer_open_id",
          "buyer_id",
          "sign",
          "Wechatpay_Signature",
          "apiV3Key",
          "private_key",
          "phone",
          "user_name",
          "payer_client_ip",
          "ciphertext",
          "access_token",
          "seller_email"
        }) {
      assertFalse(Redactor.redact("{\"" + name + "\":\"SECRET\"}").contains("SECRET"), name);
      assertFalse(Redactor.redact("a=1&" + name + "=SECRET&b=2").contains("SECRET"), name);
      assertFalse(
          Redactor.redact("{\"x\":\"{\\\"" + name + "\\\":\\\"SECRET\\\"}\"}").contains("SECRET"),
          name);
      assertFalse(Redactor.redact("{\"" + name + "\":12345}").contains("12345"), name);
      assertFalse(Redactor.redact("{\"" + name + "\":\"SECR").contains("SECR"), "cut off: " + name);
    }
  }

  @Test
  void whatOnlyLooksLikeAName() {
    var text = "{\"sign_type\":\"RSA2\",\"out_trade_no\":\"260102T010203040506\",\"code\":\"1\"}";
    assertEquals(text, Redactor.redact(text));
    assertEquals(
        "method=a.b&sign=…&charset=utf-8", Redactor.redact("method=a.b&sign=x%2B&charset=utf-8"));
  }

  @Test
  void longBase64AndPhonesAreCutWhereverTheyStand() {
    assertEquals("x … y", Redactor.redact("x " + "aB3+".repeat(20) + " y"));
    assertEquals("call … now", Redactor.redact("call 13912345678 now"));
  }

  @Test
  void theTextIsBoundedAndOnOneLine() {
    var seed = 20260103L;
    var random = new SplittableRandom(seed);
    for (var round = 0; round < 500; round++) {
      var text = new StringBuilder();
      for (var n = random.nextInt(5000); n > 0; n--) {
        text.append("{}\":\\,=& \nsigno1x中".charAt(random.nextInt(18)));
      }
      var cut = Redactor.redact(text.toString());
      assertTrue(cut.length() <= Redactor.MAX_LENGTH, "seed " + seed + " round " + round);
      assertFalse(cut.contains("\n"), "seed " + seed + " round " + round);
    }
    for (var hostile :
        new String[] {"\\", "\"", "sign", "\"sign\"", "a_", "\"sign\":\"\\", "\\\"sign"}) {
      assertTrue(Redactor.redact(hostile.repeat(40_000)).length() <= Redactor.MAX_LENGTH);
    }
  }
}
