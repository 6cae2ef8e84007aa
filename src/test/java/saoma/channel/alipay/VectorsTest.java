package saoma.channel.alipay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import saoma.wire.AesCbc;
import saoma.wire.Keys;
import saoma.wire.Vectors;
import saoma.wire.Verifier;

/// The official client's own texts and captures.
class VectorsTest {
  @Test
  void signTextsAreThoseOfTheOfficialClient() throws Exception {
    var vectors = Vectors.json("alipay/sign-v2.json").get("request_vectors");
    assertEquals(5, vectors.size());
    for (var vector : vectors) {
      var parameters = new HashMap<String, String>();
      vector
          .get("params")
          .properties()
          .forEach(p -> parameters.put(p.getKey(), p.getValue().asString()));
      parameters.put("sign", "is never signed");
      assertEquals(
          vector.get("expected_sign_string").asString(),
          SignText.of(parameters),
          vector.get("name").asString());
    }
  }

  @Test
  void capturedRequestsGiveTheirSignTextAndTheSameForm() throws Exception {
    var seen = 0;
    for (var capture : Vectors.json("alipay/wire-v2.json").get("captures")) {
      if (capture.get("request_line") == null) {
        continue;
      }
      seen++;
      var target = capture.get("request_line").asString().split(" ")[1];
      var all = parameters(target.substring(target.indexOf('?') + 1));
      var body = parameters(capture.get("body").asString());
      all.putAll(body);
      assertEquals(capture.get("sign_string").asString(), SignText.of(all));
      assertEquals(
          new TreeSet<>(java.util.List.of(capture.get("body").asString().split("&"))),
          new TreeSet<>(java.util.List.of(SignText.form(body).split("&"))));
    }
    assertEquals(2, seen);
  }

  @Test
  void theSignedTextIsCutOutAsTheOfficialClientsCutIt() throws Exception {
    var vectors = Vectors.json("alipay/response-extract.json").get("vectors");
    assertEquals(8, vectors.size());
    for (var vector : vectors) {
      var expected = vector.get("expected_extract");
      assertEquals(
          expected.isNull() ? Optional.empty() : Optional.of(expected.asString()),
          Envelope.members(vector.get("body").asString())
              .map(members -> members.get(vector.get("node").asString())),
          vector.get("name").asString());
    }
  }

  @Test
  void anEncryptedNodeIsSignedWithItsQuotes() throws Exception {
    var key =
        Keys.publicKey(
            Vectors.json("alipay/notify.json")
                .get("vectors")
                .get(0)
                .get("public_key_spki_base64")
                .asString());
    var body =
        Vectors.json("alipay/wire-v2.json").get("captures").get(3).get("response_body").asString();
    var members = Envelope.members(body).orElse(Map.of());
    var node = members.get("alipay_trade_query_response");
    assertTrue(node.startsWith("\"") && node.endsWith("\""));
    assertTrue(
        Verifier.rsa(key)
            .verify(
                node.getBytes(StandardCharsets.UTF_8),
                Node.string(members.get("sign")).orElseThrow()));
  }

  @Test
  void contentIsEncryptedAsTheOfficialClientsDo() throws Exception {
    var vectors = Vectors.json("alipay/aes.json").get("vectors");
    assertEquals(4, vectors.size());
    for (var vector : vectors) {
      var key = AesCbc.of(vector.get("key_base64").asString());
      var plain = vector.get("plaintext").asString();
      var hidden = vector.get("ciphertext_base64").asString();
      assertEquals(hidden, key.encrypt(plain));
      assertEquals(Optional.of(plain), key.decrypt(hidden));
    }
  }

  @Test
  void theCapturedEncryptedAnswerOpens() throws Exception {
    var capture = Vectors.json("alipay/wire-v2.json").get("captures").get(3);
    var members = Envelope.members(capture.get("response_body").asString()).orElse(Map.of());
    var key = AesCbc.of(capture.get("aes_key_base64").asString());
    assertEquals(
        Optional.of(capture.get("response_plaintext").asString()),
        Node.string(members.get("alipay_trade_query_response")).flatMap(key::decrypt));
    var sent = parameters(capture.get("body").asString());
    assertEquals(Optional.of("{\"out_trade_no\":\"T1\"}"), key.decrypt(sent.get("biz_content")));
  }

  private static Map<String, String> parameters(String form) {
    var found = new HashMap<String, String>();
    var url = HttpUrl.get("http://form/?" + form);
    url.queryParameterNames().forEach(name -> found.put(name, url.queryParameter(name)));
    return found;
  }
}
