package saoma.ui.operator;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import saoma.operator.Act;
import saoma.operator.AuditQuery;
import saoma.operator.AuditRow;
import saoma.operator.Operator;
import saoma.operator.OperatorDesk;
import saoma.ui.Away;
import saoma.ui.Notice;

/// One day of the audit log, of everybody or of one person, of all acts or of one. On the JavaFX
/// thread.
public final class LogModel {
  /// More than a person reads of one day; the rest is found by person and act.
  static final int MOST = 500;

  /// What is looked for.
  record Filter(LocalDate day, Optional<Operator> person, Optional<Act> act) {}

  /// What was found.
  record Page(Filter filter, List<AuditRow> rows) {}

  private final OperatorDesk desk;
  private final InstantSource clock;
  private final ZoneId zone;
  private final Away away;
  private final Consumer<Notice> notices;
  private final ReadOnlyObjectWrapper<Page> page;
  private Filter wanted;

  public LogModel(
      OperatorDesk desk, InstantSource clock, ZoneId zone, Away away, Consumer<Notice> notices) {
    this.desk = desk;
    this.clock = clock;
    this.zone = zone;
    this.away = away;
    this.notices = notices;
    wanted = new Filter(today(), Optional.empty(), Optional.empty());
    page = new ReadOnlyObjectWrapper<>(new Page(wanted, List.of()));
  }

  ReadOnlyObjectProperty<Page> pageProperty() {
    return page.getReadOnlyProperty();
  }

  ZoneId zone() {
    return zone;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  void open() {
    ask(new Filter(today(), wanted.person(), wanted.act()));
  }

  /// The day before or after; never one that has not begun.
  void day(int by) {
    var next = wanted.day().plusDays(by);
    if (!next.isAfter(today())) {
      ask(new Filter(next, wanted.person(), wanted.act()));
    }
  }

  void person(Optional<Operator> one) {
    ask(new Filter(wanted.day(), one, wanted.act()));
  }

  void act(Optional<Act> one) {
    ask(new Filter(wanted.day(), wanted.person(), one));
  }

  private void ask(Filter filter) {
    wanted = filter;
    var query =
        new AuditQuery(
            filter.day().atStartOfDay(zone).toInstant(),
            filter.day().plusDays(1).atStartOfDay(zone).toInstant(),
            filter.person().map(Operator::code).orElse(null),
            filter.act().orElse(null));
    away.run(
        () -> desk.search(query, MOST),
        rows -> {
          if (filter.equals(wanted)) {
            page.set(new Page(filter, rows));
          }
        },
        () -> notices.accept(Notice.danger("operator.not-read").then("receipts.not-read.next")));
  }
}
