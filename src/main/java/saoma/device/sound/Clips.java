package saoma.device.sound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/// The clips in the till's resources: wave files of one shape, made by `saoma.build.VoiceClips`.
final class Clips {
  private static final int HEADER = 44;
  private static final int RIFF = 0x46464952;

  /// Between the channel and the amount, so that the ear can part them.
  private static final int PAUSE = 2 * Loudspeaker.RATE / 8;

  private Clips() {}

  /// All of them behind each other.
  static byte[] samples(Language language, List<String> names) {
    var all = new ByteArrayOutputStream();
    for (var name : names) {
      all.writeBytes(samples(language, name));
      if (name.equals(names.getFirst()) && names.size() > 1) {
        all.writeBytes(new byte[PAUSE]);
      }
    }
    return all.toByteArray();
  }

  /// One of them.
  static byte[] samples(Language language, String name) {
    var file = "/voice/" + language.folder() + "/" + name + ".wav";
    try (var in = Clips.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("there is no clip " + file);
      }
      return samples(file, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private static byte[] samples(String file, byte[] wave) {
    var head = ByteBuffer.wrap(wave).order(ByteOrder.LITTLE_ENDIAN);
    if (wave.length < HEADER
        || head.getInt(0) != RIFF
        || head.getInt(24) != Loudspeaker.RATE
        || head.getShort(22) != 1
        || head.getShort(34) != 16) {
      throw new IllegalStateException(file + " is not of 16 kHz, 16 bits and one channel");
    }
    var samples = new byte[wave.length - HEADER];
    System.arraycopy(wave, HEADER, samples, 0, samples.length);
    return samples;
  }
}
