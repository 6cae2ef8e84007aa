package saoma.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What the channels read out of certificates.
public final class Certificates {
  private static final String RSA_FAMILY = "1.2.840.113549.1.1";

  private Certificates() {}

  /// The serial number as WeChat writes it: upper-case hex.
  public static String serial(X509Certificate certificate) {
    return certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT);
  }

  /// Alipay's "certificate SN": MD5 over the issuer (RFC 2253) followed by the serial number in
  /// decimal. Not a security measure, only a name, and padded because leading zeros are real.
  public static String alipaySerial(X509Certificate certificate) {
    var text =
        certificate.getIssuerX500Principal().getName() + certificate.getSerialNumber().toString();
    try {
      var md5 = MessageDigest.getInstance("MD5");
      return HexFormat.of().formatHex(md5.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }

  /// Alipay's "root certificate SN": the SN of each root signed with RSA, in the file's order,
  /// joined by underscores. Roots of other algorithms do not count for RSA2.
  public static String alipayRootSerial(List<X509Certificate> roots) {
    return roots.stream()
        .filter(root -> root.getSigAlgOID().startsWith(RSA_FAMILY))
        .map(Certificates::alipaySerial)
        .collect(Collectors.joining("_"));
  }

  /// @throws WrongKey if the certificate is over or has not begun
  public static void requireValid(X509Certificate certificate, Instant now) throws WrongKey {
    if (now.isAfter(certificate.getNotAfter().toInstant())
        || now.isBefore(certificate.getNotBefore().toInstant())) {
      throw new WrongKey(WrongKey.Problem.EXPIRED_CERTIFICATE);
    }
  }

  /// Whether a chain, leaf first, leads to one of the roots: each link is signed by the next, which
  /// must be an authority and valid now. The last one is a root or signed by one.
  public static boolean leadsTo(
      List<X509Certificate> chain, List<X509Certificate> roots, Instant now) {
    for (var i = 0; i + 1 < chain.size(); i++) {
      if (!isSigned(chain.get(i), chain.get(i + 1), now)) {
        return false;
      }
    }
    var last = chain.getLast();
    return roots.contains(last) || roots.stream().anyMatch(root -> isSigned(last, root, now));
  }

  /// Like `requireValid`, and it must be no authority: an authority signs certificates, not
  /// answers.
  ///
  /// @throws WrongKey if it is over, has not begun, or may sign certificates
  public static void requireEndOfChain(X509Certificate leaf, Instant now) throws WrongKey {
    requireValid(leaf, now);
    if (leaf.getBasicConstraints() >= 0) {
      throw new WrongKey(WrongKey.Problem.NOT_A_KEY);
    }
  }

  private static boolean isSigned(X509Certificate child, X509Certificate parent, Instant now) {
    try {
      requireValid(parent, now);
      if (parent.getBasicConstraints() < 0
          || !child.getIssuerX500Principal().equals(parent.getSubjectX500Principal())) {
        return false;
      }
      child.verify(Keys.publicKey(parent));
      return true;
    } catch (GeneralSecurityException | WrongKey e) {
      return false;
    }
  }
}
