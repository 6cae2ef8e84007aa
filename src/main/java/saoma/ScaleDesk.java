package saoma;

import java.util.Optional;
import saoma.device.scale.Scale;
import saoma.device.scale.ScaleProtocol;
import saoma.device.scale.SerialScale;
import saoma.device.scale.Weighed;
import saoma.device.serial.SerialWires;
import saoma.settings.ScaleSettings;
import saoma.settings.Settings;

/// The counter's scale, as it is set up.
final class ScaleDesk {
  private ScaleDesk() {}

  /// Empty where there is none.
  static Optional<Scale> of(ScaleSettings settings) {
    return serial(settings).map(scale -> scale);
  }

  private static Optional<SerialScale> serial(ScaleSettings settings) {
    return settings
        .line()
        .map(line ->
            new SerialScale(line, ScaleProtocol.valueOf(settings.protocol()), SerialWires.NATIVE));
  }

  /// What the scale of these settings says. Blocks.
  static Weighed said(Settings settings) {
    return serial(settings.counter().scale()).map(SerialScale::once).orElse(new Weighed.Silent());
  }
}
