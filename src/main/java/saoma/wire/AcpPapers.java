package saoma.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// The authority of a practice gateway, in the place of UnionPay's: a root, a middle authority
/// under it, and the certificates that it issues, valid from two days before for ten years. A till
/// believes them only because its settings name this root.
public record AcpPapers(KeyPair authority, Instant moment) {
  private static final String ROOT = "Saoma practice ACP root";
  private static final String MIDDLE = "Saoma practice ACP middle";
  private static final Duration LONG = Duration.ofDays(3650);
  private static final Duration BEFORE = Duration.ofDays(2);

  public X509Certificate root() {
    return issued(ROOT, ROOT, authority.getPublic(), BigInteger.ONE, true);
  }

  public X509Certificate middle() {
    return issued(MIDDLE, ROOT, authority.getPublic(), BigInteger.TWO, true);
  }

  /// A certificate under the middle authority.
  ///
  /// @param commonName such as `041@Zpractice@00040000:SIGN@00000001`
  public X509Certificate issue(String commonName, PublicKey key, long serial) {
    return issued(commonName, MIDDLE, key, BigInteger.valueOf(serial), false);
  }

  /// A certificate as a PEM file.
  public static String pem(X509Certificate certificate) {
    try {
      var lines =
          Base64.getMimeEncoder(64, new byte[] {'\r', '\n'})
              .encodeToString(certificate.getEncoded());
      return "-----BEGIN CERTIFICATE-----\r\n" + lines + "\r\n-----END CERTIFICATE-----";
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("it was read or made before", e);
    }
  }

  private X509Certificate issued(
      String who, String by, PublicKey key, BigInteger serial, boolean isAuthority) {
    try {
      var builder =
          new JcaX509v3CertificateBuilder(
              name(by),
              serial,
              Date.from(moment.minus(BEFORE)),
              Date.from(moment.plus(LONG)),
              name(who),
              key);
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
      var paper =
          builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(authority.getPrivate()));
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(paper.getEncoded()));
    } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
      throw new IllegalStateException("every Java makes such certificates", e);
    }
  }

  private static X500Name name(String commonName) {
    return new X500NameBuilder().addRDN(BCStyle.CN, commonName).build();
  }
}
