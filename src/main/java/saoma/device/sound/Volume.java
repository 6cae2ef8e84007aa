package saoma.device.sound;

/// How loud samples are, in per cent. The ear hears in proportions, so half the per cent is a
/// quarter of the strength.
final class Volume {
  static final int FULL = 100;

  private Volume() {}

  /// The same samples, fainter.
  ///
  /// @param percent 0 to 100
  static byte[] at(int percent, byte[] samples) {
    var fainter = new byte[samples.length];
    for (var at = 0; at + 1 < samples.length; at += 2) {
      var value = (samples[at] & 0xff) | (samples[at + 1] << 8);
      value = value * percent / FULL * percent / FULL;
      fainter[at] = (byte) value;
      fainter[at + 1] = (byte) (value >> 8);
    }
    return fainter;
  }
}
