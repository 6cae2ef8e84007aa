package saoma.reconcile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A hash over many things in their order.
final class Digest {
  private static final byte END = 0x1f;

  private final MessageDigest sha;

  Digest() {
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  void add(Object... things) {
    for (var thing : things) {
      sha.update(thing.toString().getBytes(StandardCharsets.UTF_8));
      sha.update(END);
    }
  }

  /// Ends it.
  String text() {
    return HexFormat.of().formatHex(sha.digest());
  }
}
