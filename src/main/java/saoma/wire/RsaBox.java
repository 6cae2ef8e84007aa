package saoma.wire;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;

/// RSA with PKCS#1 v1.5 in Base64, as UnionPay hides single fields (`protocols/card.md`, 4.2). Only
/// opened in answers whose signature has verified, so nobody can ask it riddles.
public final class RsaBox {
  private static final String CIPHER = "RSA/ECB/PKCS1Padding";

  private RsaBox() {}

  /// The hidden bytes, which the caller wipes; empty if it is not for this key.
  public static Optional<byte[]> open(PrivateKey key, String base64) {
    try {
      var cipher = Cipher.getInstance(CIPHER);
      cipher.init(Cipher.DECRYPT_MODE, key);
      return Optional.of(cipher.doFinal(Base64.getDecoder().decode(base64)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  public static String close(PublicKey key, byte[] plain) {
    try {
      var cipher = Cipher.getInstance(CIPHER);
      cipher.init(Cipher.ENCRYPT_MODE, key);
      return Base64.getEncoder().encodeToString(cipher.doFinal(plain));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("too long to be hidden under this key");
    }
  }
}
