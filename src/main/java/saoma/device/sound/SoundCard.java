package saoma.device.sound;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;

/// The computer's own loudspeaker. Asked anew each time, because one can be plugged in later.
public final class SoundCard implements Loudspeaker {
  @Override
  public void play(byte[] samples) throws NoSound {
    try (var line = AudioSystem.getSourceDataLine(new AudioFormat(RATE, 16, 1, true, false))) {
      line.open();
      line.start();
      line.write(samples, 0, samples.length);
      line.drain();
    } catch (LineUnavailableException | RuntimeException | LinkageError e) {
      // No device, a busy one, or no sound system at all.
      throw new NoSound(e);
    }
  }
}
