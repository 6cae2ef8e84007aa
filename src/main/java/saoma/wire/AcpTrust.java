package saoma.wire;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/// Whom an answer of UnionPay is believed (`protocols/card.md`, 4.2): it brings the certificate it
/// is signed with, which must lead to UnionPay's root over UnionPay's middle authority, be valid
/// now, and name UnionPay.
///
/// @param names which the third part of the common name may have, between `@`
public record AcpTrust(
    List<X509Certificate> roots, List<X509Certificate> middles, Set<String> names) {
  /// The name in the certificates of the real gateway.
  public static final String UNIONPAY = "中国银联股份有限公司";

  /// The name in those of the test gateway.
  public static final String TEST = "00040000:SIGN";

  private static final String CERTIFICATE = "signPubKeyCert";
  private static final int LONGEST = 8192;
  private static final int WHO = 2;

  public AcpTrust {
    roots = List.copyOf(roots);
    middles = List.copyOf(middles);
    names = Set.copyOf(names);
  }

  /// What an answer is worth.
  public enum Verdict {
    GENUINE,
    /// It does not even claim to be signed.
    UNSIGNED,
    /// Its certificate is not UnionPay's, or not valid now.
    UNTRUSTED,
    FALSE_SIGNATURE
  }

  public Verdict judge(AcpForm answer, Instant now) {
    var pem = answer.text(CERTIFICATE);
    if (pem.isEmpty() || answer.text(AcpForm.SIGNATURE).isEmpty()) {
      return Verdict.UNSIGNED;
    }
    try {
      var leaf = leaf(pem);
      Certificates.requireEndOfChain(leaf, now);
      if (!isNamed(leaf) || !isIssued(leaf, now)) {
        return Verdict.UNTRUSTED;
      }
      var verifier = Verifier.rsa(Keys.publicKey(leaf));
      return AcpSignature.holds(answer, verifier) ? Verdict.GENUINE : Verdict.FALSE_SIGNATURE;
    } catch (WrongKey e) {
      return Verdict.UNTRUSTED;
    }
  }

  private static X509Certificate leaf(String pem) throws WrongKey {
    if (pem.length() > LONGEST) {
      throw new WrongKey(WrongKey.Problem.NOT_A_KEY);
    }
    var found = Keys.certificates(pem);
    if (found.size() != 1) {
      throw new WrongKey(WrongKey.Problem.NOT_A_KEY);
    }
    return found.getFirst();
  }

  private boolean isIssued(X509Certificate leaf, Instant now) {
    return middles.stream()
        .anyMatch(middle -> Certificates.leadsTo(List.of(leaf, middle), roots, now));
  }

  /// `041@Z2017-11-1@00040000:SIGN@00000001`.
  private boolean isNamed(X509Certificate leaf) {
    try {
      return new LdapName(leaf.getSubjectX500Principal().getName())
          .getRdns().stream()
              .filter(part -> part.getType().equalsIgnoreCase("CN"))
              .flatMap(part -> Stream.of(part.getValue().toString()))
              .map(name -> name.split("@", -1))
              .anyMatch(parts -> parts.length > WHO && names.contains(parts[WHO]));
    } catch (InvalidNameException e) {
      return false;
    }
  }
}
