package saoma.wire;

import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-256-GCM with a tag of 128 bits behind the ciphertext, as WeChat seals its notifications and
/// certificates.
public final class AesGcm {
  private static final int TAG_BITS = 128;
  private static final int KEY_BYTES = 32;

  private AesGcm() {}

  /// The plain text, or empty if the seal does not fit key, nonce and associated data.
  ///
  /// @throws IllegalArgumentException if the key has not 32 bytes
  public static Optional<byte[]> decrypt(
      byte[] key32, byte[] nonce, byte[] associated, byte[] ciphertext) {
    requireKey(key32);
    try {
      return Optional.of(run(Cipher.DECRYPT_MODE, key32, nonce, associated, ciphertext));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /// @param nonce 12 bytes, never used twice with one key
  /// @throws IllegalArgumentException if key or nonce cannot be used
  public static byte[] encrypt(byte[] key32, byte[] nonce, byte[] associated, byte[] plain) {
    requireKey(key32);
    try {
      return run(Cipher.ENCRYPT_MODE, key32, nonce, associated, plain);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("cannot be sealed with this nonce");
    }
  }

  private static byte[] run(int mode, byte[] key, byte[] nonce, byte[] associated, byte[] text)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(associated);
    return cipher.doFinal(text);
  }

  private static void requireKey(byte[] key) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("the key must have 32 bytes");
    }
  }
}
