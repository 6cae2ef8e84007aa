package saoma.ui.member;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import saoma.account.Member;
import saoma.ui.Away;

/// The balance on the customer's screen, because the member asked for it: for some seconds, and
/// then nothing of it is left. On the JavaFX thread.
final class Telling {
  /// How long it stays, in beats of a second.
  static final int BEATS = 12;

  private final MemberDoor door;
  private final MemberExits exits;
  private final Away away;
  private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
  private int left;

  /// Another one whenever somebody else is looked at, or nobody any more.
  private int turn;

  Telling(MemberDoor door, MemberExits exits, Away away) {
    this.door = door;
    this.exits = exits;
    this.away = away;
  }

  ReadOnlyBooleanProperty onProperty() {
    return on.getReadOnlyProperty();
  }

  /// @param read hears what is about to be shown
  /// @param refused where the customer's screen is needed for something else
  void tell(Member member, Consumer<MemberPage> read, Consumer<Why> refused, Runnable failed) {
    if (on.get()) {
      end();
      return;
    }
    var asked = turn;
    away.run(
        () -> door.page(member),
        now -> {
          // Whoever was asked about may be gone from the screen by now.
          if (asked == turn) {
            read.accept(now);
            begin(now, refused);
          }
        },
        failed);
  }

  private void begin(MemberPage now, Consumer<Why> refused) {
    left = BEATS;
    on.set(exits.tell(now.member(), now.statement().now().total()));
    if (!on.get()) {
      refused.accept(Why.plain("member.tell.busy"));
    }
  }

  void tick() {
    if (on.get()) {
      left--;
      if (left <= 0) {
        end();
      }
    }
  }

  void end() {
    turn++;
    if (on.get()) {
      on.set(false);
      exits.tellNoMore();
    }
  }
}
