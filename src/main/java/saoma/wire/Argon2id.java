package saoma.wire;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import saoma.account.PasswordHash;

/// Passwords by Argon2id (RFC 9106), written as every other program writes them:
/// `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. The cost is the least that OWASP's password storage
/// page allows (19 MiB, two rounds, one lane), because the slowest till has two slow cores and a
/// customer in front of it; what six digits lack in strength the lock makes up for. A stored hash
/// keeps its own cost, so a higher one later breaks nothing.
public final class Argon2id implements PasswordHash {
  private static final int MEMORY_KIB = 19_456;
  private static final int ROUNDS = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  /// The digits are bounded: a damaged row must not ask for all the memory there is.
  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,6}),t=(\\d{1,2}),p=(\\d)\\$([A-Za-z0-9+/]{11,64})"
              + "\\$([A-Za-z0-9+/]{22,86})");

  private final SecureRandom random;
  private final int memory;

  public Argon2id() {
    this(new SecureRandom(), MEMORY_KIB);
  }

  /// For tests that hash often.
  Argon2id(SecureRandom random, int memory) {
    this.random = random;
    this.memory = memory;
  }

  @Override
  public String of(char[] secret) {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return written(secret, salt, new Cost(memory, ROUNDS, LANES), HASH_BYTES);
  }

  @Override
  public String again(char[] secret, String hash) {
    return read(hash)
        .map(one -> written(secret, bytes(one.salt), one.cost, bytes(one.hash).length))
        .orElse("");
  }

  private static String written(char[] secret, byte[] salt, Cost cost, int length) {
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            cost.memory,
            cost.rounds,
            cost.lanes,
            text(salt),
            text(hash(secret, salt, cost, length)));
  }

  /// False too for what is no such text.
  @Override
  public boolean matches(char[] secret, String hash) {
    return read(hash).filter(one -> one.isOf(secret)).isPresent();
  }

  private record Cost(int memory, int rounds, int lanes) {
    boolean isPossible() {
      return rounds >= 1 && lanes >= 1 && memory >= 8 * lanes;
    }
  }

  /// Salt and hash as they are written.
  private record Stored(Cost cost, String salt, String hash) {
    boolean isOf(char[] secret) {
      var known = bytes(hash);
      return MessageDigest.isEqual(known, Argon2id.hash(secret, bytes(salt), cost, known.length));
    }

    boolean isReadable() {
      return bytes(salt).length > 0 && bytes(hash).length > 0;
    }
  }

  private static Optional<Stored> read(String text) {
    var parts = WRITTEN.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var cost =
        new Cost(
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)));
    try {
      var stored = new Stored(cost, parts.group(4), parts.group(5));
      return cost.isPossible() && stored.isReadable() ? Optional.of(stored) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static byte[] hash(char[] secret, byte[] salt, Cost cost, int length) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.memory)
            .withIterations(cost.rounds)
            .withParallelism(cost.lanes)
            .withSalt(salt)
            .build());
    // In an array of our own, so that it can be wiped.
    var encoded = ByteBuffer.allocate(Math.multiplyExact(secret.length, 4));
    encoder().encode(CharBuffer.wrap(secret), encoded, true);
    var bytes = Arrays.copyOf(encoded.array(), encoded.position());
    var hash = new byte[length];
    try {
      generator.generateBytes(bytes, hash);
    } finally {
      Arrays.fill(bytes, (byte) 0);
      Arrays.fill(encoded.array(), (byte) 0);
    }
    return hash;
  }

  private static CharsetEncoder encoder() {
    return StandardCharsets.UTF_8
        .newEncoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .onUnmappableCharacter(CodingErrorAction.REPLACE);
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] bytes(String text) {
    return Base64.getDecoder().decode(text);
  }
}
