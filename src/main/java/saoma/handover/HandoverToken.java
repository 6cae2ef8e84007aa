package saoma.handover;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.settings.WholeFile;

/// By what a program proves that it may hand over orders: 256 random bits. The till shows them once
/// and keeps only their hash, in a file that only its owner may read.
public final class HandoverToken {
  private static final Logger LOG = LoggerFactory.getLogger(HandoverToken.class);
  private static final int BYTES = 32;
  private static final int LINK_BYTES = 16;

  private final Path file;

  public HandoverToken(Path file) {
    this.file = file;
  }

  /// Makes a new token; the one before is good for nothing from now on.
  ///
  /// @return the token, which nobody can ever show again
  public String renew() throws IOException {
    var fresh = new byte[BYTES];
    new SecureRandom().nextBytes(fresh);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(fresh);
    var line = HexFormat.of().formatHex(hash(token)) + "\n";
    WholeFile.replace(file, line.getBytes(StandardCharsets.US_ASCII));
    return token;
  }

  /// Whether there is one.
  public boolean isMade() {
    return kept().isPresent();
  }

  /// Takes the same time for every wrong one.
  boolean isRight(String token) {
    var kept = kept();
    return MessageDigest.isEqual(hash(token), kept.orElseGet(() -> new byte[BYTES]))
        && kept.isPresent();
  }

  /// What a link to one order must have in it: good for this order alone, until the token is made
  /// anew.
  String linkKey(String number) {
    return kept().map(kept -> linkKey(kept, number)).orElse("");
  }

  boolean isLinkKey(String number, String key) {
    var right = linkKey(number).getBytes(StandardCharsets.UTF_8);
    return right.length > 0 && MessageDigest.isEqual(right, key.getBytes(StandardCharsets.UTF_8));
  }

  private static String linkKey(byte[] kept, String number) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(kept, "HmacSHA256"));
      var whole = mac.doFinal(("open " + number).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(whole, LINK_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }

  /// Read each time, so that a new token counts at once.
  private Optional<byte[]> kept() {
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      var hash = HexFormat.of().parseHex(Files.readString(file).strip());
      return hash.length == BYTES ? Optional.of(hash) : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("the token for orders cannot be read: {}", e.toString());
      return Optional.empty();
    }
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
