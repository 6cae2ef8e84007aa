package saoma.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/// The signature of UnionPay's ACP 5.1.0, method 01 (`protocols/card.md`, 4.2). The text is hashed,
/// and what is signed is that hash as lower-case hex, so it is hashed twice.
public final class AcpSignature {
  private AcpSignature() {}

  /// The form with `signature`.
  public static AcpForm signed(AcpForm form, Signer signer) {
    return form.with(AcpForm.SIGNATURE, signer.sign(hash(form)));
  }

  /// Whether this key has signed the form.
  public static boolean holds(AcpForm form, Verifier verifier) {
    return verifier.verify(hash(form), form.text(AcpForm.SIGNATURE));
  }

  static byte[] hash(AcpForm form) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256")
              .digest(form.signText().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).getBytes(StandardCharsets.US_ASCII);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
