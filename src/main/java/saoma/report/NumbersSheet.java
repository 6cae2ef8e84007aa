package saoma.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import saoma.money.Money;
import saoma.numbers.ChannelRow;
import saoma.numbers.Compared;
import saoma.numbers.Measure;
import saoma.numbers.Rate;
import saoma.numbers.Row;
import saoma.numbers.Span;
import saoma.numbers.Table;
import saoma.numbers.Waits;
import saoma.sheet.Cell;
import saoma.sheet.Sheet;

/// The shop's numbers as a sheet: the single figures, then a table by each thing, all beside the
/// span before.
public final class NumbersSheet {
  /// More products are told together: nobody reads the thousandth.
  static final int MOST_ROWS = 200;

  private final Compared compared;
  private final NumbersText text;

  private NumbersSheet(Compared compared, NumbersText text) {
    this.compared = compared;
    this.text = text;
  }

  public static Sheet of(Compared compared, NumbersText text) {
    return new NumbersSheet(compared, text).sheet();
  }

  /// The name of its file, without what the format adds.
  public static String file(Span span) {
    return span.length() == 1
        ? "numbers-" + span.from()
        : "numbers-" + span.from() + "-" + span.to();
  }

  private Sheet sheet() {
    var span = compared.now().span();
    var tables = new ArrayList<Sheet.Table>();
    tables.add(measures());
    for (var table : compared.now().tables()) {
      var pointless = table.kind() == Table.Kind.DAY && span.length() == 1;
      if (!table.isEmpty() && !pointless) {
        tables.add(table(table.first(Math.max(MOST_ROWS, span.length()))));
      }
    }
    if (!compared.now().refunds().isEmpty()) {
      tables.add(refunds());
    }
    if (!compared.now().channels().isEmpty()) {
      tables.add(channels());
    }
    return new Sheet(text.title(span), List.of(text.headline(compared), text.beside(span)), tables);
  }

  private String words(String key) {
    return text.words().of(key);
  }

  private Sheet.Table measures() {
    var rows =
        Arrays.stream(Measure.values())
            .map(one ->
                List.of(
                    Cell.of(text.measure(one)),
                    cell(one, one.of(compared.now())),
                    cell(one, one.of(compared.before())),
                    share(compared.change(one))))
            .toList();
    return new Sheet.Table(
        words("numbers.figures"),
        List.of(
            words("report.what"),
            words("numbers.now"),
            words("numbers.before"),
            words("numbers.change")),
        rows,
        false);
  }

  private static Cell cell(Measure measure, OptionalLong value) {
    if (value.isEmpty()) {
      return new Cell.Nothing();
    }
    return switch (measure.unit()) {
      case MONEY -> Cell.of(Money.fen(value.getAsLong()));
      case COUNT -> Cell.of(value.getAsLong());
      case QUANTITY -> Cell.of(NumbersText.quantity(value.getAsLong()));
      case SHARE -> new Cell.Share(value.getAsLong());
    };
  }

  private static Cell share(OptionalLong millionths) {
    return millionths.isEmpty() ? new Cell.Nothing() : new Cell.Share(millionths.getAsLong());
  }

  private Sheet.Table table(Table table) {
    var total = table.total();
    var rows = new ArrayList<List<Cell>>();
    for (var row : table.rows()) {
      if (row.count() != 0 || row.sum() != 0) {
        var before = compared.before(table.kind(), row);
        var known = !row.key().equals(Table.OTHERS);
        rows.add(line(text.row(table.kind(), row), row, total, before, known));
      }
    }
    var before = compared.before().table(table.kind()).total();
    rows.add(line(words("numbers.total"), total, total, before, true));
    return new Sheet.Table(text.kind(table.kind()), columns(table.kind()), rows, true);
  }

  private List<String> columns(Table.Kind kind) {
    var counted =
        switch (kind) {
          case DAY, HOUR, WEEKDAY, OPERATOR -> "numbers.receipts";
          case CATEGORY, PRODUCT -> "numbers.lines";
          case TENDER -> "numbers.payments";
        };
    return List.of(
        words("report.what"),
        words(counted),
        words("numbers.items"),
        words("numbers.sum"),
        words("numbers.share"),
        words("numbers.before"),
        words("numbers.change"));
  }

  private static List<Cell> line(String name, Row row, Row total, Row before, boolean known) {
    return List.of(
        Cell.of(name),
        Cell.of(row.count()),
        row.quantity() == 0 ? new Cell.Nothing() : Cell.of(NumbersText.quantity(row.quantity())),
        Cell.of(Money.fen(row.sum())),
        share(Rate.of(row.sum(), total.sum())),
        known ? Cell.of(Money.fen(before.sum())) : new Cell.Nothing(),
        known ? share(Rate.change(row.sum(), before.sum())) : new Cell.Nothing());
  }

  private Sheet.Table refunds() {
    var rows = new ArrayList<List<Cell>>();
    for (var row : compared.now().refunds()) {
      rows.add(back(text.channel(row.key()), row));
    }
    rows.add(back(words("numbers.total"), compared.now().refunded()));
    return new Sheet.Table(
        words("numbers.refunds"),
        List.of(words("report.what"), words("report.count"), words("numbers.sum")),
        rows,
        true);
  }

  private static List<Cell> back(String name, Row row) {
    return List.of(Cell.of(name), Cell.of(row.count()), Cell.of(Money.fen(row.sum())));
  }

  private Sheet.Table channels() {
    var rows = new ArrayList<List<Cell>>();
    compared.now().channels().forEach(one -> rows.add(channel(one)));
    rows.add(channel(compared.now().allChannels()));
    return new Sheet.Table(
        words("numbers.channels"),
        List.of(
            words("report.what"),
            words("numbers.begun"),
            words("numbers.paid"),
            words("numbers.abandoned"),
            words("numbers.failed"),
            words("numbers.open"),
            words("numbers.success"),
            words("numbers.half"),
            words("numbers.nine")),
        rows,
        true);
  }

  private List<Cell> channel(ChannelRow row) {
    return List.of(
        Cell.of(text.channel(row.channel())),
        Cell.of(row.begun()),
        Cell.of(row.paid()),
        Cell.of(row.abandoned()),
        Cell.of(row.failed()),
        Cell.of(row.open()),
        share(row.success()),
        wait(row.waits().median().orElse(null)),
        wait(row.waits().slowTenth().orElse(null)));
  }

  private Cell wait(Waits.@Nullable Bound bound) {
    return bound == null ? new Cell.Nothing() : Cell.of(text.wait(bound));
  }
}
