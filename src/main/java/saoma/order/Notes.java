package saoma.order;

import java.util.Optional;

/// What a clerk wrote to a line, and to the whole sale. The sale's note stands with each of its
/// lines, as the sale's discount does: so it goes wherever the lines go and is lost with the last
/// of them only.
///
/// @param own of this line; empty for none
/// @param sale of the whole sale; empty for none
public record Notes(String own, String sale) {
  public static final Notes NONE = new Notes("", "");

  /// As much as two lines of a receipt hold.
  public static final int LONGEST = 80;

  public Notes {
    if (own.length() > LONGEST || sale.length() > LONGEST) {
      throw new IllegalArgumentException("a note is too long");
    }
  }

  public boolean isNone() {
    return equals(NONE);
  }

  /// What was typed as a note: without blanks at its ends and without what steers a printer. Empty
  /// if it is too long.
  public static Optional<String> read(String typed) {
    var clean = typed.replaceAll("\\p{Cntrl}+", " ").strip();
    return clean.length() > LONGEST ? Optional.empty() : Optional.of(clean);
  }

  Notes own(String changed) {
    return new Notes(changed, sale);
  }

  Notes sale(String changed) {
    return new Notes(own, changed);
  }
}
