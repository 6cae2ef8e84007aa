package saoma.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The codes that a file already had, as 64-bit fingerprints: a million take 16 MB instead of a
/// hundred. Two different codes with one fingerprint would be reported as repeated, and imported
/// all the same; among a million that is one chance in tens of millions.
final class CodeSet {
  private long[] slots = new long[1 << 12];
  private int count;

  /// Adds a code; false if it was there.
  boolean add(String code) {
    long print = print(code);
    int slot = slot(print);
    if (slots[slot] == print) {
      return false;
    }
    slots[slot] = print;
    count++;
    if (count * 2 > slots.length) {
      grow();
    }
    return true;
  }

  private void grow() {
    var old = slots;
    slots = new long[old.length * 2];
    Arrays.stream(old).filter(print -> print != 0).forEach(print -> slots[slot(print)] = print);
  }

  private int slot(long print) {
    int slot = (int) (print >>> 32) & (slots.length - 1);
    while (slots[slot] != 0 && slots[slot] != print) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  /// FNV-1a, and the finish of SplitMix64; never zero, which marks an empty slot.
  private static long print(String code) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : code.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    hash ^= hash >>> 31;
    return hash == 0 ? 1 : hash;
  }
}
