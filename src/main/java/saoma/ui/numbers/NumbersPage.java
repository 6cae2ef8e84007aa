package saoma.ui.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import saoma.numbers.ChannelRow;
import saoma.numbers.Compared;
import saoma.numbers.Numbers;
import saoma.numbers.Rate;
import saoma.numbers.Row;
import saoma.numbers.Table;
import saoma.numbers.Table.Kind;
import saoma.report.NumbersText;
import saoma.report.PageText;

/// The numbers of one span as columns and lengths.
record NumbersPage(Compared compared, NumbersText words) {
  /// More are told together.
  private static final int MOST_LINES = 9;

  private static final double TALL = 104;
  private static final int HOURS_APART = 3;

  /// So many names of days stand below their columns.
  private static final int NAMED_DAYS = 8;

  /// When it was sold and by whom, and how the payments went. One day alone has no days and no
  /// weekdays to compare.
  List<Node> columns() {
    var found = new ArrayList<Node>();
    var days = compared.now().table(Kind.DAY);
    if (days.rows().size() > 1) {
      found.add(chart(days));
    }
    found.add(chart(compared.now().table(Kind.HOUR)));
    if (days.rows().size() > 1) {
      found.add(chart(compared.now().table(Kind.WEEKDAY)));
    }
    if (!compared.now().channels().isEmpty()) {
      found.add(channels(compared.now()));
    }
    lines(Kind.OPERATOR).ifPresent(found::add);
    return found;
  }

  private Node chart(Table table) {
    var columns = new ArrayList<Columns.Column>();
    var rows = table.kind() == Kind.HOUR ? open(table.rows()) : table.rows();
    var most = table.rows().getFirst();
    for (var row : rows) {
      var before = compared.before(table.kind(), row);
      most = row.sum() > most.sum() ? row : most;
      columns.add(
          new Columns.Column(
              name(table, row, columns.size()), told(table.kind(), row), row.sum(), before.sum()));
    }
    var peak = table.isEmpty() ? "" : words.words().of("numbers.most", told(table.kind(), most));
    return block(words.kind(table.kind()), peak, Columns.of(columns, TALL));
  }

  /// From the first hour in which anything was sold to the last, in either of the two spans.
  private List<Row> open(List<Row> hours) {
    var first = hours.size();
    var last = 0;
    for (var at = 0; at < hours.size(); at++) {
      var row = hours.get(at);
      if (row.count() != 0 || compared.before(Kind.HOUR, row).count() != 0) {
        first = Math.min(first, at);
        last = at + 1;
      }
    }
    return first < last ? hours.subList(first, last) : hours;
  }

  private String told(Kind kind, Row row) {
    return words.row(kind, row) + " · " + PageText.amount(row.sum());
  }

  /// What stands below a column.
  private String name(Table table, Row row, int place) {
    return switch (table.kind()) {
      case HOUR -> Integer.parseInt(row.key()) % HOURS_APART == 0 ? row.key() : "";
      case DAY -> {
        var apart = Math.ceilDiv(table.rows().size(), NAMED_DAYS);
        yield place % apart == apart / 2 ? row.key().substring("2026-".length()) : "";
      }
      case WEEKDAY, CATEGORY, PRODUCT, OPERATOR, TENDER -> words.row(table.kind(), row);
    };
  }

  /// What was sold, and how it was paid, and what went back.
  List<Node> lengths() {
    var found = new ArrayList<Node>();
    for (var kind : List.of(Kind.CATEGORY, Kind.PRODUCT, Kind.TENDER)) {
      lines(kind).ifPresent(found::add);
    }
    if (!compared.now().refunds().isEmpty()) {
      found.add(refunds(compared.now()));
    }
    return found;
  }

  /// Nothing for a table in which nobody sold anything.
  private Optional<Node> lines(Kind kind) {
    var table = compared.now().table(kind);
    return table.isEmpty() ? Optional.empty() : Optional.of(lines(table));
  }

  private Node lines(Table whole) {
    var table = whole.first(MOST_LINES);
    var most = table.rows().stream().mapToLong(Row::sum).max().orElse(1);
    var lines =
        table.rows().stream()
            .map(row ->
                new Lines.Line(
                    words.row(table.kind(), row),
                    change(table.kind(), row),
                    PageText.amount(row.sum()),
                    List.of(new Lines.Part("bar-paid", row.sum()))))
            .toList();
    return block(
        words.kind(table.kind()), PageText.amount(table.total().sum()), Lines.of(lines, most));
  }

  private String change(Kind kind, Row row) {
    return row.key().equals(Table.OTHERS)
        ? ""
        : NumbersText.change(Rate.change(row.sum(), compared.before(kind, row).sum()));
  }

  private Node channels(Numbers now) {
    var rows = new VBox();
    rows.getStyleClass().add("bars");
    for (var one : now.channels()) {
      var value = one.success().isEmpty() ? "–" : NumbersText.percent(one.success().getAsLong());
      rows.getChildren()
          .addAll(
              Lines.words(new Lines.Line(words.channel(one.channel()), "", value, List.of())),
              Lines.track(
                  List.of(
                      new Lines.Part("bar-paid", one.paid()),
                      new Lines.Part("bar-abandoned", one.abandoned()),
                      new Lines.Part("bar-failed", one.failed())),
                  one.begun()),
              told(one));
    }
    var key = new HBox(12);
    key.getChildren()
        .addAll(
            legend("bar-paid", "numbers.paid"),
            legend("bar-abandoned", "numbers.abandoned"),
            legend("bar-failed", "numbers.failed"),
            legend("bar-open", "numbers.open"));
    return block(words.words().of("numbers.channels"), "", new VBox(8, rows, key));
  }

  private Label legend(String style, String text) {
    var square = new Region();
    square.getStyleClass().addAll("bar", "legend", style);
    var label = label(words.words().of(text));
    label.setGraphic(square);
    return label;
  }

  private Label told(ChannelRow one) {
    var parts = new ArrayList<String>();
    parts.add(
        words
            .words()
            .of("numbers.paid-of", PageText.number(one.paid()), PageText.number(one.begun())));
    if (one.abandoned() > 0) {
      parts.add(words.words().of("numbers.left", PageText.number(one.abandoned())));
    }
    if (one.failed() > 0) {
      parts.add(words.words().of("numbers.failed-of", PageText.number(one.failed())));
    }
    one.waits()
        .median()
        .ifPresent(wait -> parts.add(words.words().of("numbers.half-in", words.wait(wait))));
    one.waits()
        .slowTenth()
        .ifPresent(wait -> parts.add(words.words().of("numbers.nine-in", words.wait(wait))));
    return label(String.join(" · ", parts));
  }

  private Node refunds(Numbers now) {
    var most = now.refunds().stream().mapToLong(Row::sum).max().orElse(1);
    var lines =
        now.refunds().stream()
            .map(row ->
                new Lines.Line(
                    words.channel(row.key()),
                    "",
                    PageText.amount(row.sum()),
                    List.of(new Lines.Part("bar-abandoned", row.sum()))))
            .toList();
    return block(
        words.words().of("numbers.refunds"),
        PageText.amount(now.refunded().sum()),
        Lines.of(lines, most));
  }

  private static Label label(String text) {
    var label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().addAll("muted", "numbers-note");
    return label;
  }

  private static Node block(String name, String value, Node drawn) {
    var head = new Label(name);
    head.getStyleClass().add("figure-head");
    head.setMinWidth(Region.USE_PREF_SIZE);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var told = new Label(value);
    told.getStyleClass().addAll("muted", "small");
    told.setMinWidth(0);
    return new VBox(6, new HBox(8, head, gap, told), drawn);
  }
}
