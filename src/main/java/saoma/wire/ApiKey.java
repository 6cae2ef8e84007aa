package saoma.wire;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import saoma.wire.WrongKey.Problem;

/// WeChat's APIv3 key: the 32 characters that notifications and certificates are sealed with. Opens
/// seals and never shows itself.
public final class ApiKey {
  private static final String FORM = "[!-~]{32}";
  private static final int NONCE_BYTES = 12;

  private final String text;

  private ApiKey(String text) {
    this.text = text;
  }

  public static ApiKey read(Path file) throws WrongKey {
    return of(KeyText.read(file));
  }

  public static ApiKey of(String text) throws WrongKey {
    var bare = text.strip();
    if (bare.isEmpty()) {
      throw new WrongKey(Problem.EMPTY);
    }
    if (!bare.matches(FORM)) {
      throw new WrongKey(Problem.NOT_A_KEY);
    }
    return new ApiKey(bare);
  }

  /// The plain text; empty for another way to seal, and if the seal does not hold.
  ///
  /// @param algorithm `AEAD_AES_256_GCM`, or `AEAD_SM4_GCM` of the national-cipher variant
  public Optional<byte[]> open(
      String algorithm, byte[] nonce, byte[] associated, byte[] ciphertext) {
    if (nonce.length != NONCE_BYTES) {
      return Optional.empty();
    }
    return switch (algorithm) {
      case "AEAD_AES_256_GCM" ->
          AesGcm.decrypt(text.getBytes(StandardCharsets.US_ASCII), nonce, associated, ciphertext);
      case "AEAD_SM4_GCM" -> Sm4Gcm.decrypt(Sm4Gcm.key(text), nonce, associated, ciphertext);
      default -> Optional.empty();
    };
  }

  /// Nothing of the key.
  @Override
  public String toString() {
    return "ApiKey";
  }
}
