package saoma.channel;

/// Something about one line of a bill that a person should know.
///
/// @param line where it stands in the file, from 1
/// @param column the file's own name of the column; empty where it is the line as a whole
public record BillProblem(long line, Kind kind, String column) {
  /// What is wrong.
  public enum Kind {
    /// More or fewer cells than columns.
    CELLS(true),
    /// No amount, or one that is no whole number of fen.
    AMOUNT(true),
    /// No date and time.
    TIME(true),
    /// Neither a payment nor a refund, as far as it is known.
    KIND(true),
    /// No number, or one that no till and no channel can have made.
    NUMBER(true),
    /// Another currency than yuan.
    CURRENCY(true),
    /// Another shop's.
    MERCHANT(true),
    /// Longer than any line is.
    TOO_LONG(true),
    /// A line that belongs to no part of the file.
    OUT_OF_PLACE(true),
    /// Commas inside a text; where the cells begin was found out by what they hold.
    COMMAS(false),
    /// Not of the day that the bill is for.
    OTHER_DAY(false);

    private final boolean lost;

    Kind(boolean lost) {
      this.lost = lost;
    }

    /// Whether the line could not be used; else it was delivered as well.
    public boolean lost() {
      return lost;
    }
  }
}
