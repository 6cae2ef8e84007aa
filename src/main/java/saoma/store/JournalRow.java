package saoma.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// One row of the payment journal, all in text. Its hash covers every column and the hash of the
/// row before, so that nothing can be changed, left out or put in between without a trace.
record JournalRow(
    long seq,
    String at,
    String payment,
    String event,
    String from,
    String to,
    String evidence,
    String prevHash) {
  /// What the first row has before it.
  static final String GENESIS = "0".repeat(64);

  String hash() {
    return hash(seq, List.of(at, payment, event, from, to, evidence, prevHash));
  }

  /// SHA-256 in hex over the number (eight bytes, big end first) and then each text as its length
  /// in UTF-8 bytes (four bytes) and those bytes: two different rows never give the same bytes.
  static String hash(long seq, List<String> texts) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(seq).array());
    for (var text : texts) {
      var utf8 = text.getBytes(StandardCharsets.UTF_8);
      bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).array());
      bytes.writeBytes(utf8);
    }
    return HexFormat.of().formatHex(sha256().digest(bytes.toByteArray()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
