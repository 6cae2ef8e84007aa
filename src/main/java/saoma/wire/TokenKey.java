package saoma.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import saoma.account.TokenSeal;
import saoma.settings.WholeFile;

/// Seals tokens with AES-256-GCM under a key of this till, in a file that only its owner may read
/// and that no backup holds. A till without the file makes a new key, and members bind anew.
public final class TokenKey implements TokenSeal {
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final byte[] ABOUT = "saoma card token".getBytes(StandardCharsets.US_ASCII);

  private final Path file;
  private final SecureRandom random = new SecureRandom();

  public TokenKey(Path file) {
    this.file = file;
  }

  @Override
  public String close(String token) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    var sealed = AesGcm.encrypt(key(), nonce, ABOUT, token.getBytes(StandardCharsets.UTF_8));
    var whole = Arrays.copyOf(nonce, nonce.length + sealed.length);
    System.arraycopy(sealed, 0, whole, nonce.length, sealed.length);
    return Base64.getEncoder().encodeToString(whole);
  }

  @Override
  public Optional<String> open(String sealed) {
    try {
      var whole = Base64.getDecoder().decode(sealed);
      if (whole.length <= NONCE_BYTES) {
        return Optional.empty();
      }
      var nonce = Arrays.copyOf(whole, NONCE_BYTES);
      var rest = Arrays.copyOfRange(whole, NONCE_BYTES, whole.length);
      return AesGcm.decrypt(key(), nonce, ABOUT, rest)
          .map(plain -> new String(plain, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private synchronized byte[] key() {
    try {
      if (!Files.exists(file)) {
        var fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
        WholeFile.replace(file, fresh);
      }
      var key = Files.readAllBytes(file);
      if (key.length != KEY_BYTES) {
        throw new IOException("not the key of this till's card tokens");
      }
      return key;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
