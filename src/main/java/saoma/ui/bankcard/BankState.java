package saoma.ui.bankcard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import saoma.ui.Away;
import saoma.ui.Notice;
import saoma.ui.member.Why;

/// The page that is shown, with the wait that runs on it. What was asked for an earlier page comes
/// back to nobody. On the JavaFX thread.
final class BankState {
  private final InstantSource clock;
  private final Away away;
  private final Consumer<Notice> notices;
  private final ReadOnlyObjectWrapper<Optional<BankPage>> page =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Instant nextAt = Instant.EPOCH;
  private int round;

  BankState(InstantSource clock, Away away, Consumer<Notice> notices) {
    this.clock = clock;
    this.away = away;
    this.notices = notices;
  }

  ReadOnlyObjectProperty<Optional<BankPage>> page() {
    return page.getReadOnlyProperty();
  }

  /// What is under way is nobody's any more.
  void renew() {
    round++;
  }

  /// From now until another code may be sent.
  void pause(Duration pause) {
    nextAt = clock.instant().plus(pause);
  }

  /// Whole seconds of that pause.
  Duration left() {
    var left = Duration.between(clock.instant(), nextAt);
    return left.isPositive() ? Duration.ofSeconds(left.plusMillis(999).toSeconds()) : Duration.ZERO;
  }

  void now(Consumer<BankPage> act) {
    page.get().ifPresent(act);
  }

  /// While nothing is on its way.
  void free(Consumer<BankPage> act) {
    page.get().filter(now -> !now.busy()).ifPresent(act);
  }

  void show(BankPage next) {
    page.set(Optional.of(next.waiting(left())));
  }

  <T> void away(Supplier<T> act, Consumer<T> then) {
    var asked = round;
    away.run(
        act,
        result -> {
          if (asked == round) {
            then.accept(result);
          }
        },
        this::failed);
  }

  void failed() {
    now(shown -> show(shown.at(shown.step(), Why.NONE)));
    notices.accept(Notice.danger("member.failed").then("member.failed.next"));
  }
}
