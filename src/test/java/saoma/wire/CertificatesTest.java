package saoma.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CertificatesTest {
  private static final Instant IN_2023 = Instant.parse("2023-01-01T00:00:00Z");

  @Test
  void theRootFileOfAlipayIsReadWithItsForeignCurves() throws Exception {
    assertEquals(4, roots().size());
    assertEquals(
        "687b59193f3f462dd5336e5abf83c5d8_02941eef3187dddf3d3b83462e1dfcf6",
        Certificates.alipayRootSerial(roots()));
  }

  @Test
  void theSerialOfTheApplicationIsAlipaysOwn() throws Exception {
    assertEquals(
        "866efef280dec9137a87d047ac446315",
        Certificates.alipaySerial(read("appCertPublicKey_2021001161683774.crt").getFirst()));
  }

  @Test
  void wechatsSerialIsUpperCaseHex() throws Exception {
    var platform = Keys.certificates(Vectors.file("wechat/java/wechat_pay_certificate.pem"));
    assertEquals(
        Vectors.json("wechat/java/crypto.json").get("platform_serial").asString(),
        Certificates.serial(platform.getFirst()));
  }

  @Test
  void aCertificateIsRefusedOutsideItsTime() throws Exception {
    var certificate = read("appCertPublicKey_2021001161683774.crt").getFirst();
    var begin = certificate.getNotBefore().toInstant();
    var end = certificate.getNotAfter().toInstant();
    Certificates.requireValid(certificate, begin);
    Certificates.requireValid(certificate, end);
    for (var now : List.of(begin.minusSeconds(1), end.plusSeconds(1))) {
      assertEquals(
          WrongKey.Problem.EXPIRED_CERTIFICATE,
          assertThrows(WrongKey.class, () -> Certificates.requireValid(certificate, now))
              .problem());
    }
  }

  @Test
  void aChainLeadsToTheRootThatSignedItAndToNoOther() throws Exception {
    var roots = roots();
    var root = roots.get(1);
    assertTrue(Certificates.leadsTo(List.of(root), roots, IN_2023), "a root leads to itself");
    var platform = Keys.certificates(Vectors.file("wechat/java/wechat_pay_certificate.pem"));
    assertFalse(Certificates.leadsTo(platform, roots, IN_2023));
    assertFalse(
        Certificates.leadsTo(List.of(platform.getFirst(), root), roots, IN_2023),
        "a link that the next did not sign breaks the chain");
  }

  private static List<X509Certificate> roots() throws Exception {
    return read("alipayRootCert.crt");
  }

  private static List<X509Certificate> read(String name) throws Exception {
    return Keys.certificates(Vectors.file("alipay/certs/node/" + name));
  }
}
