package saoma.wire;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// One terminal message as bytes: AES-256-CBC against readers, HMAC-SHA256 over the plain text
/// against writers (Adyen's terminal interface, crypto version 1).
final class NexoSeal {
  static final int NONCE_BYTES = 16;

  private NexoSeal() {}

  static byte[] hmac(NexoKey key, byte[] plain) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.hmac(), "HmacSHA256"));
      return mac.doFinal(plain);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC", e);
    }
  }

  static byte[] encrypt(NexoKey key, byte[] nonce, byte[] plain) {
    try {
      return run(Cipher.ENCRYPT_MODE, key, nonce, plain);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES", e);
    }
  }

  /// Empty for a wrong padding and for a wrong HMAC alike, so that nobody learns which.
  static Optional<byte[]> open(NexoKey key, byte[] nonce, byte[] sealed, byte[] hmac) {
    if (nonce.length != NONCE_BYTES) {
      return Optional.empty();
    }
    try {
      var plain = run(Cipher.DECRYPT_MODE, key, nonce, sealed);
      return MessageDigest.isEqual(hmac(key, plain), hmac) ? Optional.of(plain) : Optional.empty();
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static byte[] run(int mode, NexoKey key, byte[] nonce, byte[] text)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
    cipher.init(mode, new SecretKeySpec(key.cipher(), "AES"), new IvParameterSpec(key.iv(nonce)));
    return cipher.doFinal(text);
  }
}
