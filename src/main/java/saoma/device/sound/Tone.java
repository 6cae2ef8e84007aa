package saoma.device.sound;

import java.util.stream.Stream;

/// The three things that are told by a tone. Few, so that nobody has to learn them; each differs
/// from the others in height, in length and in direction.
public enum Tone {
  /// Short and high: the article is in the cart.
  SCANNED(60, "1568"),
  /// Long and upwards: money came.
  PAID(170, "880 1175 1760"),
  /// Two low ones: refused, or a person is needed.
  NEEDS_YOU(180, "392 330");

  private static final int LOUDNESS = 9_000;

  private final int millis;
  private final String notes;

  /// @param millis how long each note is
  /// @param notes how high they are, in hertz
  Tone(int millis, String notes) {
    this.millis = millis;
    this.notes = notes;
  }

  /// Triangles, which are soft and need no floating point; each note swells and fades, so that
  /// nothing clicks.
  byte[] samples() {
    var each = Loudspeaker.RATE * millis / 1000;
    var hertz = Stream.of(notes.split(" ")).map(Integer::valueOf).toList();
    var samples = new byte[2 * each * hertz.size()];
    var at = 0;
    for (var height : hertz) {
      for (var sample = 0; sample < each; sample++) {
        var phase =
            (int) ((long) sample * height * 4 * LOUDNESS / Loudspeaker.RATE % (4 * LOUDNESS));
        var triangle = Math.abs(phase - 2 * LOUDNESS) - LOUDNESS;
        var edge = Math.min(sample, each - 1 - sample);
        var value = triangle * Math.min(edge, each / 8) / (each / 8);
        samples[at++] = (byte) value;
        samples[at++] = (byte) (value >> 8);
      }
    }
    return samples;
  }
}
