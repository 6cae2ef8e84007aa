package saoma.ui.settings;

import java.util.Map;
import java.util.function.Function;
import saoma.settings.PrinterSettings;

/// The printer's part of a [Form].
final class PrinterFields {
  private PrinterFields() {}

  static void put(Map<Field, String> texts, PrinterSettings p) {
    texts.put(Field.PRINTER_ADDRESS, p.address());
    texts.put(Field.PRINTER_PAPER, p.paper());
    texts.put(Field.PRINTER_CHINESE, p.chinese());
    texts.put(Field.PRINTER_ANSWERS, Boolean.toString(p.answers()));
    texts.put(Field.PRINTER_CUTS, Boolean.toString(p.cuts()));
    texts.put(Field.PRINTER_LOGO, p.logo());
    texts.put(Field.PRINTER_DRAWER, p.drawer());
  }

  static PrinterSettings settings(Function<Field, String> of) {
    return new PrinterSettings(
        of.apply(Field.PRINTER_ADDRESS),
        of.apply(Field.PRINTER_PAPER),
        of.apply(Field.PRINTER_CHINESE),
        Boolean.parseBoolean(of.apply(Field.PRINTER_ANSWERS)),
        Boolean.parseBoolean(of.apply(Field.PRINTER_CUTS)),
        of.apply(Field.PRINTER_LOGO),
        of.apply(Field.PRINTER_DRAWER));
  }
}
