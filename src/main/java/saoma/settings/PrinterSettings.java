package saoma.settings;

import java.util.List;
import java.util.Optional;

/// The receipt printer.
///
/// @param address host and port in the network, `192.168.1.50:9100`, a serial port,
///   `COM3@9600,8N1`, or a device, `/dev/usb/lp0`; empty for none: then receipts are text files in
///   a folder
/// @param paper width of the roll in millimetres, `58` or `80`
/// @param chinese `GB18030` if the printer has a font for Chinese, `DRAWN` if the till draws it
/// @param answers whether it says how it is when it is asked over the network or a serial line;
///   what one takes that does not counts as printed
/// @param cuts whether it has a knife
/// @param logo a picture above each receipt, relative to the till's home or absolute; empty for
///   none
/// @param drawer `PIN2` or `PIN5` if the cash drawer hangs on it, `NONE` if not
public record PrinterSettings(
    String address,
    String paper,
    String chinese,
    boolean answers,
    boolean cuts,
    String logo,
    String drawer) {
  public static final String NARROW = "58";
  public static final String WIDE = "80";
  public static final String FONT = "GB18030";
  public static final String DRAWN = "DRAWN";
  public static final String NO_DRAWER = "NONE";
  public static final String PIN_TWO = "PIN2";
  public static final String PIN_FIVE = "PIN5";

  public static final PrinterSettings NONE =
      new PrinterSettings("", NARROW, FONT, true, true, "", NO_DRAWER);

  /// Where it is; empty where there is none.
  public Optional<DrawerPlace> place() {
    return DrawerPlace.of(address);
  }

  public boolean isNarrow() {
    return paper.equals(NARROW);
  }

  public boolean isDrawn() {
    return chinese.equals(DRAWN);
  }

  /// Whether the cash drawer opens at this printer's pulse.
  public boolean opensDrawer() {
    return place().isPresent() && !drawer.equals(NO_DRAWER);
  }

  boolean isAddress() {
    return address.isEmpty() || place().isPresent();
  }

  boolean isPaper() {
    return List.of(NARROW, WIDE).contains(paper);
  }

  boolean isChinese() {
    return List.of(FONT, DRAWN).contains(chinese);
  }

  boolean isDrawer() {
    return List.of(NO_DRAWER, PIN_TWO, PIN_FIVE).contains(drawer);
  }
}
