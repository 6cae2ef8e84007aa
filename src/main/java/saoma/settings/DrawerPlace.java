package saoma.settings;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where the cash drawer is opened.
public sealed interface DrawerPlace {
  /// A receipt printer in the network, which the drawer hangs on; usually at port 9100.
  record Printer(String host, int port) implements DrawerPlace {}

  /// A serial port that the till sets up itself.
  record Serial(SerialLine line) implements DrawerPlace {}

  /// A device of this computer: a printer at USB, or a serial line that the system has set up.
  record Device(String path) implements DrawerPlace {}

  Pattern PRINTER =
      Pattern.compile("([A-Za-z0-9][A-Za-z0-9.-]{0,200}|\\[[0-9A-Fa-f:.]{2,45}]):([0-9]{1,5})");

  int LONGEST_PATH = 200;
  int HIGHEST_PORT = 65_535;

  /// Reads `192.168.1.50:9100`, `/dev/ttyUSB0@9600` or `/dev/usb/lp0`; empty if it is none of them.
  static Optional<DrawerPlace> of(String text) {
    if (text.indexOf('@') >= 0) {
      return SerialLine.of(text).map(Serial::new);
    }
    var printer = PRINTER.matcher(text);
    if (printer.matches()) {
      var port = Integer.parseInt(printer.group(2));
      return port > 0 && port <= HIGHEST_PORT
          ? Optional.of(new Printer(printer.group(1), port))
          : Optional.empty();
    }
    var device = text.startsWith("/") || text.startsWith("\\\\.\\");
    var fits =
        text.length() <= LONGEST_PATH && text.codePoints().noneMatch(Character::isISOControl);
    return device && fits ? Optional.of(new Device(text)) : Optional.empty();
  }
}
