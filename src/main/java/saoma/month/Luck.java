package saoma.month;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/// Everything in a month that could be otherwise, from its seed.
record Luck(SplittableRandom random) {
  Luck(long seed) {
    this(new SplittableRandom(seed));
  }

  /// From the least to the most, both included.
  long between(long least, long most) {
    return random.nextLong(least, most + 1);
  }

  boolean oneIn(int many) {
    return random.nextInt(many) == 0;
  }

  <T> T of(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  Duration seconds(long least, long most) {
    return Duration.ofSeconds(between(least, most));
  }

  String digits(int many) {
    var text = new StringBuilder();
    while (text.length() < many) {
      text.append(random.nextInt(10));
    }
    return text.toString();
  }
}
