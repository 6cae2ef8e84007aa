package saoma.catalogue;

/// Which runs of one, two and three bytes occur in which stretch of a column, so that a search
/// walks only the stretches that have every run of what it looks for. A run is hashed into one of
/// `BUCKETS`, each with a bit for each stretch: a stretch may be walked in vain but is never left
/// out. A block's columns take half a megabyte each.
final class Grams {
  /// Rows in a stretch. Fewer would tell more and take more memory.
  static final int STRETCH = 64;

  private static final int BUCKET_BITS = 12;
  private static final int BUCKETS = 1 << BUCKET_BITS;
  private static final int LONGEST = 3;

  private final int stretches;

  /// Longs for each bucket.
  private final int words;

  private final long[] bits;

  private Grams(int rows) {
    stretches = (rows + STRETCH - 1) / STRETCH;
    words = (stretches + Long.SIZE - 1) / Long.SIZE;
    bits = new long[BUCKETS * words];
  }

  /// The runs of a column, whose row `i` with both marks goes from `starts[i] - 1` to `starts[i +
  /// 1]`.
  static Grams of(String bytes, int[] starts) {
    var grams = new Grams(starts.length - 1);
    for (int row = 0; row < starts.length - 1; row++) {
      grams.add(bytes, starts[row] - 1, starts[row + 1], row / STRETCH);
    }
    return grams;
  }

  private void add(String bytes, int from, int to, int stretch) {
    int word = stretch / Long.SIZE;
    long bit = 1L << stretch;
    int run = 0;
    for (int i = from; i < to; i++) {
      run = (run << Byte.SIZE) | bytes.charAt(i);
      for (int length = Math.min(LONGEST, i - from + 1); length > 0; length--) {
        bits[bucket(run, length) * words + word] |= bit;
      }
    }
  }

  /// The buckets of a needle: those of its longest runs, which say the most.
  static int[] buckets(String needle) {
    int length = Math.min(LONGEST, needle.length());
    var buckets = new int[needle.length() - length + 1];
    int run = 0;
    for (int i = 0; i < needle.length(); i++) {
      run = (run << Byte.SIZE) | needle.charAt(i);
      if (i >= length - 1) {
        buckets[i - length + 1] = bucket(run, length);
      }
    }
    return buckets;
  }

  private static int bucket(int run, int length) {
    int bytes = run & (-1 >>> (Integer.SIZE - length * Byte.SIZE));
    int hash = (bytes | (length << (LONGEST * Byte.SIZE))) * 0x9E3779B9;
    return hash >>> (Integer.SIZE - BUCKET_BITS);
  }

  /// The first stretch from here on that may hold what has these buckets; the number of stretches
  /// if none does.
  int next(int[] buckets, int stretch) {
    return first(buckets, stretch, 0);
  }

  /// The first stretch from here on that cannot; the number of stretches if all may.
  int nextWithout(int[] buckets, int stretch) {
    return first(buckets, stretch, -1);
  }

  private int first(int[] buckets, int stretch, long flip) {
    long mask = -1L << stretch;
    for (int word = stretch / Long.SIZE; word < words; word++) {
      long left = (word(buckets, word) ^ flip) & mask;
      if (left != 0) {
        return Math.min(stretches, word * Long.SIZE + Long.numberOfTrailingZeros(left));
      }
      mask = -1;
    }
    return stretches;
  }

  private long word(int[] buckets, int word) {
    long all = -1;
    for (int bucket : buckets) {
      all &= bits[bucket * words + word];
    }
    return all;
  }
}
