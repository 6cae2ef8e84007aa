package saoma.ui.payout;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import saoma.checkout.PayoutResult;
import saoma.checkout.PayoutView;
import saoma.payout.Payout;
import saoma.payout.PayoutLines;
import saoma.payout.PayoutState;
import saoma.ui.Away;
import saoma.ui.Notice;

/// The rules of the screen for payouts, without controls. On the JavaFX thread. A PIN is emptied as
/// soon as it was used.
public final class PayoutModel {
  private final PayoutDoor door;
  private final Runnable back;
  private final Away away;
  private final Consumer<Notice> notices;
  private final StringProperty lines = new SimpleStringProperty("");
  private final StringProperty reason = new SimpleStringProperty("");
  private final StringProperty drafter = new SimpleStringProperty("");
  private final StringProperty second = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Optional<Notice>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Notice>> objection =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final PayoutList list;

  /// @param back leads to the sale
  public PayoutModel(PayoutDoor door, Runnable back, Away away, Consumer<Notice> notices) {
    this.door = door;
    this.back = back;
    this.away = away;
    this.notices = notices;
    this.list = new PayoutList(door, away, notices);
    list.chosenProperty().subscribe((old, now) -> changed(old, now));
  }

  /// Another one is chosen: what was said and typed about the old one goes.
  private void changed(Optional<PayoutView> old, Optional<PayoutView> now) {
    if (!old.map(PayoutList::number).equals(now.map(PayoutList::number))) {
      objection.set(Optional.empty());
      second.set("");
    }
  }

  StringProperty linesProperty() {
    return lines;
  }

  StringProperty reasonProperty() {
    return reason;
  }

  /// The PIN of who drafts.
  StringProperty drafterProperty() {
    return drafter;
  }

  /// The PIN of who approves, takes back, or begins again.
  StringProperty secondProperty() {
    return second;
  }

  /// What is wrong with the draft.
  ReadOnlyObjectProperty<Optional<Notice>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Why nothing was done with the chosen one.
  ReadOnlyObjectProperty<Optional<Notice>> objectionProperty() {
    return objection.getReadOnlyProperty();
  }

  /// The newest payouts and which of them is chosen.
  PayoutList list() {
    return list;
  }

  void shown() {
    list.shown();
  }

  void hidden() {
    drafter.set("");
    second.set("");
    list.hidden();
  }

  /// Reads what was typed or pasted, and writes it down for a second person.
  void draft() {
    switch (PayoutLines.read(lines.get())) {
      case PayoutLines.Read.Wrong(var line, var why) ->
          problem.set(Optional.of(PayoutTexts.wrong(line, why)));
      case PayoutLines.Read.Lines(var read) -> {
        var purpose = reason.get();
        with(
            drafter,
            problem,
            secret -> door.draft(read, purpose, secret),
            made -> {
              lines.set("");
              reason.set("");
              made.stream().findFirst().ifPresent(one -> list.choose(new PayoutView(one, null)));
            });
      }
    }
  }

  boolean isDraft() {
    return list.is(PayoutState.Drafted.class);
  }

  boolean mayWithdraw() {
    return isDraft() || list.is(PayoutState.Approved.class);
  }

  boolean isRefused() {
    return list.is(PayoutState.Refused.class);
  }

  void approve() {
    var numbers = list.together().stream().map(Payout::number).toList();
    if (isDraft()) {
      with(second, objection, secret -> door.approve(numbers, secret), _ -> {});
    }
  }

  void withdraw() {
    if (mayWithdraw()) {
      var numbers = List.of(chosen());
      with(second, objection, secret -> door.withdraw(numbers, secret), _ -> {});
    }
  }

  void again() {
    if (isRefused()) {
      var number = chosen();
      with(
          second,
          objection,
          secret -> door.again(number, secret),
          made -> list.choose(new PayoutView(made.getFirst(), null)));
    }
  }

  private void with(
      StringProperty secret,
      ReadOnlyObjectWrapper<Optional<Notice>> said,
      Function<char[], PayoutResult> act,
      Consumer<List<Payout>> then) {
    var typed = secret.get().toCharArray();
    secret.set("");
    if (typed.length == 0) {
      said.set(Optional.of(Notice.warning("payout.pin.missing")));
      return;
    }
    said.set(Optional.empty());
    away.run(
        () -> act.apply(typed),
        result -> {
          switch (result) {
            case PayoutResult.Done(var made) -> then.accept(made);
            case PayoutResult.Not(var why) -> said.set(Optional.of(PayoutTexts.of(why)));
          }
          list.read();
        },
        this::failed);
  }

  private String chosen() {
    return list.chosenProperty().get().map(PayoutList::number).orElseThrow();
  }

  void back() {
    back.run();
  }

  private void failed() {
    notices.accept(Notice.danger("desk.not-begun").then("desk.not-begun.next"));
  }
}
