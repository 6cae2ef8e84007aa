package saoma.store.journal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;

/// One kibibyte of a segment, big end first:
///
///     0   4  "SMJ1"
///     4   4  CRC32C of the bytes 8 to 1023
///     8   8  number of the record
///     16  4  which slot of the record this is, from 0
///     20  4  length of the whole record in bytes
///     24 32  hash of the record before
///     56     bytes of the record, then zeros
///
/// The first slot of a segment is its header: "SMJH", the number of its first record at 8, its own
/// number at 16, how many slots it has at 20, the hash before it at 24.
final class Slot {
  static final int SIZE = 1024;
  static final int ROOM = SIZE - 56;

  private static final int RECORD = 0x534D_4A31;
  private static final int HEADER = 0x534D_4A48;
  private static final int CHECKED_FROM = 8;
  private static final byte[] BLANK = new byte[SIZE];

  private final boolean header;
  private final long seq;
  private final int index;
  private final int length;
  private final String prev;
  private final byte[] content;

  Slot(boolean header, long seq, int index, int length, String prev, byte[] content) {
    this.header = header;
    this.seq = seq;
    this.index = index;
    this.length = length;
    this.prev = prev;
    this.content = content;
  }

  boolean header() {
    return header;
  }

  long seq() {
    return seq;
  }

  int index() {
    return index;
  }

  int length() {
    return length;
  }

  String prev() {
    return prev;
  }

  /// Appends so many bytes of the content.
  void give(ByteBuffer into, int bytes) {
    into.put(content, 0, bytes);
  }

  /// Writes the slot at the buffer's position.
  void put(ByteBuffer into) {
    var start = into.position();
    into.putInt(header ? HEADER : RECORD).putInt(0).putLong(seq).putInt(index).putInt(length);
    into.put(HexFormat.of().parseHex(prev)).put(content);
    into.put(new byte[SIZE - (into.position() - start)]);
    into.putInt(start + 4, checksum(into.slice(start, SIZE)));
  }

  /// Empty if these bytes were not written by `put`, or are not as it left them.
  static Optional<Slot> read(byte[] bytes, int at) {
    var buffer = ByteBuffer.wrap(bytes, at, SIZE);
    var magic = buffer.getInt();
    var known = magic == RECORD || magic == HEADER;
    if (!known || buffer.getInt() != checksum(ByteBuffer.wrap(bytes, at, SIZE).slice())) {
      return Optional.empty();
    }
    var seq = buffer.getLong();
    var index = buffer.getInt();
    var length = buffer.getInt();
    var prev = new byte[32];
    buffer.get(prev);
    var content = new byte[ROOM];
    buffer.get(content);
    return Optional.of(
        new Slot(magic == HEADER, seq, index, length, HexFormat.of().formatHex(prev), content));
  }

  static boolean isBlank(byte[] bytes, int at) {
    return Arrays.mismatch(bytes, at, at + SIZE, BLANK, 0, SIZE) < 0;
  }

  /// Whether this is a part of the same record.
  boolean belongsTo(Slot first, int place) {
    return !header
        && seq == first.seq
        && length == first.length
        && index == place
        && prev.equals(first.prev);
  }

  private static int checksum(ByteBuffer slot) {
    var sum = new CRC32C();
    sum.update(slot.position(CHECKED_FROM));
    return (int) sum.getValue();
  }
}
