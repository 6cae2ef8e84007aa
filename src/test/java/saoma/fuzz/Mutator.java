package saoma.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Damages good inputs, deterministically: by bits, by pieces, by words of the language, by other
/// inputs spliced in, and by the classics that parsers fall over.
final class Mutator {
  private static final int LONGEST = 64 * 1024;
  private static final List<String> CLASSICS =
      List.of(
          "\0",
          "\r\n",
          "\ufeff",
          "\ud800",
          "'",
          "\"",
          "\\",
          "\\u0000",
          "\\ud800",
          "null",
          "true",
          "-0",
          "1e999999999",
          "99999999999999999999",
          "0.1",
          "１２３",
          "😀",
          "{",
          "}",
          "[",
          "]",
          ":",
          ",",
          "=",
          "&",
          "%00",
          "../../",
          "<!DOCTYPE a [<!ENTITY b \"c\">]>",
          "&b;",
          "=1+1",
          "\u202e",
          "\ufdfa");

  private final SplittableRandom random;

  Mutator(SplittableRandom random) {
    this.random = random;
  }

  byte[] mutated(Target target) {
    var seeds = target.seeds();
    var bytes = seeds.get(random.nextInt(seeds.size())).clone();
    for (var n = 1 + random.nextInt(random.nextInt(8) == 0 ? 40 : 4); n > 0; n--) {
      bytes = step(bytes, target);
      if (bytes.length > LONGEST) {
        bytes = Arrays.copyOf(bytes, LONGEST);
      }
    }
    return bytes;
  }

  private byte[] step(byte[] bytes, Target target) {
    var at = random.nextInt(bytes.length + 1);
    var end = Math.min(bytes.length, at + 1 + random.nextInt(24));
    return switch (random.nextInt(12)) {
      case 0, 1 -> flipped(bytes);
      case 2 -> replaced(bytes, at, end, new byte[0]);
      case 3 -> replaced(bytes, at, at, Arrays.copyOfRange(bytes, at, end));
      case 4 -> Arrays.copyOf(bytes, at);
      case 5, 6 -> replaced(bytes, at, random.nextBoolean() ? at : end, word(target.words()));
      case 7, 8 -> replaced(bytes, at, random.nextBoolean() ? at : end, word(CLASSICS));
      case 9 -> replaced(bytes, at, at, repeated(Arrays.copyOfRange(bytes, at, end)));
      case 10 -> spliced(bytes, at, target.seeds());
      default -> replaced(bytes, at, end, noise());
    };
  }

  private byte[] flipped(byte[] bytes) {
    var flipped = bytes.clone();
    if (flipped.length > 0) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private byte[] word(List<String> words) {
    return words.isEmpty()
        ? noise()
        : words.get(random.nextInt(words.size())).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] repeated(byte[] piece) {
    var many = new ByteArrayOutputStream();
    for (var n = random.nextInt(random.nextInt(20) == 0 ? 5_000 : 20); n > 0; n--) {
      many.writeBytes(piece);
    }
    return many.toByteArray();
  }

  private byte[] spliced(byte[] bytes, int at, List<byte[]> seeds) {
    var other = seeds.get(random.nextInt(seeds.size()));
    var from = random.nextInt(other.length + 1);
    return replaced(bytes, at, bytes.length, Arrays.copyOfRange(other, from, other.length));
  }

  private byte[] noise() {
    var noise = new byte[random.nextInt(12)];
    random.nextBytes(noise);
    return noise;
  }

  private static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
    var made = new ByteArrayOutputStream();
    made.write(bytes, 0, from);
    made.writeBytes(by);
    made.write(bytes, to, bytes.length - to);
    return made.toByteArray();
  }
}
