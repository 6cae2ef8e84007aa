package saoma.ui.reconcile;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import saoma.checkout.Trouble;
import saoma.reconcile.MatchDay;
import saoma.ui.Away;
import saoma.ui.Notice;

/// The act of a named person about one difference.
public final class SettleModel {
  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_REASON = 80;

  private final MatchDoor door;
  private final Away away;
  private final Consumer<Notice> notices;
  private final Runnable moved;
  private final ReadOnlyObjectWrapper<Optional<Wish>> wish =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private boolean busy;

  /// What is to be done.
  record Wish(MatchDay day, Item item, Deed deed) {}

  /// @param moved runs after something was done
  public SettleModel(MatchDoor door, Away away, Consumer<Notice> notices, Runnable moved) {
    this.door = door;
    this.away = away;
    this.notices = notices;
    this.moved = moved;
  }

  ReadOnlyObjectProperty<Optional<Wish>> wishProperty() {
    return wish.getReadOnlyProperty();
  }

  void begin(MatchDay day, Item item, Deed deed) {
    wish.set(Optional.of(new Wish(day, item, deed)));
  }

  /// Does it.
  ///
  /// @param done runs once it was done
  /// @return the key of what is still missing, or empty
  Optional<String> settle(String name, String reason, Runnable done) {
    var by = name.strip();
    var why = reason.strip();
    var now = wish.get();
    if (now.isEmpty()) {
      return Optional.empty();
    }
    if (by.length() < 2 || by.length() > LONGEST_NAME) {
      return Optional.of("decide.no-name");
    }
    if (now.get().deed().wantsReason() && (why.length() < 3 || why.length() > LONGEST_REASON)) {
      return Optional.of("decide.no-reason");
    }
    if (!busy) {
      busy = true;
      away.run(() -> act(now.get(), by, why), t -> settled(now.get(), t, done), this::notDone);
    }
    return Optional.empty();
  }

  private Optional<Trouble> act(Wish now, String by, String why) {
    var difference = now.item().standing().difference();
    return switch (now.deed()) {
      case BOOK, BOOK_REFUND -> door.book(now.day(), difference, by);
      case GIVE_BACK -> door.giveBack(difference.number(), by, why);
      case EXPLAIN -> door.explain(now.day(), difference, by, why);
      case NOTHING -> throw new IllegalArgumentException("there is nothing to do");
    };
  }

  private void settled(Wish now, Optional<Trouble> trouble, Runnable done) {
    busy = false;
    wish.set(Optional.empty());
    done.run();
    moved.run();
    notices.accept(
        trouble.isEmpty()
            ? Notice.success(now.deed().key() + ".done")
            : Notice.warning("match.not-done").then("match.not-done.next"));
  }

  private void notDone() {
    busy = false;
    notices.accept(Notice.danger("decide.failed").then("desk.not-begun.next"));
  }
}
