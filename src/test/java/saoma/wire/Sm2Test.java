package saoma.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import saoma.wire.WrongKey.Problem;
import tools.jackson.databind.JsonNode;

class Sm2Test {
  private static final byte[] MESSAGE = "message".getBytes(StandardCharsets.UTF_8);

  @Test
  void thePublishedSignatureVerifiesUnderOneOfThePublishedCertificates() throws Exception {
    var signature = vectors().get("sm2_sign").get("signature_der_b64").asString();
    var merchant = certificate("merchant_certificate.pem");
    assertTrue(merchant.verify(MESSAGE, signature));
    assertFalse(merchant.verify("messagf".getBytes(StandardCharsets.UTF_8), signature));
    assertFalse(certificate("wechat_pay_certificate.pem").verify(MESSAGE, signature));
  }

  @Test
  void theMerchantsSerialIsThePublishedOne() throws Exception {
    var file = Vectors.file("wechat/shangmi/merchant_certificate.pem");
    assertEquals(
        vectors().get("merchant_serial").asString(),
        Certificates.serial(Keys.certificates(file).getFirst()));
  }

  @Test
  void whatIsSignedVerifiesAndNothingElseDoes() throws WrongKey {
    var pair = TestSm2.pair();
    var own = Sm2.own(Keys.pem(pair.getPrivate()));
    var verifier = Sm2.published(Keys.pem(pair.getPublic())).verifier();
    var signature = own.signer().sign(MESSAGE);
    assertTrue(verifier.verify(MESSAGE, signature));
    assertFalse(verifier.verify(new byte[0], signature));
    for (var text : new String[] {"", "%%%", "AAAA", "WECHATPAY/SIGNTEST/x", signature + "A"}) {
      assertFalse(verifier.verify(MESSAGE, text), text);
    }
    var other = Sm2.published(Keys.pem(TestSm2.pair().getPublic())).verifier();
    assertFalse(other.verify(MESSAGE, signature));
  }

  @Test
  void theOwnKeyInTheOthersPlaceIsFound() throws WrongKey {
    var pair = TestSm2.pair();
    var own = Sm2.own(Keys.pem(pair.getPrivate()));
    var mine = Sm2.published(Keys.pem(pair.getPublic()));
    assertEquals(
        Problem.OWN_PUBLIC_KEY,
        assertThrows(WrongKey.class, () -> Sm2.requireForeign(own, mine)).problem());
    Sm2.requireForeign(own, Sm2.published(Keys.pem(TestSm2.pair().getPublic())));
  }

  @Test
  void whatIsNoKeyOfTheCurveIsRefused() {
    var rsa = TestKeys.rsa();
    var elsewhere = TestSm2.pair("secp256r1");
    assertEquals(Problem.NOT_A_KEY, own(Keys.pem(rsa.getPrivate())));
    assertEquals(Problem.NOT_A_KEY, own(Keys.pem(elsewhere.getPrivate())));
    assertEquals(Problem.PUBLIC_KEY_IN_PRIVATE_SLOT, own(Keys.pem(elsewhere.getPublic())));
    assertEquals(Problem.NOT_A_KEY, published(Keys.pem(rsa.getPublic())));
    assertEquals(Problem.NOT_A_KEY, published(Keys.pem(elsewhere.getPublic())));
    assertEquals(Problem.PRIVATE_KEY_IN_PUBLIC_SLOT, published(Keys.pem(rsa.getPrivate())));
    assertEquals(Problem.EMPTY, published(" "));
  }

  @Test
  void theSealOfTheVectorOpens() throws Exception {
    var vector = vectors().get("sm4_gcm");
    var key = Sm4Gcm.key(vectors().get("apiv3_key").asString());
    var nonce = ascii(vector.get("nonce").asString());
    var associated = ascii(vector.get("associated_data").asString());
    var sealed = Base64.getDecoder().decode(vector.get("ciphertext").asString());
    var plain = ascii(vector.get("plaintext").asString());
    assertArrayEquals(plain, Sm4Gcm.decrypt(key, nonce, associated, sealed).orElseThrow());
    assertArrayEquals(sealed, Sm4Gcm.encrypt(key, nonce, associated, plain));
    sealed[0] ^= 1;
    assertEquals(Optional.empty(), Sm4Gcm.decrypt(key, nonce, associated, sealed));
    assertEquals(Optional.empty(), Sm4Gcm.decrypt(key, nonce, associated, new byte[3]));
    assertEquals(Optional.empty(), Sm4Gcm.decrypt(key, new byte[0], associated, sealed));
  }

  private static Problem own(String text) {
    return assertThrows(WrongKey.class, () -> Sm2.own(text)).problem();
  }

  private static Problem published(String text) {
    return assertThrows(WrongKey.class, () -> Sm2.published(text)).problem();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static Verifier certificate(String name) throws Exception {
    var file = Vectors.file("wechat/shangmi/" + name);
    return Sm2.published(Keys.certificates(file).getFirst()).verifier();
  }

  private static JsonNode vectors() throws Exception {
    return Vectors.json("wechat/shangmi/crypto.json");
  }
}
