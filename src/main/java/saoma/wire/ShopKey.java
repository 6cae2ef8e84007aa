package saoma.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.jspecify.annotations.Nullable;
import saoma.settings.WholeFile;

/// The key that this till signs its receipts with: Ed25519 (RFC 8032), made when it is first
/// needed, in a file that only its owner may read. A till without the file makes a new key, and
/// receipts that were signed before are not known as its own any more; so keep a copy of it.
public final class ShopKey {
  /// Bytes of a signature.
  public static final int SIGNATURE = 64;

  private static final int KEY = 32;

  /// What stands in front of the 32 bytes in a SubjectPublicKeyInfo (RFC 8410).
  private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

  private static final int PEM_LINE = 64;

  private final Path file;
  private volatile @Nullable Ed25519PrivateKeyParameters key;

  public ShopKey(Path file) {
    this.file = file;
  }

  /// The same message always has the same signature.
  public byte[] sign(byte[] message) {
    var signer = new Ed25519Signer();
    signer.init(true, key());
    signer.update(message, 0, message.length);
    return signer.generateSignature();
  }

  public boolean isOurs(byte[] message, byte[] signature) {
    return verifies(key().generatePublicKey(), message, signature);
  }

  /// The public half, to be shown to anybody: Base64 of its 32 bytes.
  public String publicText() {
    return Base64.getEncoder().encodeToString(key().generatePublicKey().getEncoded());
  }

  /// The same as other programs read it.
  public String publicPem() {
    var raw = key().generatePublicKey().getEncoded();
    var whole = Arrays.copyOf(SPKI, SPKI.length + raw.length);
    System.arraycopy(raw, 0, whole, SPKI.length, raw.length);
    var lines = Base64.getMimeEncoder(PEM_LINE, "\n".getBytes(StandardCharsets.US_ASCII));
    return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----"
        .formatted(lines.encodeToString(whole));
  }

  /// Whether there is a key already.
  public boolean isMade() {
    return Files.exists(file);
  }

  /// Whether whoever has the private half of this key signed the message.
  ///
  /// @param publicText as [#publicText] gives it
  /// @return empty if the text is no key
  public static Optional<Boolean> verifies(String publicText, byte[] message, byte[] signature) {
    try {
      var raw = Base64.getDecoder().decode(publicText.strip());
      return raw.length == KEY
          ? Optional.of(verifies(new Ed25519PublicKeyParameters(raw), message, signature))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean verifies(
      Ed25519PublicKeyParameters key, byte[] message, byte[] signature) {
    var verifier = new Ed25519Signer();
    verifier.init(false, key);
    verifier.update(message, 0, message.length);
    return signature.length == SIGNATURE && verifier.verifySignature(signature);
  }

  private Ed25519PrivateKeyParameters key() {
    var known = key;
    return known == null ? read() : known;
  }

  private synchronized Ed25519PrivateKeyParameters read() {
    try {
      if (!Files.exists(file)) {
        var fresh = new byte[KEY];
        new SecureRandom().nextBytes(fresh);
        WholeFile.replace(file, fresh);
      }
      var bytes = Files.readAllBytes(file);
      if (bytes.length != KEY) {
        throw new IOException("not the key of this till's receipts");
      }
      var read = new Ed25519PrivateKeyParameters(bytes);
      key = read;
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
