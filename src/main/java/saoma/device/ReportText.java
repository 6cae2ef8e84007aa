package saoma.device;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.shift.Figure;
import saoma.shift.Leftover;
import saoma.shift.Period;
import saoma.shift.Report;
import saoma.shift.Sealed;
import saoma.shift.Section;
import saoma.shift.Who;
import saoma.shift.XReport;
import saoma.shift.ZReport;

/// X, Z and sums of Zs as lines of plain text, each exactly as wide as the paper, in both languages
/// as a receipt is. A Z is printed from what was issued and from nothing else, so it comes out the
/// same for ever.
///
/// @param columns of the paper, as in [ReceiptText]
public record ReportText(int columns) {
  /// How much of a journal's head stands on paper.
  private static final int SHORT_HASH = 16;

  public ReportText {
    if (columns < ReceiptText.NARROW) {
      throw new IllegalArgumentException("no receipt is as narrow as " + columns + " columns");
    }
  }

  public List<String> lines(XReport x) {
    var paper = new ArrayList<String>();
    head(x.report(), "*** X 报告 X REPORT ***", paper);
    paper.add(ends("班次 Shift", String.valueOf(x.report().head().shift())));
    body(x.report(), paper);
    paper.add(rule());
    paper.add(Columns.middle("未结账 Nothing was closed", columns));
    return List.copyOf(paper);
  }

  /// @throws IllegalArgumentException if the Z is not what it was
  public List<String> lines(Sealed sealed) {
    var z = sealed.z();
    var paper = new ArrayList<String>();
    head(z.report(), "*** Z 报告 Z REPORT ***", paper);
    paper.add(ends("编号 Z number", String.valueOf(z.number())));
    paper.add(ends("结账 Closed", ReceiptParts.time(z.closing().at())));
    who("结账人 Closed by", z.closing().by(), paper);
    who("批准人 Approved by", z.closing().approver(), paper);
    if (!z.closing().reason().isEmpty()) {
      labelled("原因 Reason", z.closing().reason(), paper);
    }
    if (!z.closing().bag().isEmpty()) {
      labelled("钱袋 Bag", z.closing().bag(), paper);
    }
    body(z.report(), paper);
    links(z.links(), sealed, paper);
    return List.copyOf(paper);
  }

  public List<String> lines(Period period) {
    var paper = new ArrayList<String>();
    paper.add(Columns.middle("*** Z 汇总 SUM OF Z ***", columns));
    paper.add(rule());
    paper.add(ends("日期 Days", days(period.from(), period.to())));
    paper.add(ends("Z 份数 Z reports", String.valueOf(period.numbers().size())));
    if (!period.numbers().isEmpty()) {
      var numbers = period.numbers().getFirst() + " - " + period.numbers().getLast();
      paper.add(ends("编号 Z numbers", numbers));
    }
    period.sections().forEach(section -> section(section, paper));
    return List.copyOf(paper);
  }

  private static String days(LocalDate from, LocalDate to) {
    return from.equals(to) ? from.toString() : from + " - " + to;
  }

  private void head(Report report, String title, List<String> paper) {
    var head = report.head();
    paper.add(Columns.middle(head.shop(), columns));
    paper.add(Columns.middle(title, columns));
    paper.add(rule());
    if (!head.taxNumber().isEmpty()) {
      labelled(ReceiptParts.TAX_NUMBER, head.taxNumber(), paper);
    }
    paper.add(ends("收银机 Till", head.till()));
    paper.add(ends("营业日 Business day", head.day().toString()));
    paper.add(ends("开班 Opened", ReceiptParts.time(head.openedAt())));
    who("开班人 Opened by", head.openedBy(), paper);
    paper.add(ends("打印 Made", ReceiptParts.time(head.at())));
  }

  private void who(String label, Who who, List<String> paper) {
    if (!who.isNobody()) {
      labelled(label, who.words(), paper);
    }
  }

  private void body(Report report, List<String> paper) {
    report.sections().forEach(section -> section(section, paper));
    if (!report.leftovers().isEmpty()) {
      paper.add(rule());
      paper.add(Columns.left("未完成 UNFINISHED", columns));
      report.leftovers().forEach(one -> leftover(one, paper));
    }
  }

  private void section(Section section, List<String> paper) {
    paper.add(rule());
    paper.add(Columns.left(ReportWords.of(section.kind()), columns));
    section.figures().forEach(one -> figure(one, 0, depth(section.kind()), paper));
  }

  /// Down to which part a section is told; the screen opens the rest.
  private static int depth(Section.Kind kind) {
    return switch (kind) {
      case CATEGORIES, ITEMS, HOURS, CROSS_CHECK, APART, GRAND_TOTALS -> 1;
      case COUNTS -> 0;
      case SALES, TENDERS, CHANNELS, STORED_VALUE, SELLERS, EXCEPTIONS, DRAWER, DISCOUNTS -> 3;
      case TAX -> 2;
    };
  }

  private void figure(Figure one, int depth, int deepest, List<String> paper) {
    var times = one.count() > 0 && one.parts().isEmpty() ? " x" + one.count() : "";
    paper.addAll(
        Columns.rows("  ".repeat(depth), ReportWords.of(one) + times, value(one), columns));
    if (depth < deepest) {
      one.parts().forEach(part -> figure(part, depth + 1, deepest, paper));
    }
  }

  private static String value(Figure one) {
    return switch (one.unit()) {
      case MONEY -> Money.fen(one.value()).digits();
      case COUNT -> String.valueOf(one.value());
      case QUANTITY -> new Quantity(one.value()).digits();
    };
  }

  private void leftover(Leftover one, List<String> paper) {
    paper.add(ends(ReportWords.of(one), one.amount().digits()));
    paper.add(Columns.left("  " + one.number(), columns));
  }

  private void links(ZReport.Links links, Sealed sealed, List<String> paper) {
    paper.add(rule());
    if (links.lastReceipt() > 0) {
      paper.add(ends("小票 Receipts", links.firstReceipt() + " - " + links.lastReceipt()));
    }
    paper.add(ends("张数 Count", String.valueOf(links.receipts())));
    for (var missing : links.missing()) {
      paper.add(ends("缺号 Missing", String.valueOf(missing)));
    }
    paper.add(ends("日志 Journal " + links.journal().seq(), shown(links.journal().hash())));
    paper.add(ends("上一份 Z before", shown(links.previous())));
    paper.add(ends("本份 This Z", sealed.code()));
  }

  private static String shown(String hash) {
    return hash.substring(0, Math.min(SHORT_HASH, hash.length()));
  }

  private void labelled(String label, String value, List<String> paper) {
    new ReceiptParts(columns).labelled(label, value, paper);
  }

  private String ends(String left, String right) {
    return Columns.ends(left, right, columns);
  }

  private String rule() {
    return "-".repeat(columns);
  }
}
