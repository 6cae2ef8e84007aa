package saoma.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import saoma.device.ScannerKeys.Heard;
import saoma.device.ScannerKeys.Timing;

class ScannerKeysTest {
  private static final long MILLISECOND = 1_000_000;
  private static final String CODE = "6901234567892";

  private final ScannerKeys keys = new ScannerKeys(Timing.USUAL);
  private long now;

  @Test
  void fastKeysEndedByEnterAreAScan() {
    assertEquals(0, typed(CODE, 5));
    assertEquals(new Heard.Scan(CODE), ended(5));
  }

  @Test
  void aGapOfExactlyTheLimitIsStillTheScanner() {
    assertEquals(0, typed(CODE, 35));
    assertEquals(new Heard.Scan(CODE), ended(35));
  }

  @Test
  void slowKeysAreAHandAndGoOnOneByOne() {
    assertEquals(4, typed("69012", 36));
    assertInstanceOf(Heard.Hand.class, ended(36));
  }

  @Test
  void fastKeysWithALateEnterAreAHand() {
    typed(CODE, 5);
    assertInstanceOf(Heard.Hand.class, ended(80));
  }

  @Test
  void threeFastCharactersAreAHandFourAreAScan() {
    typed("123", 5);
    assertInstanceOf(Heard.Hand.class, ended(5));
    typed("1234", 5);
    assertEquals(new Heard.Scan("1234"), ended(5));
  }

  @Test
  void enterAloneIsAHand() {
    assertInstanceOf(Heard.Hand.class, ended(5));
  }

  @Test
  void aHandBeforeAScanIsSetFree() {
    typed("ab", 100);
    now += 100 * MILLISECOND;
    assertTrue(keys.typed('6', now), "what was typed by hand goes on");
    assertEquals(0, typed("901234567892", 5));
    assertEquals(new Heard.Scan(CODE), ended(5));
  }

  @Test
  void quietSetsAHandFreeButNotInTheMiddleOfAScan() {
    typed("6", 5);
    assertFalse(keys.quiet(now + 20 * MILLISECOND));
    assertTrue(keys.quiet(now + 45 * MILLISECOND));
    assertInstanceOf(Heard.Hand.class, ended(1));
  }

  @Test
  void theSameCodeWithinTheRepeatTimeCountsOnce() {
    scan(CODE);
    now += 100 * MILLISECOND;
    typed(CODE, 2);
    assertEquals(new Heard.Bounce(CODE), ended(2));
    now += 400 * MILLISECOND;
    assertEquals(new Heard.Scan(CODE), scan(CODE));
  }

  @Test
  void aBouncingTriggerThatGoesOnStillCountsOnce() {
    scan(CODE);
    for (var i = 0; i < 10; i++) {
      now += 200 * MILLISECOND;
      typed(CODE, 1);
      assertEquals(new Heard.Bounce(CODE), ended(1));
    }
  }

  @Test
  void anotherCodeRightAfterwardsIsAnotherScan() {
    scan(CODE);
    typed("4006381333931", 2);
    assertEquals(new Heard.Scan("4006381333931"), ended(2));
  }

  @Test
  void aKeyThatNoScannerSendsEndsTheBurst() {
    typed("6901234", 5);
    keys.interrupted();
    typed("56", 5);
    assertInstanceOf(Heard.Hand.class, ended(5));
  }

  @Test
  void endlessFastKeysAreNotKeptForEver() {
    assertEquals(3, typed("x".repeat(256 * 3 + 1), 1));
  }

  @Test
  void everyCharacterIsEitherScannedOrSetFreeWhateverTheGaps() {
    var seed = 20_261_123L;
    var random = new SplittableRandom(seed);
    var held = 0;
    for (var i = 0; i < 50_000; i++) {
      now += random.nextLong(60) * MILLISECOND;
      switch (random.nextInt(12)) {
        case 0 -> {
          if (keys.ended(now) instanceof Heard.Scan(var code)) {
            assertEquals(held, code.length(), "seed " + seed + ", step " + i);
          }
          held = 0;
        }
        case 1 -> held = keys.quiet(now) ? 0 : held;
        default -> held = keys.typed('7', now) ? 1 : held + 1;
      }
    }
  }

  private Heard scan(String code) {
    typed(code, 2);
    return ended(2);
  }

  /// How often something before was set free.
  private int typed(String text, long gap) {
    var freed = 0;
    for (var character : text.toCharArray()) {
      now += gap * MILLISECOND;
      freed += keys.typed(character, now) ? 1 : 0;
    }
    return freed;
  }

  private Heard ended(long gap) {
    now += gap * MILLISECOND;
    return keys.ended(now);
  }
}
