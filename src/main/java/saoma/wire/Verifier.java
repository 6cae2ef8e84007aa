package saoma.wire;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/// Checks what others say. Safe for many threads, and total: whatever stands where the signature
/// should, the answer is `false`, never an exception. WeChat sends false signatures on purpose to
/// see whether that is so.
@FunctionalInterface
public interface Verifier {
  boolean verify(byte[] message, String base64Signature);

  /// SHA256withRSA (PKCS#1 v1.5).
  static Verifier rsa(PublicKey key) {
    return (message, base64Signature) -> {
      try {
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key);
        signature.update(message);
        return signature.verify(Base64.getDecoder().decode(base64Signature));
      } catch (GeneralSecurityException | IllegalArgumentException e) {
        return false;
      }
    };
  }
}
