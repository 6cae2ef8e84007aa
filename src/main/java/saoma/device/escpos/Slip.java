package saoma.device.escpos;

import java.util.ArrayList;
import java.util.List;

/// What goes on a piece of paper, from its top to the cut.
public record Slip(List<Part> parts) {
  public Slip {
    parts = List.copyOf(parts);
  }

  /// One thing on the paper.
  public sealed interface Part {
    /// One line of text; what does not fit on the paper is cut off.
    record Line(String text, Align align, Face face) implements Part {}

    /// A line across the paper.
    record Rule() implements Part {}

    /// A QR code in the middle; at most some hundred characters are still read from paper.
    record Qr(String text) implements Part {}

    /// A bar code in the middle, Code 128: printable ASCII.
    record Barcode(String text) implements Part {}

    /// A logo in the middle.
    record Picture(Bitmap bitmap) implements Part {}

    /// Empty lines.
    record Feed(int lines) implements Part {}
  }

  /// Where a line stands.
  public enum Align {
    LEFT(0),
    MIDDLE(1),
    RIGHT(2);

    private final int code;

    Align(int code) {
      this.code = code;
    }

    /// What `ESC a` calls it.
    int code() {
      return code;
    }
  }

  /// How a line looks.
  public enum Face {
    PLAIN,
    STRONG,
    /// Twice as wide and as high.
    LARGE
  }

  /// Lines of plain text, as they are.
  public static Slip of(List<String> lines) {
    var parts = new ArrayList<Part>();
    lines.forEach(line -> parts.add(new Part.Line(line, Align.LEFT, Face.PLAIN)));
    return new Slip(parts);
  }
}
