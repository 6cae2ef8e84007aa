package saoma.ereceipt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/// The short form of a receipt's signature, for somebody who types: 16 letters that hold 80 bits of
/// it, without 0, 1, I and O.
final class CheckCode {
  private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int LENGTH = 16;
  private static final int GROUP = 4;
  private static final int BITS = 5;

  private CheckCode() {}

  /// In four groups, as it stands on paper.
  static String of(ReceiptLink link) {
    var digest = digest(link.signature());
    var code = new StringBuilder();
    for (var i = 0; i < LENGTH; i++) {
      if (i > 0 && i % GROUP == 0) {
        code.append('-');
      }
      code.append(LETTERS.charAt(bits(digest, i * BITS)));
    }
    return code.toString();
  }

  /// Whether this was typed, in whatever case and with whatever between the letters. Takes the same
  /// time for every wrong one.
  static boolean isTyped(ReceiptLink link, String typed) {
    return MessageDigest.isEqual(bare(of(link)), bare(typed));
  }

  private static byte[] bare(String code) {
    return code.toUpperCase(Locale.ROOT)
        .replaceAll("[^0-9A-Z]", "")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static int bits(byte[] digest, int from) {
    var value = 0;
    for (var bit = from; bit < from + BITS; bit++) {
      value = (value << 1) | ((digest[bit / 8] >> (7 - bit % 8)) & 1);
    }
    return value;
  }

  private static byte[] digest(byte[] signature) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(signature);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
