package saoma.channel.unionpay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import saoma.channel.BillCells;
import saoma.channel.BillLine;
import saoma.channel.BillLine.Kind;
import saoma.channel.BillProblem;
import saoma.money.Money;

/// One line of a detail file (`INN…ZM`): cells of fixed width with one blank between them. The
/// masked card number in it is never taken out.
sealed interface BillRow {
  record Good(BillLine line) implements BillRow {}

  record Bad(BillProblem.Kind kind, String column) implements BillRow {}

  /// Only as much of it as has a known meaning (ACP 5.1.0, merchant detail file).
  static BillRow read(long number, String line, LocalDate day, String merId) {
    if (line.length() != Cell.LENGTH || !Cell.fits(line)) {
      return new Bad(BillProblem.Kind.CELLS, "");
    }
    if (!merId.isEmpty() && !Cell.MERCHANT.of(line).equals(merId)) {
      return new Bad(BillProblem.Kind.MERCHANT, Cell.MERCHANT.title());
    }
    var kind =
        switch (Cell.TYPE.of(line)) {
          case "01" -> Optional.of(Kind.PAYMENT);
          case "04" -> Optional.of(Kind.REFUND);
          case "31", "99" -> Optional.of(Kind.REVERSAL);
          default -> Optional.<Kind>empty();
        };
    if (kind.isEmpty()) {
      return new Bad(BillProblem.Kind.KIND, Cell.TYPE.title());
    }
    for (var needed : new Cell[] {Cell.ORDER, Cell.QUERY_ID}) {
      if (!BillCells.isNumber(needed.of(line))) {
        return new Bad(BillProblem.Kind.NUMBER, needed.title());
      }
    }
    var at = time(Cell.TIME.of(line), day);
    return at.isEmpty()
        ? new Bad(BillProblem.Kind.TIME, Cell.TIME.title())
        : read(number, line, kind.get(), at.get());
  }

  private static BillRow read(long number, String line, Kind kind, Instant at) {
    var amount = digits(Cell.AMOUNT.of(line));
    var fee = signed(Cell.FEE.of(line), 'D');
    var net = signed(Cell.NET.of(line), 'C');
    if (amount.isEmpty()) {
      return new Bad(BillProblem.Kind.AMOUNT, Cell.AMOUNT.title());
    }
    if (fee.isEmpty()) {
      return new Bad(BillProblem.Kind.AMOUNT, Cell.FEE.title());
    }
    var moved = kind == Kind.PAYMENT ? amount.getAsLong() : -amount.getAsLong();
    if (net.isEmpty() || net.getAsLong() != moved - fee.getAsLong()) {
      return new Bad(BillProblem.Kind.AMOUNT, Cell.NET.title());
    }
    var own = Cell.ORDER.of(line);
    var isPayment = kind == Kind.PAYMENT;
    return new Good(
        new BillLine(
            number,
            kind,
            isPayment ? own : Cell.ORIGINAL_ORDER.of(line),
            isPayment ? "" : own,
            isPayment ? Cell.QUERY_ID.of(line) : Cell.ORIGINAL_QUERY_ID.of(line),
            at,
            Money.fen(amount.getAsLong()),
            Money.fen(amount.getAsLong()),
            Money.fen(fee.getAsLong()),
            Cell.TYPE.of(line)));
  }

  /// `MMDDhhmmss`, without a year: the one of the clearing day, or the year before where a day of
  /// December is cleared in January.
  private static Optional<Instant> time(String text, LocalDate day) {
    if (text.length() != 10) {
      return Optional.empty();
    }
    var month = BillCells.number(text, 0, 2);
    return BillCells.time(
        day.getMonthValue() == 1 && month == 12 ? day.getYear() - 1 : day.getYear(),
        month,
        BillCells.number(text, 2, 4),
        BillCells.number(text, 4, 6),
        BillCells.number(text, 6, 8),
        BillCells.number(text, 8, 10));
  }

  /// Twelve digits of fen behind `D` (the shop pays) or `C` (the shop gets).
  private static OptionalLong signed(String text, char positive) {
    if (text.isEmpty() || (text.charAt(0) != 'D' && text.charAt(0) != 'C')) {
      return OptionalLong.empty();
    }
    var fen = digits(text.substring(1));
    return fen.isEmpty() || text.charAt(0) == positive ? fen : OptionalLong.of(-fen.getAsLong());
  }

  private static OptionalLong digits(String text) {
    return text.length() == 12 && text.chars().allMatch(c -> c >= '0' && c <= '9')
        ? BillCells.fen(text.substring(0, 10) + "." + text.substring(10))
        : OptionalLong.empty();
  }

  /// The cells that are used, by where they begin.
  enum Cell {
    TIME(4, "交易传输时间"),
    AMOUNT(6, "交易金额"),
    QUERY_ID(9, "查询流水号"),
    ORDER(11, "商户订单号"),
    FEE(15, "商户手续费"),
    NET(16, "结算金额"),
    TYPE(19, "交易类型"),
    ORIGINAL_QUERY_ID(26, "原交易查询流水号"),
    MERCHANT(27, "商户代码"),
    ORIGINAL_ORDER(40, "原交易商户订单号");

    static final int LENGTH = 607;

    private final int from;
    private final int width;
    private final String title;

    Cell(int index, String title) {
      var widths = widths();
      var at = 0;
      for (var i = 0; i < index; i++) {
        at += widths[i] + 1;
      }
      this.from = at;
      this.width = widths[index];
      this.title = title;
    }

    String of(String line) {
      return line.substring(from, from + width).strip();
    }

    String title() {
      return title;
    }

    /// Whether a blank stands between all cells.
    static boolean fits(String line) {
      var at = -1;
      var widths = widths();
      for (var i = 0; i < widths.length - 1; i++) {
        at += widths[i] + 1;
        if (line.charAt(at) != ' ') {
          return false;
        }
      }
      return true;
    }

    private static int[] widths() {
      return new int[] {
        3, 11, 11, 6, 10, 19, 12, 4, 2, 21, 2, 32, 2, 6, 10, 13, 13, 4, 15, 2, 2, 6, 2, 4, 32, 1,
        21, 15, 1, 15, 32, 13, 13, 8, 32, 13, 13, 12, 2, 1, 32, 98
      };
    }
  }
}
