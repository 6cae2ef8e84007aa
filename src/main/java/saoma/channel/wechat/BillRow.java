package saoma.channel.wechat;

import saoma.channel.BillCells;
import saoma.channel.BillLine;
import saoma.channel.BillLine.Kind;
import saoma.channel.BillProblem;
import saoma.money.Money;

/// One line of a trade bill as a bill line, or the first thing that is wrong with it.
sealed interface BillRow {
  record Good(BillLine line) implements BillRow {}

  record Bad(BillProblem.Kind kind, String column) implements BillRow {}

  /// @param mchid whose it must be; empty if that is not known
  static BillRow read(long number, BillColumns columns, String[] cells, String mchid) {
    if (!mchid.isEmpty() && columns.merchant() >= 0 && !cells[columns.merchant()].equals(mchid)) {
      return new Bad(BillProblem.Kind.MERCHANT, BillColumns.MERCHANT);
    }
    if (!cells[columns.currency()].equals("CNY")) {
      return new Bad(BillProblem.Kind.CURRENCY, BillColumns.CURRENCY);
    }
    if (!BillCells.isNumber(cells[columns.trade()])) {
      return new Bad(BillProblem.Kind.NUMBER, BillColumns.TRADE);
    }
    if (!BillCells.isNumber(cells[columns.number()])) {
      return new Bad(BillProblem.Kind.NUMBER, BillColumns.NUMBER);
    }
    return switch (cells[columns.state()]) {
      case "SUCCESS" -> payment(number, columns, cells);
      case "REFUND" -> back(number, columns, cells, Kind.REFUND);
      case "REVOKED" -> back(number, columns, cells, Kind.REVERSAL);
      default -> new Bad(BillProblem.Kind.KIND, BillColumns.STATE);
    };
  }

  private static BillRow payment(long number, BillColumns columns, String[] cells) {
    return line(
        number,
        columns,
        cells,
        Kind.PAYMENT,
        new Part(columns.amount(), BillColumns.AMOUNT),
        new Part(columns.settled(), BillColumns.SETTLED));
  }

  private static BillRow back(long number, BillColumns columns, String[] cells, Kind kind) {
    return columns.refunded() < 0
        ? new Bad(BillProblem.Kind.KIND, BillColumns.STATE)
        : line(
            number,
            columns,
            cells,
            kind,
            new Part(columns.applied(), BillColumns.APPLIED),
            new Part(columns.refunded(), BillColumns.REFUNDED));
  }

  /// A column, and its name for whoever must look.
  record Part(int at, String name) {}

  private static BillRow line(
      long number, BillColumns columns, String[] cells, Kind kind, Part whole, Part settled) {
    var at = BillCells.time(cells[columns.time()]);
    if (at.isEmpty()) {
      return new Bad(BillProblem.Kind.TIME, BillColumns.TIME);
    }
    for (var part : new Part[] {whole, settled}) {
      if (BillCells.fen(cells[part.at()]).orElse(-1) < 0) {
        return new Bad(BillProblem.Kind.AMOUNT, part.name());
      }
    }
    var fee = BillCells.fen(cells[columns.fee()]);
    if (fee.isEmpty()) {
      return new Bad(BillProblem.Kind.AMOUNT, BillColumns.FEE);
    }
    return new Good(
        new BillLine(
            number,
            kind,
            cells[columns.number()],
            kind == Kind.REFUND ? numberOf(cells, columns.refundNumber()) : "",
            cells[columns.trade()],
            at.get(),
            Money.fen(BillCells.fen(cells[whole.at()]).orElse(0)),
            Money.fen(BillCells.fen(cells[settled.at()]).orElse(0)),
            Money.fen(fee.getAsLong()),
            state(cells, columns, kind)));
  }

  /// `0` where there is none.
  private static String numberOf(String[] cells, int at) {
    return at < 0 || cells[at].equals("0") ? "" : cells[at];
  }

  /// A refund's own state is a picture of the day it was taken, and is never written again.
  private static String state(String[] cells, BillColumns columns, Kind kind) {
    var own = columns.refundState();
    return kind == Kind.REFUND && own >= 0 && !cells[own].isEmpty()
        ? cells[own]
        : cells[columns.state()];
  }
}
