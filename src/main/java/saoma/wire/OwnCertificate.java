package saoma.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// The paper that PKCS#12 wants beside a key: signed by the key itself. Nobody is shown it, and
/// nothing is believed because of it.
final class OwnCertificate {
  private static final Duration LONG = Duration.ofDays(36_500);

  private OwnCertificate() {}

  static Certificate of(String name, PrivateKey key, PublicKey published, Instant now)
      throws WrongKey {
    try {
      var who = new X500NameBuilder().addRDN(BCStyle.CN, "saoma " + name).build();
      var paper =
          new JcaX509v3CertificateBuilder(
                  who, BigInteger.ONE, Date.from(now), Date.from(now.plus(LONG)), who, published)
              .build(new JcaContentSignerBuilder("SHA256withRSA").build(key));
      return CertificateFactory.getInstance("X.509")
          .generateCertificate(new ByteArrayInputStream(paper.getEncoded()));
    } catch (OperatorCreationException | GeneralSecurityException | IOException e) {
      throw new WrongKey(WrongKey.Problem.NOT_A_KEY);
    }
  }
}
