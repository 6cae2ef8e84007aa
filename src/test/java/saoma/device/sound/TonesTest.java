package saoma.device.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TonesTest {
  static short[] samples(byte[] wave) {
    var samples = new short[wave.length / 2];
    ByteBuffer.wrap(wave).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
    return samples;
  }

  static int loudest(byte[] wave) {
    var loudest = 0;
    for (var sample : samples(wave)) {
      loudest = Math.max(loudest, Math.abs(sample));
    }
    return loudest;
  }

  @ParameterizedTest
  @EnumSource
  void aToneSwellsAndFadesAndIsNeverTooLoud(Tone tone) {
    var samples = samples(tone.samples());
    assertEquals(0, samples[0]);
    assertEquals(0, samples[samples.length - 1]);
    var loudest = loudest(tone.samples());
    assertTrue(loudest > 7_000 && loudest <= 9_000, "loudest " + loudest);
  }

  /// How often the beginning and the end of a tone swing up, in hertz.
  private static int hertz(Tone tone, boolean end) {
    var samples = samples(tone.samples());
    var part = samples.length / 3;
    var from = end ? samples.length - part : 0;
    var crossings = 0;
    for (var at = from + 1; at < from + part; at++) {
      crossings += samples[at - 1] < 0 && samples[at] >= 0 ? 1 : 0;
    }
    return crossings * Loudspeaker.RATE / part;
  }

  @Test
  void theThreeAreToldApart() {
    assertTrue(hertz(Tone.SCANNED, false) > 1000, "an article is high");
    assertTrue(hertz(Tone.PAID, true) > hertz(Tone.PAID, false) + 200, "money goes up");
    assertTrue(hertz(Tone.NEEDS_YOU, false) < 600, "trouble is low");
    assertTrue(Tone.SCANNED.samples().length < Tone.PAID.samples().length / 4, "money is long");
  }

  @Test
  void halfTheVolumeIsAQuarterOfTheStrength() {
    var tone = Tone.PAID.samples();
    assertArrayEquals(tone, Volume.at(100, tone));
    assertEquals(loudest(tone) / 4, loudest(Volume.at(50, tone)), 1);
    assertEquals(0, loudest(Volume.at(0, tone)));
  }
}
