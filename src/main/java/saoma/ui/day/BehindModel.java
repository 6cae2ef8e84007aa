package saoma.ui.day;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import saoma.shift.Behind;
import saoma.shift.Behind.Fact;
import saoma.shift.Behind.Found;
import saoma.shift.Figure;
import saoma.shift.Source;
import saoma.ui.Away;
import saoma.ui.Notice;

/// The rules of what stands behind a figure: looked for when asked, compared with the figure, and
/// each row leads to its receipt. On the JavaFX thread.
public final class BehindModel {
  /// What somebody wants to see.
  ///
  /// @param path what it stands under in the report, from the top
  /// @param shifts that the report is of
  /// @param open whether the last of them is not closed yet
  record Wish(Figure figure, Source source, List<Figure> path, List<Long> shifts, boolean open) {
    Wish {
      path = List.copyOf(path);
      shifts = List.copyOf(shifts);
    }
  }

  /// How far it has come.
  sealed interface State {
    record Looking() implements State {}

    record Seen(Found.Rows rows, Verdict verdict) implements State {}

    /// These books have no journal.
    record NoJournal() implements State {}

    record Failed() implements State {}
  }

  /// What the rows say to the figure.
  enum Verdict {
    /// The same to the fen.
    SAME,
    /// More was booked since the report was made.
    GROWN,
    /// Not the same, and nothing explains it but a journal that is not all there.
    MISSING
  }

  private final DayDoor door;
  private final LongConsumer look;
  private final Runnable leave;
  private final Away away;
  private final Consumer<Notice> notices;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.Looking());
  private Optional<Wish> wish = Optional.empty();

  /// @param look shows a receipt
  /// @param leave takes the pane away
  public BehindModel(
      DayDoor door, LongConsumer look, Runnable leave, Away away, Consumer<Notice> notices) {
    this.door = door;
    this.look = look;
    this.leave = leave;
    this.away = away;
    this.notices = notices;
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Empty before anybody wanted to see anything.
  Optional<Wish> wish() {
    return wish;
  }

  /// An answer to an earlier wish is forgotten.
  void look(Wish wanted) {
    wish = Optional.of(wanted);
    state.set(new State.Looking());
    away.run(
        () -> door.behind().of(wanted.shifts(), wanted.source()),
        found -> told(wanted, found),
        () -> answer(wanted, new State.Failed()));
  }

  private void told(Wish wanted, Found found) {
    answer(
        wanted,
        switch (found) {
          case Found.NoJournal _ -> new State.NoJournal();
          case Found.Rows rows -> new State.Seen(rows, verdict(wanted, rows));
        });
  }

  private void answer(Wish wanted, State answer) {
    if (wish.filter(wanted::equals).isPresent()) {
      state.set(answer);
    }
  }

  static Verdict verdict(Wish wanted, Found.Rows rows) {
    if (Source.isSame(wanted.figure(), rows.total())) {
      return Verdict.SAME;
    }
    return wanted.open() && rows.total().equals(rows.kept()) ? Verdict.GROWN : Verdict.MISSING;
  }

  /// Whether a row may have a receipt: nobody sells anything by what the audit log tells of.
  static boolean mayHaveReceipt(Behind.Row row) {
    return !row.facts().isEmpty() && !(row.facts().getFirst() instanceof Fact.Done);
  }

  /// Shows the receipt of a row, if there is one.
  void open(Behind.Row row) {
    if (!mayHaveReceipt(row)) {
      return;
    }
    away.run(() -> door.behind().receiptOf(row.facts().getFirst()), this::opened, this::noReceipt);
  }

  private void opened(OptionalLong receipt) {
    receipt.ifPresentOrElse(look, this::noReceipt);
  }

  private void noReceipt() {
    notices.accept(Notice.info("behind.no-receipt"));
  }

  void leave() {
    leave.run();
  }
}
