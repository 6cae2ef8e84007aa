package saoma.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import saoma.device.Chime.Tune;

class ChimeTest {
  private static short[] samples(Tune tune) {
    var wave = Chime.wave(tune);
    var samples = new short[wave.length / 2];
    ByteBuffer.wrap(wave).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
    return samples;
  }

  @ParameterizedTest
  @EnumSource
  void aToneSwellsAndFadesAndIsNeverTooLoud(Tune tune) {
    var samples = samples(tune);
    assertEquals(0, samples[0]);
    assertEquals(0, samples[samples.length - 1]);
    var loudest = 0;
    for (var sample : samples) {
      loudest = Math.max(loudest, Math.abs(sample));
    }
    assertTrue(loudest > 5_000 && loudest <= 6_000, "loudest " + loudest);
  }

  @ParameterizedTest
  @EnumSource
  void itHasTheHeightThatItSays(Tune tune) {
    var samples = samples(tune);
    var first = 0;
    var second = 0;
    for (var at = 1; at < samples.length; at++) {
      var crosses = samples[at - 1] < 0 && samples[at] >= 0;
      first += crosses && at < samples.length / 2 ? 1 : 0;
      second += crosses && at >= samples.length / 2 ? 1 : 0;
    }
    assertNotEquals(first, second);
    assertEquals(tune == Tune.PAID, second > first, "money goes up");
  }

  /// On a machine with a sound device as on one without.
  @ParameterizedTest
  @EnumSource
  void nobodyWaitsForIt(Tune tune) {
    try (var chime = new Chime()) {
      assertTimeout(Duration.ofSeconds(5), () -> chime.play(tune));
    }
  }
}
