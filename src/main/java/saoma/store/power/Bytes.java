package saoma.store.power;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// The content of a file, growing.
final class Bytes {
  private byte[] bytes;
  private int size;

  Bytes(byte[] content) {
    bytes = content.clone();
    size = content.length;
  }

  int size() {
    return size;
  }

  byte[] copy() {
    return Arrays.copyOf(bytes, size);
  }

  void write(long at, byte[] data) {
    write(at, data, 0, data.length);
  }

  void write(long at, byte[] data, int from, int length) {
    var end = Math.toIntExact(at + length);
    if (bytes.length < end) {
      bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length * 2));
    }
    System.arraycopy(data, from, bytes, (int) at, length);
    size = Math.max(size, end);
  }

  void truncate(long to) {
    if (to < size) {
      Arrays.fill(bytes, (int) to, size, (byte) 0);
      size = (int) to;
    }
  }

  /// @return how many were read; -1 at the end
  int read(ByteBuffer into, long at) {
    if (at >= size) {
      return -1;
    }
    var length = (int) Math.min(into.remaining(), size - at);
    into.put(bytes, (int) at, length);
    return length;
  }
}
