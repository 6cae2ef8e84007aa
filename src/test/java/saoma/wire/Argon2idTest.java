package saoma.wire;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class Argon2idTest {
  private final Argon2id quick = new Argon2id(new SecureRandom(), 64);

  @Test
  void knowsItsOwnAndNoOther() {
    var hash = new Argon2id().of("193746".toCharArray());
    assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
    assertTrue(new Argon2id().matches("193746".toCharArray(), hash));
    assertFalse(new Argon2id().matches("193747".toCharArray(), hash));
    assertFalse(hash.contains("193746"));
  }

  @Test
  void theSameSecretHasAnotherHashEachTime() {
    assertNotEquals(quick.of("193746".toCharArray()), quick.of("193746".toCharArray()));
  }

  /// From the reference implementation's own tests (`test.c` of phc-winner-argon2).
  @Test
  void readsWhatTheReferenceProgramWrote() {
    assertTrue(
        quick.matches(
            "password".toCharArray(),
            "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"));
    assertTrue(
        quick.matches(
            "password".toCharArray(),
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
                + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"));
  }

  @Test
  void whatIsNoHashMatchesNothing() {
    var good = quick.of("193746".toCharArray());
    var random = new SplittableRandom(1);
    for (var i = 0; i < 2_000; i++) {
      var broken = new StringBuilder(good);
      broken.setCharAt(random.nextInt(good.length()), (char) random.nextInt(32, 127));
      if (!broken.toString().equals(good) && !broken.toString().startsWith(good.substring(0, 26))) {
        assertFalse(quick.matches("193746".toCharArray(), broken.toString()), broken.toString());
      }
    }
    assertFalse(quick.matches("1".toCharArray(), ""));
    assertFalse(quick.matches("1".toCharArray(), "$argon2id$v=19$m=1,t=0,p=9$AAAAAAAAAAA$AAAA"));
  }
}
