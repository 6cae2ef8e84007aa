package saoma.ui.reconcile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import saoma.channel.BillAnswer;
import saoma.reconcile.MatchDay;
import saoma.reconcile.MatchRuns.Status;
import saoma.reconcile.Matching.Phase;
import saoma.reconcile.Matching.Progress;
import saoma.ui.Away;
import saoma.ui.Notice;

/// One day of one channel beside its bill: which day, what was found, and which difference is
/// looked at. Comparing goes on behind the screen until it is done or stopped; it is never
/// interrupted, it looks up whether it is still wanted.
public final class MatchModel {
  /// Differences on the screen; all are counted.
  static final int MOST = 200;

  private final MatchDoor door;
  private final Away away;
  private final Consumer<Notice> notices;
  private final ReadOnlyObjectWrapper<MatchDay> day;
  private final ReadOnlyObjectWrapper<Optional<MatchPage>> page =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Progress>> running =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Notice>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Item>> chosen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private List<String> channels = List.of();
  private AtomicBoolean stopped = new AtomicBoolean();

  public MatchModel(MatchDoor door, Away away, Consumer<Notice> notices) {
    this.door = door;
    this.away = away;
    this.notices = notices;
    day = new ReadOnlyObjectWrapper<>(new MatchDay("", door.today().minusDays(1)));
  }

  ReadOnlyObjectProperty<MatchDay> dayProperty() {
    return day.getReadOnlyProperty();
  }

  /// Empty until it is read.
  ReadOnlyObjectProperty<Optional<MatchPage>> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /// How far the comparison is; empty while there is none under way.
  ReadOnlyObjectProperty<Optional<Progress>> runningProperty() {
    return running.getReadOnlyProperty();
  }

  /// Why there was nothing to compare with.
  ReadOnlyObjectProperty<Optional<Notice>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Item>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  List<String> channels() {
    return channels;
  }

  boolean isRunning() {
    return running.get().isPresent();
  }

  void shown() {
    channels = door.channels();
    var now = day.get();
    if (!channels.contains(now.channel())) {
      day.set(new MatchDay(channels.stream().findFirst().orElse(""), now.day()));
    }
    read();
  }

  void hidden() {
    stop();
  }

  void pick(String channel) {
    turn(new MatchDay(channel, day.get().day()));
  }

  void nextChannel() {
    if (!channels.isEmpty()) {
      var at = channels.indexOf(day.get().channel()) + 1;
      pick(channels.get(at % channels.size()));
    }
  }

  /// Days on; a day that is not over has no bill.
  void step(int days) {
    turnTo(day.get().day().plusDays(days));
  }

  void turnTo(LocalDate to) {
    if (to.isBefore(door.today())) {
      turn(new MatchDay(day.get().channel(), to));
    }
  }

  private void turn(MatchDay to) {
    if (!isRunning() && !to.equals(day.get())) {
      day.set(to);
      problem.set(Optional.empty());
      page.set(Optional.empty());
      chosen.set(Optional.empty());
      read();
    }
  }

  /// Reads how the day stands now.
  public void read() {
    var wanted = day.get();
    away.run(() -> load(wanted), this::loaded, this::failed);
  }

  private MatchPage load(MatchDay wanted) {
    var items =
        door.differences(wanted, MOST).stream()
            .map(one ->
                new Item(
                    one,
                    one.status() == Status.BOOKED
                        && one.difference().refundNumber().isEmpty()
                        && door.isUnclaimed(one.difference().number())))
            .toList();
    return new MatchPage(wanted, door.standing(wanted), items);
  }

  private void loaded(MatchPage read) {
    if (read.day().equals(day.get())) {
      page.set(Optional.of(read));
      var mark = chosen.get().map(one -> one.standing().difference().mark());
      chosen.set(
          read.items().stream()
              .filter(one -> mark.filter(one.standing().difference().mark()::equals).isPresent())
              .findFirst()
              .or(() -> read.items().stream().findFirst()));
    }
  }

  void choose(Item item) {
    chosen.set(Optional.of(item));
  }

  void move(int by) {
    var items = page.get().map(MatchPage::items).orElse(List.of());
    if (!items.isEmpty()) {
      var at = chosen.get().map(items::indexOf).orElse(-1) + by;
      choose(items.get(Math.clamp(at, 0, items.size() - 1)));
    }
  }

  /// Fetches the bill and compares, behind the screen.
  void compare() {
    var wanted = day.get();
    if (isRunning() || wanted.channel().isEmpty()) {
      return;
    }
    var flag = new AtomicBoolean();
    stopped = flag;
    problem.set(Optional.empty());
    running.set(Optional.of(new Progress(Phase.BILL, 0)));
    away.run(
        () -> compared(wanted, flag),
        came -> ended(flag, came),
        () -> {
          if (!flag.get()) {
            running.set(Optional.empty());
            failed();
          }
        });
  }

  /// What came; empty once it was stopped.
  private record Came(Optional<BillAnswer> unanswered) {}

  private Optional<Came> compared(MatchDay wanted, AtomicBoolean flag) {
    try {
      return Optional.of(new Came(door.match(wanted, now -> told(flag, now), flag::get)));
    } catch (CancellationException e) {
      return Optional.empty();
    }
  }

  private void told(AtomicBoolean flag, Progress now) {
    away.fx()
        .execute(() -> {
          if (!flag.get() && isRunning()) {
            running.set(Optional.of(now));
          }
        });
  }

  private void ended(AtomicBoolean flag, Optional<Came> came) {
    if (!flag.get()) {
      running.set(Optional.empty());
      came.flatMap(Came::unanswered)
          .ifPresent(answer -> problem.set(Optional.of(MatchTexts.answer(answer))));
    }
    read();
  }

  /// Nobody waits for it any more. What it has not finished is as if it had never begun.
  void stop() {
    if (isRunning()) {
      stopped.set(true);
      running.set(Optional.empty());
    }
  }

  private void failed() {
    notices.accept(Notice.danger("match.failed").then("desk.not-begun.next"));
  }
}
