package saoma.sheet;

import java.util.List;
import saoma.money.Money;
import saoma.sheet.Sheet.Table;

/// A sheet with one of each: Chinese, a long number, a formula, a minus, a total.
final class SheetTargets {
  static final String TRADE = "2026112622001400001234567890";

  private SheetTargets() {}

  static Sheet day() {
    var tenders =
        new Table(
            "收款方式 Tenders",
            List.of("", "Count", "Sum", "Share"),
            List.of(
                List.of(
                    Cell.of("支付宝 Alipay"),
                    Cell.of(1312),
                    Cell.of(Money.yuan("12840.50")),
                    new Cell.Share(999_225)),
                List.of(
                    Cell.of("=1+2"), Cell.of(2), Cell.of(Money.yuan("-3.00")), new Cell.Nothing()),
                List.of(
                    Cell.of("Together"),
                    Cell.of(1314),
                    Cell.of(Money.yuan("12837.50")),
                    new Cell.Share(1_000_000))),
            true);
    var trades =
        new Table(
            "Trades",
            List.of("Number", "Amount"),
            List.of(List.of(Cell.of(TRADE), Cell.of(Money.fen(1)))),
            false);
    return new Sheet("第 17 号日结单 Z 17", List.of("售出 ¥12,840.50，312 笔。"), List.of(tenders, trades));
  }
}
