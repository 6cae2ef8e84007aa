package saoma.channel.alipay;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import saoma.channel.BillCells;
import saoma.channel.BillLine;
import saoma.channel.BillLine.Kind;
import saoma.channel.BillProblem;
import saoma.money.Money;

/// One line of the detail file as a bill line, or the first thing that is wrong with it.
sealed interface BillRow {
  record Good(BillLine line, long discount) implements BillRow {}

  record Bad(BillProblem.Kind kind, String column) implements BillRow {}

  /// The direction comes from the business type and not from the sign: refunds are written with
  /// negative amounts in older bills and with positive ones in newer.
  static BillRow read(long number, BillColumns columns, String[] cells) {
    var kind =
        switch (columns.cell(cells, BillColumns.KIND)) {
          case "交易" -> Optional.of(Kind.PAYMENT);
          case "退款" -> Optional.of(Kind.REFUND);
          default -> Optional.<Kind>empty();
        };
    if (kind.isEmpty()) {
      return new Bad(BillProblem.Kind.KIND, BillColumns.KIND);
    }
    for (var column : new String[] {BillColumns.TRADE, BillColumns.NUMBER}) {
      if (!BillCells.isNumber(columns.cell(cells, column))) {
        return new Bad(BillProblem.Kind.NUMBER, column);
      }
    }
    var at = BillCells.time(columns.cell(cells, BillColumns.FINISHED));
    return at.isEmpty()
        ? new Bad(BillProblem.Kind.TIME, BillColumns.FINISHED)
        : read(number, columns, cells, kind.get(), at.get());
  }

  private static BillRow read(
      long number, BillColumns columns, String[] cells, Kind kind, Instant at) {
    var amount = fen(columns, cells, BillColumns.AMOUNT);
    var received = fen(columns, cells, BillColumns.RECEIVED);
    var discount = fen(columns, cells, BillColumns.DISCOUNT);
    var fee = fen(columns, cells, BillColumns.FEE);
    if (amount.isEmpty()) {
      return new Bad(BillProblem.Kind.AMOUNT, BillColumns.AMOUNT);
    }
    if (received.isEmpty()) {
      return new Bad(BillProblem.Kind.AMOUNT, BillColumns.RECEIVED);
    }
    if (discount.isEmpty()) {
      return new Bad(BillProblem.Kind.AMOUNT, BillColumns.DISCOUNT);
    }
    if (fee.isEmpty()) {
      return new Bad(BillProblem.Kind.AMOUNT, BillColumns.FEE);
    }
    var type = columns.cell(cells, BillColumns.KIND);
    var line =
        new BillLine(
            number,
            kind,
            columns.cell(cells, BillColumns.NUMBER),
            kind == Kind.REFUND ? columns.cell(cells, BillColumns.REQUEST) : "",
            columns.cell(cells, BillColumns.TRADE),
            at,
            Money.fen(Math.abs(amount.getAsLong())),
            Money.fen(Math.abs(received.getAsLong())),
            Money.fen(charged(kind, fee.getAsLong())),
            type);
    return new Good(line, Math.abs(discount.getAsLong()));
  }

  /// A payment costs and a refund gives back, whichever way the sign is written.
  private static long charged(Kind kind, long fee) {
    return kind == Kind.PAYMENT ? Math.abs(fee) : -Math.abs(fee);
  }

  private static OptionalLong fen(BillColumns columns, String[] cells, String column) {
    return BillCells.fen(columns.cell(cells, column));
  }
}
