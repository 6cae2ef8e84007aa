package saoma.store.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// One record: everything that one transaction wrote. It stands in as many slots as it needs, all
/// of one segment.
public final class Written {
  /// More than a transaction of a till can be: a channel's answer is a few kilobytes, a cart of a
  /// thousand lines a few hundred. It also bounds what a damaged file can make a reader hold.
  static final int LARGEST = 2 * 1024 * 1024;

  private final long seq;
  private final String prev;
  private final byte[] content;

  /// @throws IllegalArgumentException if there is too much of it; nothing is written then
  Written(long seq, String prev, byte[] content) {
    if (content.length == 0 || content.length > LARGEST) {
      throw new IllegalArgumentException("a record of " + content.length + " bytes");
    }
    this.seq = seq;
    this.prev = prev;
    this.content = content;
  }

  public long seq() {
    return seq;
  }

  /// The hash of the record before.
  public String prev() {
    return prev;
  }

  static int slots(int length) {
    return (length + Slot.ROOM - 1) / Slot.ROOM;
  }

  int slots() {
    return slots(content.length);
  }

  /// SHA-256 over the hash before (32 bytes), the number (8), the length (4) and the content.
  public Head head() {
    var sum = sha256();
    sum.update(HexFormat.of().parseHex(prev));
    sum.update(ByteBuffer.allocate(12).putLong(seq).putInt(content.length).array());
    return new Head(seq, HexFormat.of().formatHex(sum.digest(content)));
  }

  /// What it says.
  ///
  /// @throws WrongText if that is nothing that this program writes
  public Batch batch() throws WrongText {
    return BatchText.read(content);
  }

  /// Whether its text has these words somewhere: a quick no, for who looks through many.
  public boolean says(String words) {
    return text().contains(words);
  }

  String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  ByteBuffer bytes() {
    var bytes = ByteBuffer.allocate(slots() * Slot.SIZE);
    for (var i = 0; i < slots(); i++) {
      var from = i * Slot.ROOM;
      var part = Arrays.copyOfRange(content, from, Math.min(content.length, from + Slot.ROOM));
      new Slot(false, seq, i, content.length, prev, part).put(bytes);
    }
    return bytes.flip();
  }

  /// The record that begins in this slot; empty unless every slot of it is there and whole.
  static Optional<Written> read(Slot first, byte[] bytes, int at) {
    if (first.header() || first.index() != 0 || first.seq() < 1) {
      return Optional.empty();
    }
    var length = first.length();
    if (length < 1 || length > LARGEST || at + slots(length) * Slot.SIZE > bytes.length) {
      return Optional.empty();
    }
    var content = ByteBuffer.allocate(length);
    for (var i = 0; i < slots(length); i++) {
      var place = i;
      var slot = Slot.read(bytes, at + i * Slot.SIZE).filter(s -> s.belongsTo(first, place));
      if (slot.isEmpty()) {
        return Optional.empty();
      }
      slot.get().give(content, Math.min(Slot.ROOM, content.remaining()));
    }
    return Optional.of(new Written(first.seq(), first.prev(), content.array()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
