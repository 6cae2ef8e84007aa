package saoma.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of a file. Every line is in one of the counts: `added` and `replaced` count
/// products, `unchanged` those of the replaced that are as they were, `repeated` lines whose code
/// came before in the same file (the last one counts), `skipped` lines that could not be used, and
/// `counted` the products whose stock is not as the list has it. The lists name the first `NAMED`
/// of each. Where `trouble` is given the file was not read to its end; what was read before stays.
public record ImportReport(
    long lines,
    long added,
    long replaced,
    long unchanged,
    long repeated,
    long skipped,
    long counted,
    List<Line> repeatedLines,
    List<Line> skippedLines,
    @Nullable Trouble trouble) {
  /// More than anybody reads.
  public static final int NAMED = 1_000;

  public ImportReport {
    repeatedLines = List.copyOf(repeatedLines);
    skippedLines = List.copyOf(skippedLines);
  }

  /// A line of the file, counted from one as an editor does, why it is named, and the beginning of
  /// the cell that is meant.
  public record Line(long number, Reason reason, String cell) {}

  /// Why a line is named. The texts for people are found by these names.
  public enum Reason {
    NO_CODE,
    CODE_TOO_LONG,
    /// Excel showed `6.9E+12` and the digits are gone.
    CODE_ROUNDED,
    /// It is one of the further codes of another product.
    CODE_OF_ANOTHER,
    TOO_MANY_CODES,
    NO_NAME,
    NAME_TOO_LONG,
    UNIT_TOO_LONG,
    CATEGORY_TOO_LONG,
    PRICE_NOT_A_NUMBER,
    /// `12,50`: twelve and a half or one thousand two hundred and fifty, nobody can know.
    PRICE_WITH_COMMA,
    PRICE_FINER_THAN_FEN,
    PRICE_NEGATIVE,
    PRICE_TOO_LARGE,
    /// `13%` or `13` or `0.13`, and nothing finer than a hundredth of a per cent.
    TAX_NOT_A_RATE,
    STOCK_NOT_A_NUMBER,
    /// `1,250`: nobody can know what that is.
    STOCK_WITH_COMMA,
    /// More than three decimals.
    STOCK_TOO_FINE,
    /// Most likely a code in the wrong column.
    STOCK_TOO_LARGE,
    /// Bytes that are no text in the file's encoding.
    BROKEN_TEXT,
    /// A quote that opens and does not close.
    BROKEN_QUOTES,
    LINE_TOO_LONG,
    /// The same code stands in an earlier line, which this one replaces.
    REPEATED
  }

  /// Why a file was not read, or not to its end.
  public enum Trouble {
    CANCELLED,
    NO_FILE,
    CANNOT_READ,
    /// The binary `.xls` of old: save it as `.xlsx`.
    OLD_EXCEL,
    NOT_A_SHEET,
    /// Unpacked it would be larger than any list of goods.
    TOO_LARGE,
    /// There is a header, and it names no column for the name.
    NO_NAME_COLUMN,
    /// No column was chosen for the code.
    NO_CODE_COLUMN
  }
}
