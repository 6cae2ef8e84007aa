package saoma.device;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Short tones for what happens while the clerk looks elsewhere. Made here, played on a thread of
/// their own; where there is no sound device there is silence, and whatever is said by a tone is
/// also written on the screen.
public final class Chime implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Chime.class);
  private static final int RATE = 22_050;
  private static final int LOUDNESS = 6_000;

  private final ExecutorService player =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("chime").factory());
  private final AtomicBoolean silent = new AtomicBoolean();

  /// What is heard: two tones in hertz, each as long in milliseconds.
  public enum Tune {
    /// Upwards: money came.
    PAID(140, 880, 1175),
    /// Downwards: somebody left without paying.
    UNPAID(180, 523, 392);

    private final int millis;
    private final int first;
    private final int second;

    Tune(int millis, int first, int second) {
      this.millis = millis;
      this.first = first;
      this.second = second;
    }

    private List<Integer> hertz() {
      return List.of(first, second);
    }
  }

  /// Returns at once.
  public void play(Tune tune) {
    if (!silent.get()) {
      player.execute(() -> sound(wave(tune)));
    }
  }

  /// Triangles, which are soft and need no floating point; each tone swells and fades, so that
  /// nothing clicks. 16 bits, little endian, one channel.
  static byte[] wave(Tune tune) {
    var each = RATE * tune.millis / 1000;
    var bytes = new byte[2 * each * tune.hertz().size()];
    var at = 0;
    for (var hertz : tune.hertz()) {
      for (var sample = 0; sample < each; sample++) {
        var phase = (int) ((long) sample * hertz * 4 * LOUDNESS / RATE % (4 * LOUDNESS));
        var triangle = Math.abs(phase - 2 * LOUDNESS) - LOUDNESS;
        var edge = Math.min(sample, each - 1 - sample);
        var value = triangle * Math.min(edge, each / 8) / (each / 8);
        bytes[at++] = (byte) value;
        bytes[at++] = (byte) (value >> 8);
      }
    }
    return bytes;
  }

  private void sound(byte[] wave) {
    try (var line = AudioSystem.getSourceDataLine(new AudioFormat(RATE, 16, 1, true, false))) {
      line.open();
      line.start();
      line.write(wave, 0, wave.length);
      line.drain();
    } catch (LineUnavailableException | RuntimeException | LinkageError e) {
      // No device, a busy one, or no sound system at all: the screen says it too.
      LOG.info("the till stays silent: {}", e.toString());
      silent.set(true);
    }
  }

  @Override
  public void close() {
    player.shutdownNow();
  }
}
