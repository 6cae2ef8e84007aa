package saoma.shift;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// A Z as it was issued: its text and the hash over all of it. The text names the hash of the Z
/// before, so that nobody changes a byte of an old one without all later ones telling.
///
/// @param hash SHA-256 over the text in UTF-8, 64 characters of hex
public record Sealed(long number, String text, String hash) {
  /// What the first Z has before it.
  public static final String FIRST = "0".repeat(64);

  /// @throws IllegalArgumentException if the Z cannot be told in words
  public static Sealed of(ZReport z) {
    var text = ZText.write(z);
    return new Sealed(z.number(), text, hash(text));
  }

  /// What it says.
  ///
  /// @throws IllegalArgumentException if that is nothing that this program wrote
  public ZReport z() {
    return ZText.read(text);
  }

  /// The first 16 characters, as they stand on paper.
  public String code() {
    return hash.substring(0, 16);
  }

  /// Why these are not all Zs of a till from the first on, each as it was issued; empty if they
  /// are.
  public static Optional<String> broken(List<Sealed> chain) {
    var previous = FIRST;
    var number = 0L;
    for (var one : chain) {
      number++;
      var fault = one.fault(number, previous);
      if (fault.isPresent()) {
        return fault;
      }
      previous = one.hash;
    }
    return Optional.empty();
  }

  private Optional<String> fault(long expected, String previous) {
    if (number != expected) {
      return Optional.of("Z %d is missing".formatted(expected));
    }
    if (!hash(text).equals(hash)) {
      return Optional.of("Z %d is not as it was issued".formatted(expected));
    }
    try {
      var read = z();
      return read.number() == number && read.links().previous().equals(previous)
          ? Optional.empty()
          : Optional.of("Z %d is not bound to the one before".formatted(expected));
    } catch (IllegalArgumentException e) {
      return Optional.of("Z %d cannot be read".formatted(expected));
    }
  }

  private static String hash(String text) {
    try {
      var sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
