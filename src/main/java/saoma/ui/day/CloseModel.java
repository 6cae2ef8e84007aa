package saoma.ui.day;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import saoma.checkout.CloseWish;
import saoma.checkout.Guess;
import saoma.checkout.ShiftReply;
import saoma.money.Money;
import saoma.operator.Grant;
import saoma.shift.Counting;
import saoma.shift.Leftover;
import saoma.shift.Report;
import saoma.shift.Sealed;
import saoma.ui.Away;
import saoma.ui.Notice;

/// The rules of closing a shift: count blindly, only then see what the books expect, say what stays
/// in the drawer, and write the Z. On the JavaFX thread.
public final class CloseModel {
  /// What is known after a count.
  ///
  /// @param guesses what could explain the difference
  record Result(Counting counting, List<Leftover> leftovers, List<Guess> guesses) {}

  private final DayDoor door;
  private final Supplier<Grant> grant;
  private final Consumer<Sealed> closed;
  private final Runnable leave;
  private final LongConsumer look;
  private final Away away;
  private final Pieces pieces = new Pieces();
  private final CloseForm form = new CloseForm();
  private final BooleanProperty seen = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Optional<Result>> result =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Notice>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private boolean busy;

  /// @param grant who answers for the close
  /// @param closed hears of the Z
  /// @param leave takes the pane away
  /// @param look shows a receipt
  public CloseModel(
      DayDoor door,
      Supplier<Grant> grant,
      Consumer<Sealed> closed,
      Runnable leave,
      LongConsumer look,
      Away away) {
    this.look = look;
    this.door = door;
    this.grant = grant;
    this.closed = closed;
    this.leave = leave;
    this.away = away;
    form.listen(() -> problem.set(Optional.empty()));
    pieces.totalProperty().subscribe(_ -> problem.set(Optional.empty()));
  }

  Pieces pieces() {
    return pieces;
  }

  CloseForm form() {
    return form;
  }

  /// Whether somebody has seen what is not finished.
  BooleanProperty seenProperty() {
    return seen;
  }

  /// Empty as long as nothing was counted: nobody counts towards a number.
  ReadOnlyObjectProperty<Optional<Result>> resultProperty() {
    return result.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Notice>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  boolean isCounting() {
    return result.get().isEmpty();
  }

  /// Begins anew, when the pane is put up.
  void begin() {
    busy = false;
    pieces.clear();
    form.clear();
    seen.set(false);
    result.set(Optional.empty());
    problem.set(Optional.empty());
  }

  /// Hands the count in.
  void count() {
    var count = pieces.count();
    if (count.isEmpty()) {
      problem.set(Optional.of(Notice.warning("close.not-pieces")));
    } else if (!busy) {
      busy = true;
      away.run(() -> counted(door.count(count.get())), this::told, this::failed);
    }
  }

  private record Counted(
      ShiftReply<Counting> reply,
      List<Leftover> leftovers,
      Money floatBefore,
      List<Guess> guesses) {}

  private Counted counted(ShiftReply<Counting> reply) {
    var guesses =
        switch (reply) {
          case ShiftReply.Done<Counting>(var counting) -> door.guesses(counting);
          case ShiftReply.Refused<Counting> _ -> List.<Guess>of();
        };
    return new Counted(reply, leftovers(), floatBefore(), guesses);
  }

  private List<Leftover> leftovers() {
    return door.x().map(x -> x.report()).map(Report::leftovers).orElse(List.of());
  }

  private Money floatBefore() {
    return door.shift().map(shift -> shift.opening()).orElse(Money.fen(0));
  }

  private void told(Counted counted) {
    busy = false;
    switch (counted.reply) {
      case ShiftReply.Done<Counting>(var counting) -> {
        var total = counting.count().total();
        var usual = counted.floatBefore.compareTo(total) > 0 ? total : counted.floatBefore;
        form.kept().set(usual.digits());
        seen.set(false);
        result.set(Optional.of(new Result(counting, counted.leftovers, counted.guesses)));
      }
      case ShiftReply.Refused<Counting>(var why) -> problem.set(Optional.of(ShiftTexts.of(why)));
    }
  }

  /// Once more from the first note on; the count before stays in the books.
  void again() {
    pieces.clear();
    result.set(Optional.empty());
    problem.set(Optional.empty());
  }

  /// Writes the Z.
  void close() {
    var now = result.get();
    if (now.isEmpty() || busy) {
      return;
    }
    var stays = form.stays();
    if (stays.isEmpty()) {
      problem.set(Optional.of(Notice.warning("close.not-kept")));
      return;
    }
    if (!CloseWish.isBag(form.bag().get())) {
      problem.set(Optional.of(Notice.warning("close.not-bag")));
      return;
    }
    if (!now.get().leftovers.isEmpty() && !seen.get()) {
      problem.set(Optional.of(Notice.warning("close.not-seen")));
      return;
    }
    busy = true;
    var left = now.get().leftovers;
    var wish = new CloseWish(stays.get(), form.bag().get(), form.reason().get(), left);
    var by = grant.get();
    away.run(() -> door.close(wish, by), this::answered, this::failed);
  }

  private void answered(ShiftReply<Sealed> reply) {
    busy = false;
    switch (reply) {
      case ShiftReply.Done<Sealed>(var z) -> {
        leave.run();
        closed.accept(z);
      }
      case ShiftReply.Refused<Sealed>(var why) -> {
        problem.set(Optional.of(ShiftTexts.of(why)));
        refresh();
      }
    }
  }

  /// What is not finished may have changed meanwhile.
  private void refresh() {
    away.run(
        this::leftovers,
        left ->
            result.set(
                result
                    .get()
                    .map(old -> {
                      if (!old.leftovers.equals(left)) {
                        seen.set(false);
                      }
                      return new Result(old.counting, left, old.guesses);
                    })),
        this::failed);
  }

  private void failed() {
    busy = false;
    problem.set(Optional.of(Notice.danger("close.failed")));
  }

  /// Looks at the receipt behind a guess; the count stands in the books.
  void look(long receipt) {
    leave.run();
    look.accept(receipt);
  }

  void leave() {
    leave.run();
  }
}
