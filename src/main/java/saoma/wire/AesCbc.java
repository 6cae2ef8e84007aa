package saoma.wire;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import saoma.wire.WrongKey.Problem;

/// AES-128 in CBC mode with PKCS#5 padding and a first block of zeros, as Alipay encrypts content.
/// It hides, but proves nothing: whoever decrypts has checked a signature before. Safe for many
/// threads.
public final class AesCbc {
  private static final int KEY_BYTES = 16;
  private static final IvParameterSpec ZEROS = new IvParameterSpec(new byte[16]);

  private final SecretKeySpec key;

  private AesCbc(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  /// Reads the file of a content key: Base64 of 16 bytes.
  public static AesCbc read(Path file) throws WrongKey {
    return of(KeyText.read(file));
  }

  public static AesCbc of(String base64) throws WrongKey {
    var bare = base64.strip();
    if (bare.isEmpty()) {
      throw new WrongKey(Problem.EMPTY);
    }
    try {
      var bytes = Base64.getDecoder().decode(bare);
      if (bytes.length == KEY_BYTES) {
        return new AesCbc(bytes);
      }
    } catch (IllegalArgumentException e) {
      // Falls through: what is no Base64 and what has another length are told alike.
    }
    throw new WrongKey(Problem.NOT_A_KEY);
  }

  /// In Base64 without line breaks.
  public String encrypt(String text) {
    try {
      var bytes = run(Cipher.ENCRYPT_MODE, text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES", e);
    }
  }

  /// Empty if it was not made with this key.
  public Optional<String> decrypt(String base64) {
    try {
      var hidden = Base64.getDecoder().decode(base64);
      if (hidden.length == 0) {
        // Padding makes even an empty text a block.
        return Optional.empty();
      }
      var bytes = run(Cipher.DECRYPT_MODE, hidden);
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private byte[] run(int mode, byte[] text) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
    cipher.init(mode, key, ZEROS);
    return cipher.doFinal(text);
  }

  /// Nothing of the key.
  @Override
  public String toString() {
    return "AesCbc";
  }
}
