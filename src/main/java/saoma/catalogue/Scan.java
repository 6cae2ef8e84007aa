package saoma.catalogue;

import java.util.regex.Pattern;

/// What a scanned or typed text is, before anybody looks it up.
public sealed interface Scan {
  /// The text without what readers and input methods put around it; at most `Product.LONGEST_CODE`
  /// characters.
  String text();

  /// A number with a right check digit, a shop's own prefixes 20 to 29 included.
  record Code(String text) implements Scan {}

  /// As long as a GTIN, but the check digit is wrong: the reader misread, unless the shop itself
  /// numbers like that.
  record Misread(String text) implements Scan {}

  /// Anything else: a shop's short codes, letters, the content of a QR code.
  record Other(String text) implements Scan {}

  /// Scanners set to send AIM symbology identifiers begin with `]`, a letter and a modifier
  /// (ISO/IEC 15424).
  Pattern AIM = Pattern.compile("\\A][A-Za-z][0-9A-Za-z]");

  /// The identifiers of GS1 element strings: GS1-128, DataBar, DataMatrix, QR, dot code.
  Pattern GS1 = Pattern.compile("\\A](?:C1|e0|d2|Q3|J1)01(\\d{14}).*");

  /// More than any code in use; a text beyond this is not looked at further.
  int LONGEST_RAW = 4_096;

  /// Sorts a text as it came from the scanner or the keyboard. Blanks, line ends and control
  /// characters go; full-width digits and letters become plain ones; of a GS1 element string that
  /// begins with a GTIN (application identifier 01) only the GTIN stays.
  static Scan of(String raw) {
    var clean = Folded.bare(raw.substring(0, Math.min(raw.length(), LONGEST_RAW)));
    var gs1 = GS1.matcher(clean);
    var text = gs1.matches() ? gs1.group(1) : AIM.matcher(clean).replaceFirst("");
    if (Gtin.isValid(text)) {
      return new Code(text);
    }
    if (Gtin.isShaped(text)) {
      return new Misread(text);
    }
    return new Other(text.substring(0, Math.min(text.length(), Product.LONGEST_CODE)));
  }
}
