package saoma.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/// SM4-GCM with a tag of 128 bits behind the ciphertext, as WeChat's national-cipher variant seals
/// its notifications and certificates (`AEAD_SM4_GCM`).
public final class Sm4Gcm {
  private static final int TAG_BITS = 128;
  private static final int KEY_BYTES = 16;

  private Sm4Gcm() {}

  /// The first half of the digest of the APIv3 key.
  public static byte[] key(String apiV3Key) {
    var text = apiV3Key.getBytes(StandardCharsets.US_ASCII);
    var digest = new SM3Digest();
    digest.update(text, 0, text.length);
    var hash = new byte[digest.getDigestSize()];
    digest.doFinal(hash, 0);
    return Arrays.copyOf(hash, KEY_BYTES);
  }

  /// The plain text, or empty if the seal does not fit key, nonce and associated data.
  public static Optional<byte[]> decrypt(
      byte[] key, byte[] nonce, byte[] associated, byte[] ciphertext) {
    try {
      return Optional.of(run(false, key, nonce, associated, ciphertext));
    } catch (InvalidCipherTextException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// @param nonce 12 bytes, never used twice with one key
  /// @throws IllegalArgumentException if key or nonce cannot be used
  public static byte[] encrypt(byte[] key, byte[] nonce, byte[] associated, byte[] plain) {
    try {
      return run(true, key, nonce, associated, plain);
    } catch (InvalidCipherTextException e) {
      throw new IllegalArgumentException("cannot be sealed with this nonce");
    }
  }

  private static byte[] run(boolean seals, byte[] key, byte[] nonce, byte[] associated, byte[] text)
      throws InvalidCipherTextException {
    var cipher = GCMBlockCipher.newInstance(new SM4Engine());
    cipher.init(seals, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce, associated));
    var out = new byte[cipher.getOutputSize(text.length)];
    var done = cipher.processBytes(text, 0, text.length, out, 0);
    done += cipher.doFinal(out, done);
    return Arrays.copyOf(out, done);
  }
}
