package saoma.wire;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Objects;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// An authority for tests: signs certificates that are valid for a day on either side of a moment.
public record TestCertificates(String name, KeyPair keys, Instant moment) {
  /// A certificate for a key, as PEM.
  public String pem(String subject, PublicKey key, boolean authority) {
    try {
      var builder =
          new JcaX509v3CertificateBuilder(
              new X500Name("CN=" + name + ",O=Test,C=CN"),
              BigInteger.valueOf(1 + (Objects.hash(subject, key) & 0xffffffL)),
              Date.from(moment.minus(Duration.ofDays(1))),
              Date.from(moment.plus(Duration.ofDays(1))),
              new X500Name("CN=" + subject + ",O=Test,C=CN"),
              key);
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
      var signer = new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
      var der = builder.build(signer).getEncoded();
      return "-----BEGIN CERTIFICATE-----\n"
          + Base64.getMimeEncoder().encodeToString(der)
          + "\n-----END CERTIFICATE-----\n";
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /// The authority's own certificate.
  public String root() {
    return pem(name, keys.getPublic(), true);
  }
}
