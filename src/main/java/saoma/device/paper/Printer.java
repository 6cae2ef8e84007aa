package saoma.device.paper;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import saoma.device.escpos.Bitmap;
import saoma.device.escpos.DevicePort;
import saoma.device.escpos.EscPos;
import saoma.device.escpos.EscPos.Chinese;
import saoma.device.escpos.EscPos.Pin;
import saoma.device.escpos.Logo;
import saoma.device.escpos.NetworkPort;
import saoma.device.escpos.Paper;
import saoma.device.escpos.PrinterTalk;
import saoma.device.escpos.SerialPort;
import saoma.device.serial.SerialWires;
import saoma.settings.DrawerPlace;
import saoma.settings.PrinterSettings;

/// The shop's printer, as it is set up.
///
/// @param logo above each receipt
/// @param pin that the cash drawer hangs on; empty if it does not hang on this printer
public record Printer(PrinterTalk talk, EscPos language, Optional<Bitmap> logo, Optional<Pin> pin) {
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(2);

  /// Bytes that a system keeps of what is written to a serial port, and the bits of each.
  private static final long KEPT = 8_192;

  private static final int BITS = 10;

  /// Empty where there is none.
  ///
  /// @param logo where a picture that is named so lies
  public static Optional<Printer> of(
      PrinterSettings settings, Function<String, Optional<Path>> logo) {
    return settings.place().map(place -> of(settings, place, logo.apply(settings.logo())));
  }

  private static Printer of(PrinterSettings settings, DrawerPlace place, Optional<Path> logo) {
    var port =
        switch (place) {
          case DrawerPlace.Printer(var host, var number) -> new NetworkPort(host, number, LIMIT);
          case DrawerPlace.Serial(var line) -> new SerialPort(line, SerialWires.NATIVE, LIMIT);
          case DrawerPlace.Device(var path) -> new DevicePort(Path.of(path), LIMIT);
        };
    var answers = settings.answers() && !(place instanceof DrawerPlace.Device);
    var language =
        new EscPos(
            settings.isNarrow() ? Paper.NARROW : Paper.WIDE,
            settings.isDrawn() ? Chinese.DRAWN : Chinese.FONT,
            settings.cuts());
    return new Printer(
        new PrinterTalk(port, answers, patience(place)),
        language,
        logo.flatMap(file -> Logo.read(file, language.paper())),
        pin(settings));
  }

  /// An answer over a serial line comes behind all that the system still keeps of the slip.
  private static Duration patience(DrawerPlace place) {
    return place instanceof DrawerPlace.Serial(var line)
        ? ANSWER.plusSeconds(KEPT * BITS / line.baud())
        : ANSWER;
  }

  private static Optional<Pin> pin(PrinterSettings settings) {
    return switch (settings.drawer()) {
      case PrinterSettings.PIN_TWO -> Optional.of(Pin.TWO);
      case PrinterSettings.PIN_FIVE -> Optional.of(Pin.FIVE);
      default -> Optional.empty();
    };
  }

  /// What comes out of it.
  public PaperSlips slips() {
    return new PaperSlips(language.paper().columns(), logo);
  }
}
