package saoma.channel.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saoma.channel.wechat.Evidence.Doubtful;
import saoma.channel.wechat.Evidence.Flaw;
import saoma.channel.wechat.Evidence.Genuine;
import saoma.channel.wechat.Evidence.Unsigned;
import saoma.wire.Certificates;
import saoma.wire.Exchange.Replied;
import saoma.wire.KeyRing;
import saoma.wire.Keys;
import saoma.wire.Signer;
import saoma.wire.TestKeys;
import saoma.wire.Vectors;
import saoma.wire.Verifier;

class SealTest {
  private static final String BODY = "{\"a\":1}";
  private static final Seal SEAL =
      new Seal(KeyRing.of(Bench.KEY_ID, Verifier.rsa(Bench.PLATFORM.getPublic())), Bench.SCHEME);

  /// PKCS#1 v1.5 has one signature per key and message. So a header that has every byte of the
  /// published one, and a message which that signature verifies, are what a signer must produce.
  @Test
  void ourAuthorizationIsThePublishedOneByteForByte() throws Exception {
    var vectors = Vectors.json("wechat/authorization-and-response.json");
    var certificate = Vectors.file("wechat/java/merchant_certificate.pem");
    var merchant = Verifier.rsa(Keys.publicKey(Keys.certificates(certificate).getFirst()));
    assertEquals(3, vectors.get("requests").size());
    for (var request : vectors.get("requests")) {
      var who =
          new Authorization(
              Bench.SCHEME,
              vectors.get("mchid").asString(),
              vectors.get("serial_no").asString(),
              request.get("timestamp").asLong(),
              request.get("nonce").asString());
      var message =
          who.message(
              request.get("method").asString(),
              request.get("canonical_url").asString(),
              request.get("body").asString());
      var signature = request.get("signature").asString();
      assertEquals(request.get("message").asString(), message);
      assertTrue(merchant.verify(message.getBytes(StandardCharsets.UTF_8), signature));
      assertEquals(request.get("authorization").asString(), who.header(signature));
    }
  }

  @Test
  void thePublishedResponsesAreGenuineAndAChangedByteIsNot() throws Exception {
    var certificate =
        Keys.certificates(Vectors.file("wechat/java/wechat_pay_certificate.pem")).getFirst();
    var seal =
        new Seal(
            KeyRing.of(Certificates.serial(certificate), Verifier.rsa(Keys.publicKey(certificate))),
            Bench.SCHEME);
    var responses = Vectors.json("wechat/authorization-and-response.json").get("responses");
    assertEquals(2, responses.size());
    for (var response : responses) {
      var headers = new HashMap<String, String>();
      response
          .get("headers")
          .properties()
          .forEach(h -> headers.put(h.getKey(), h.getValue().asString()));
      var body = response.get("body").asString();
      var now = Instant.ofEpochSecond(1652750702);
      var genuine = assertInstanceOf(Genuine.class, seal.open(replied(body, headers), now));
      assertEquals(Duration.ofSeconds(2), genuine.skew());
      var changed = assertInstanceOf(Doubtful.class, seal.open(replied(body + " ", headers), now));
      assertEquals(Flaw.FALSE_SIGNATURE, changed.flaw());
    }
  }

  @Test
  void thePublishedKeysFitTheirNamesAndSignatures() throws Exception {
    var crypto = Vectors.json("wechat/java/crypto.json");
    var merchant =
        Keys.certificates(Vectors.file("wechat/java/merchant_certificate.pem")).getFirst();
    var platform =
        Keys.certificates(Vectors.file("wechat/java/wechat_pay_certificate.pem")).getFirst();
    assertEquals(crypto.get("merchant_serial").asString(), Certificates.serial(merchant));
    assertEquals(crypto.get("platform_serial").asString(), Certificates.serial(platform));
    assertEquals(
        Keys.publicKey(platform),
        Keys.publicKey(Vectors.file("wechat/java/wechat_pay_public_key.pem")));
    var signed = crypto.get("rsa_sha256");
    assertTrue(
        Verifier.rsa(Keys.publicKey(merchant))
            .verify(
                signed.get("message").asString().getBytes(StandardCharsets.UTF_8),
                signed.get("signature").asString()));
  }

  @Test
  void aProbeIsSeenAndNeverBelieved() throws Exception {
    var probes = Vectors.json("wechat/signtest.json").get("signatures");
    assertEquals(6, probes.size());
    for (var probe : probes) {
      var text = probe.asString();
      var doubtful = assertInstanceOf(Doubtful.class, open(Map.of(Seal.SIGNATURE, text)));
      var probing = text.startsWith("WECHATPAY/SIGNTEST/");
      assertEquals(probing ? Flaw.PROBE : Flaw.FALSE_SIGNATURE, doubtful.flaw(), text);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, true",
    "299, true",
    "-299, true",
    "300, false",
    "-300, false",
    "301, false",
    "-86400, false"
  })
  void anAnswerOfFiveMinutesAgoOrAheadIsStale(long secondsAgo, boolean genuine) {
    var sealing =
        new Bench.Sealing(
            Bench.NOW.minusSeconds(secondsAgo),
            Bench.KEY_ID,
            Signer.rsa(Bench.PLATFORM.getPrivate()));
    var evidence = SEAL.open(sealing.replied(200, BODY), Bench.NOW);
    if (genuine) {
      assertEquals(
          Duration.ofSeconds(secondsAgo), assertInstanceOf(Genuine.class, evidence).skew());
    } else {
      assertEquals(Flaw.STALE, assertInstanceOf(Doubtful.class, evidence).flaw());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wechatpay-Timestamp",
        "Wechatpay-Nonce",
        "Wechatpay-Serial",
        "Wechatpay-Signature"
      })
  void oneHeaderLessIsIncompleteAndNoneIsUnsigned(String name) {
    var headers = Bench.SEALING.headers(BODY);
    headers.remove(name);
    var evidence = SEAL.open(replied(BODY, headers), Bench.NOW);
    assertEquals(Flaw.INCOMPLETE, assertInstanceOf(Doubtful.class, evidence).flaw());
    headers.keySet().removeIf(h -> h.startsWith("Wechatpay-"));
    assertInstanceOf(Unsigned.class, SEAL.open(replied(BODY, headers), Bench.NOW));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "-5", "1e9", "99999999999999999999", "1785549600.0"})
  void aTimestampThatIsNoneIsIncomplete(String timestamp) {
    var evidence = open(Map.of(Seal.TIMESTAMP, timestamp));
    assertEquals(Flaw.INCOMPLETE, assertInstanceOf(Doubtful.class, evidence).flaw());
  }

  @Test
  void theTypeMayBeLeftOutButNotBeAnother() {
    var headers = Bench.SEALING.headers(BODY);
    headers.remove("Wechatpay-Signature-Type");
    assertInstanceOf(Genuine.class, SEAL.open(replied(BODY, headers), Bench.NOW));
    var other = open(Map.of("Wechatpay-Signature-Type", "WECHATPAY2-SM2-WITH-SM3"));
    assertEquals(Flaw.INCOMPLETE, assertInstanceOf(Doubtful.class, other).flaw());
  }

  @Test
  void aKeyThatIsNotOursIsNamedBeforeTheSignatureIsLookedAt() {
    var evidence = open(Map.of(Seal.SERIAL, "440024045C4A427599D09BB4E3DE0279F2E813FD"));
    assertEquals(Flaw.UNKNOWN_KEY, assertInstanceOf(Doubtful.class, evidence).flaw());
  }

  @Test
  void aStrangersSignatureUnderOurKeysNameIsFalse() {
    var stranger =
        new Bench.Sealing(Bench.NOW, Bench.KEY_ID, Signer.rsa(TestKeys.rsa().getPrivate()));
    var evidence = SEAL.open(stranger.replied(200, BODY), Bench.NOW);
    assertEquals(Flaw.FALSE_SIGNATURE, assertInstanceOf(Doubtful.class, evidence).flaw());
  }

  @Test
  void theNonceIsUnderTheSignatureToo() {
    var evidence = open(Map.of(Seal.NONCE, "another"));
    assertEquals(Flaw.FALSE_SIGNATURE, assertInstanceOf(Doubtful.class, evidence).flaw());
  }

  private static Evidence open(Map<String, String> changed) {
    var headers = Bench.SEALING.headers(BODY);
    headers.putAll(changed);
    return SEAL.open(replied(BODY, headers), Bench.NOW);
  }

  private static Replied replied(String body, Map<String, String> headers) {
    return new Replied(200, headers, body.getBytes(StandardCharsets.UTF_8));
  }
}
