package saoma.ui.bankcard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import saoma.account.Binding;
import saoma.account.BoundCard;
import saoma.account.CardDesk;
import saoma.account.LineAnswer;
import saoma.account.Refusal;
import saoma.account.Reply;
import saoma.ui.Away;
import saoma.ui.member.Why;

/// Looks whether the customer has finished at the bank's page, every two seconds and for ten
/// minutes. On the JavaFX thread.
final class BindingWatch {
  static final Duration LOOK_EVERY = Duration.ofSeconds(2);
  static final Duration LOOK_FOR = Duration.ofMinutes(10);

  private final BankDoor door;
  private final InstantSource clock;
  private final Away away;
  private Instant lookAt = Instant.EPOCH;
  private @Nullable Binding binding;

  /// How it ended.
  sealed interface Heard {
    record Bound(BoundCard card) implements Heard {}

    record Ended(Why why) implements Heard {}
  }

  BindingWatch(BankDoor door, InstantSource clock, Away away) {
    this.door = door;
    this.clock = clock;
    this.away = away;
  }

  /// Opens the bank's page.
  ///
  /// @param then hears why not; nothing if the page is open
  void begin(long member, Consumer<Optional<Why>> then, Runnable failed) {
    away.run(() -> opened(member), begun -> then.accept(problem(begun)), failed);
  }

  private record Begun(Reply<CardDesk.Page> reply, boolean shown) {}

  private Begun opened(long member) {
    var reply = door.desk().bind(member);
    var shown =
        reply instanceof Reply.Granted<CardDesk.Page>(var opened)
            && door.browser().open(opened.html());
    return new Begun(reply, shown);
  }

  private Optional<Why> problem(Begun begun) {
    return switch (begun.reply()) {
      case Reply.Refused<CardDesk.Page>(var why) -> Optional.of(Why.of(why));
      case Reply.Granted<CardDesk.Page> _ when !begun.shown() ->
          Optional.of(Why.plain("bank.bind.no-browser"));
      case Reply.Granted<CardDesk.Page>(var opened) -> {
        binding = opened.binding();
        lookAt = clock.instant().plus(LOOK_EVERY);
        yield Optional.empty();
      }
    };
  }

  void cancel() {
    binding = null;
  }

  /// Each second.
  void tick(Consumer<Heard> then, Runnable failed) {
    var begun = binding;
    if (begun == null || clock.instant().isBefore(lookAt)) {
      return;
    }
    if (clock.instant().isAfter(begun.at().plus(LOOK_FOR))) {
      cancel();
      then.accept(new Heard.Ended(Why.plain("bank.bind.over")));
      return;
    }
    lookAt = Instant.MAX;
    away.run(() -> door.desk().look(begun), answer -> looked(begun, answer, then), failed);
  }

  private void looked(Binding asked, LineAnswer<BoundCard> answer, Consumer<Heard> then) {
    lookAt = clock.instant().plus(LOOK_EVERY);
    if (!asked.equals(binding)) {
      return;
    }
    switch (answer) {
      case LineAnswer.Done<BoundCard>(var card) -> {
        cancel();
        then.accept(new Heard.Bound(card));
      }
      case LineAnswer.No<BoundCard>(var code) -> {
        cancel();
        then.accept(new Heard.Ended(Why.of(new Refusal.BankSaysNo(code))));
      }
      case LineAnswer.NotYet<BoundCard> _, LineAnswer.Silent<BoundCard> _ -> {}
    }
  }
}
