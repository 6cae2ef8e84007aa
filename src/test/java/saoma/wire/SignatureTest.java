package saoma.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SignatureTest {
  @Test
  void aSignatureVerifiesAndAChangedByteDoesNot() {
    var pair = TestKeys.rsa();
    var message = "out_trade_no=1".getBytes(StandardCharsets.UTF_8);
    var signature = Signer.rsa(pair.getPrivate()).sign(message);
    assertEquals(344, signature.length(), "one line of Base64");
    var verifier = Verifier.rsa(pair.getPublic());
    assertTrue(verifier.verify(message, signature));
    message[0] ^= 1;
    assertFalse(verifier.verify(message, signature));
  }

  @Test
  void alipaysNotificationsVerify() throws Exception {
    for (var vector : Vectors.json("alipay/notify.json").get("vectors")) {
      var verifier = Verifier.rsa(Keys.publicKey(vector.get("public_key_spki_base64").asString()));
      var message =
          vector
              .get("expected_sign_string")
              .asString()
              .getBytes(Charset.forName(vector.get("charset").asString()));
      assertEquals(
          vector.get("expected_valid").asBoolean(),
          verifier.verify(message, vector.get("params").get("sign").asString()));
      message[3] ^= 1;
      assertFalse(verifier.verify(message, vector.get("params").get("sign").asString()));
    }
  }

  @Test
  void wechatsRequestsAndResponsesVerify() throws Exception {
    var vectors = Vectors.json("wechat/authorization-and-response.json");
    var merchant = Keys.certificates(Vectors.file("wechat/java/merchant_certificate.pem"));
    var ours = Verifier.rsa(Keys.publicKey(merchant.getFirst()));
    assertEquals(vectors.get("serial_no").asString(), Certificates.serial(merchant.getFirst()));
    for (var request : vectors.get("requests")) {
      assertTrue(
          ours.verify(
              bytes(request.get("message").asString()), request.get("signature").asString()));
    }
    var platform =
        Keys.certificates(Vectors.file("wechat/java/wechat_pay_certificate.pem")).getFirst();
    var ring = KeyRing.of(Certificates.serial(platform), Verifier.rsa(Keys.publicKey(platform)));
    for (var response : vectors.get("responses")) {
      var headers = response.get("headers");
      assertTrue(
          ring.verify(
              headers.get("Wechatpay-Serial").asString(),
              bytes(response.get("message").asString()),
              headers.get("Wechatpay-Signature").asString()));
    }
  }

  @Test
  void wechatsProbesFailWithoutAnException() throws Exception {
    var verifier = Verifier.rsa(TestKeys.rsa().getPublic());
    var probes = Vectors.json("wechat/signtest.json").get("signatures");
    assertEquals(6, probes.size());
    for (var probe : probes) {
      assertFalse(verifier.verify(bytes("message"), probe.asString()));
    }
  }

  @Test
  void noTextMakesTheVerifierThrowOrBelieve() {
    var verifier = Verifier.rsa(TestKeys.rsa().getPublic());
    var seed = 20260101L;
    var random = new SplittableRandom(seed);
    for (var i = 0; i < 3000; i++) {
      var text = new StringBuilder();
      for (var n = random.nextInt(400); n > 0; n--) {
        text.append(
            (char) (random.nextBoolean() ? random.nextInt(43, 123) : random.nextInt(65536)));
      }
      assertFalse(
          verifier.verify(bytes("message"), text.toString()), "seed " + seed + " round " + i);
    }
    for (var length : new int[] {0, 1, 128, 255, 256, 257, 4096}) {
      var zeros = Base64.getEncoder().encodeToString(new byte[length]);
      assertFalse(verifier.verify(bytes("message"), zeros), "length " + length);
    }
  }

  @Test
  void aKeyThatIsNotOnTheRingVerifiesNothing() {
    var pair = TestKeys.rsa();
    var ring = new KeyRing(Map.of("A", Verifier.rsa(pair.getPublic())));
    var signature = Signer.rsa(pair.getPrivate()).sign(bytes("m"));
    assertTrue(ring.verify("A", bytes("m"), signature));
    assertFalse(ring.verify("a", bytes("m"), signature));
    assertEquals(Optional.empty(), ring.find("B"));
  }

  @Test
  void theSealOpensWithItsOwnDataOnly() throws Exception {
    var vectors = Vectors.json("wechat/java/crypto.json");
    var key = bytes(vectors.get("apiv3_key").asString());
    var aead = vectors.get("aead");
    var nonce = bytes(aead.get("nonce").asString());
    var associated = bytes(aead.get("associated_data").asString());
    var sealed = Base64.getDecoder().decode(aead.get("ciphertext").asString());
    assertArrayEquals(
        bytes(aead.get("plaintext").asString()),
        AesGcm.decrypt(key, nonce, associated, sealed).orElseThrow());
    assertArrayEquals(
        sealed, AesGcm.encrypt(key, nonce, associated, bytes(aead.get("plaintext").asString())));
    assertTrue(AesGcm.decrypt(key, nonce, bytes("bad-associatedData"), sealed).isEmpty());
    assertTrue(AesGcm.decrypt(key, bytes("bad-4a9R25RW"), associated, sealed).isEmpty());
    assertTrue(AesGcm.decrypt(key, nonce, associated, new byte[128]).isEmpty());
    assertTrue(AesGcm.decrypt(key, nonce, associated, new byte[3]).isEmpty());
    assertTrue(AesGcm.decrypt(key, new byte[0], associated, sealed).isEmpty());
    assertThrows(
        IllegalArgumentException.class,
        () -> AesGcm.decrypt(new byte[16], nonce, associated, sealed));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
