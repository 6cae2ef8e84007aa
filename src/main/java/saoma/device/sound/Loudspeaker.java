package saoma.device.sound;

/// Where sound comes out: 16 bits a sample, little endian, one channel.
@FunctionalInterface
public interface Loudspeaker {
  /// Samples in a second.
  int RATE = 16_000;

  /// Plays to the end; blocks as long as that takes.
  ///
  /// @throws NoSound where nothing can be heard, for now or for ever
  void play(byte[] samples) throws NoSound;

  /// Nothing was heard.
  final class NoSound extends Exception {
    NoSound(Throwable cause) {
      super(cause.toString(), cause);
    }

    public NoSound(String why) {
      super(why);
    }
  }
}
