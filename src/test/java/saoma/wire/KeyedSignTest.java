package saoma.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import saoma.wire.KeyedSign.Algorithm;
import tools.jackson.databind.JsonNode;

/// The vectors of WeChat Pay v2.
class KeyedSignTest {
  private static final String VECTORS = "wechat/v2/sign.json";

  @Test
  void thePublishedAndTheDerivedSignaturesComeOut() throws Exception {
    var vectors = Vectors.json(VECTORS);
    var published = vectors.at("/published/0");
    var key = published.path("key").asString();
    var members = new HashMap<String, String>();
    for (var pair : published.path("params").asString().split("&")) {
      members.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }
    assertSigned(published, key, members);
    var derived = vectors.at("/derived/0");
    var more = new HashMap<String, String>();
    derived.path("params").properties().forEach(p -> more.put(p.getKey(), p.getValue().asString()));
    assertSigned(derived, key, more);
  }

  private static void assertSigned(JsonNode vector, String key, Map<String, String> members)
      throws WrongKey {
    assertEquals(vector.path("md5").asString(), KeyedSign.of(key, Algorithm.MD5).sign(members));
    assertEquals(
        vector.path("hmac_sha256").asString(),
        KeyedSign.of(key, Algorithm.HMAC_SHA256).sign(members));
  }

  @Test
  void oneLetterMoreAndItDoesNotHold() throws Exception {
    var sign = KeyedSign.of("k".repeat(32), Algorithm.HMAC_SHA256);
    var members = new HashMap<>(Map.of("total_fee", "1", "empty", ""));
    assertFalse(sign.verifies(members), "no signature at all");
    members.put("sign", sign.sign(members));
    assertTrue(sign.verifies(members));
    members.put("total_fee", "11");
    assertFalse(sign.verifies(members));
  }

  @Test
  void aKeyIsThirtyTwoLettersAndIsNotShown() throws Exception {
    for (var wrong : new String[] {"", "k".repeat(31), "k".repeat(33), "k".repeat(31) + "&"}) {
      assertThrows(WrongKey.class, () -> KeyedSign.of(wrong, Algorithm.MD5));
    }
    assertEquals("KeyedSign[MD5]", KeyedSign.of("k".repeat(32), Algorithm.MD5).toString());
  }
}
