package saoma.ui.numbers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import saoma.numbers.Compared;
import saoma.numbers.Span;
import saoma.numbers.Span.Choice;
import saoma.report.NumbersSheet;
import saoma.report.NumbersText;
import saoma.sheet.SheetFormat;
import saoma.ui.Away;
import saoma.ui.Notice;

/// The rules of the screen of the numbers, without controls: which span is in front, what it comes
/// to, and its file. On the JavaFX thread.
public final class NumbersModel {
  private final NumbersDoor door;
  private final InstantSource clock;
  private final ZoneId zone;
  private final Away away;
  private final Consumer<Notice> notices;
  private final ReadOnlyObjectWrapper<Optional<Choice>> choice =
      new ReadOnlyObjectWrapper<>(Optional.of(Choice.WEEK));
  private final ReadOnlyObjectWrapper<Span> span;
  private final ReadOnlyObjectWrapper<Optional<Compared>> compared =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param zone in which the shop's days begin and end
  public NumbersModel(
      NumbersDoor door, InstantSource clock, ZoneId zone, Away away, Consumer<Notice> notices) {
    this.door = door;
    this.clock = clock;
    this.zone = zone;
    this.away = away;
    this.notices = notices;
    span = new ReadOnlyObjectWrapper<>(Choice.WEEK.on(today()));
  }

  /// Which of the usual spans is in front, if it is one of them.
  ReadOnlyObjectProperty<Optional<Choice>> choiceProperty() {
    return choice.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Span> spanProperty() {
    return span.getReadOnlyProperty();
  }

  /// The numbers of the span in front; nothing until they were read.
  ReadOnlyObjectProperty<Optional<Compared>> comparedProperty() {
    return compared.getReadOnlyProperty();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  /// The screen comes to the front: what is in front is read again, and a usual span ends today
  /// again.
  void shown() {
    choice.get().ifPresentOrElse(this::choose, this::read);
  }

  void choose(Choice chosen) {
    choice.set(Optional.of(chosen));
    put(chosen.on(today()));
  }

  void earlier() {
    if (span.get().from().isAfter(Span.EARLIEST)) {
      step(span.get().earlier());
    }
  }

  /// There is nothing to see in days to come.
  boolean canGoOn() {
    return span.get().to().isBefore(today());
  }

  void later() {
    if (canGoOn()) {
      step(span.get().later());
    }
  }

  private void step(Span to) {
    choice.set(Optional.empty());
    put(to);
  }

  private void put(Span chosen) {
    span.set(chosen);
    read();
  }

  private void read() {
    var wanted = span.get();
    away.run(
        () -> door.numbers(wanted),
        found -> {
          if (span.get().equals(wanted)) {
            compared.set(Optional.of(found));
          }
        },
        () -> notices.accept(Notice.danger("day.failed").then("day.failed.next")));
  }

  /// Whether there is anything to take away as a file.
  boolean canSave() {
    return compared.get().filter(one -> !one.now().isEmpty()).isPresent();
  }

  void save(SheetFormat format, NumbersText text) {
    if (canSave()) {
      save(compared.get().orElseThrow(), format, text);
    }
  }

  private void save(Compared shown, SheetFormat format, NumbersText text) {
    away.run(
        () -> {
          try {
            var name = NumbersSheet.file(shown.now().span());
            return door.save(NumbersSheet.of(shown, text), name, format);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        path -> notices.accept(Notice.success("day.saved", path.toString())),
        () -> notices.accept(Notice.danger("day.not-saved").then("day.not-saved.next")));
  }
}
