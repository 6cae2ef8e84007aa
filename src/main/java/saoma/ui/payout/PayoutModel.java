package saoma.ui.payout;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import saoma.checkout.Feed;
import saoma.checkout.PayoutResult;
import saoma.checkout.PayoutView;
import saoma.money.Money;
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
  private final ObservableList<PayoutView> payouts = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<PayoutView>> chosen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Feed.@Nullable Pin pin;
  private long readings;

  /// @param back leads to the sale
  public PayoutModel(PayoutDoor door, Runnable back, Away away, Consumer<Notice> notices) {
    this.door = door;
    this.back = back;
    this.away = away;
    this.notices = notices;
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

  /// The newest first.
  ObservableList<PayoutView> payouts() {
    return payouts;
  }

  ReadOnlyObjectProperty<Optional<PayoutView>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  void shown() {
    pin = door.views().listen(view -> view.ifPresent(one -> away.fx().execute(() -> heard(one))));
    read();
  }

  void hidden() {
    drafter.set("");
    second.set("");
    if (pin != null) {
      pin.pull();
      pin = null;
    }
  }

  /// Only the newest reading counts: an older one may come later.
  private void read() {
    var mine = ++readings;
    away.run(
        door::latest,
        all -> {
          if (mine == readings) {
            show(all);
          }
        },
        this::failed);
  }

  private void show(List<PayoutView> all) {
    var before = chosen.get().map(PayoutModel::number);
    var old = List.copyOf(payouts);
    payouts.setAll(all.stream().map(view -> withTrouble(view, old)).toList());
    var same = payouts.stream().filter(v -> before.filter(number(v)::equals).isPresent());
    chosen.set(same.findFirst().or(() -> payouts.stream().findFirst()));
  }

  /// The books know no trouble of the wire; what was last heard stays.
  private static PayoutView withTrouble(PayoutView view, List<PayoutView> old) {
    return old.stream()
        .filter(one -> one.payout().equals(view.payout()))
        .findFirst()
        .orElse(view);
  }

  private static String number(PayoutView view) {
    return view.payout().number();
  }

  private void heard(PayoutView view) {
    for (var n = 0; n < payouts.size(); n++) {
      var old = payouts.get(n);
      if (number(old).equals(number(view))) {
        if (old.payout().version() <= view.payout().version()) {
          payouts.set(n, view);
          chosen.get().filter(c -> number(c).equals(number(view))).ifPresent(_ -> choose(view));
          if (!old.payout().state().equals(view.payout().state())) {
            tell(view.payout().state());
          }
        }
        return;
      }
    }
    read();
  }

  private void tell(PayoutState state) {
    switch (state) {
      case PayoutState.Done _ -> notices.accept(Notice.success("payout.told.done"));
      case PayoutState.Refused _ -> notices.accept(Notice.warning("payout.told.refused"));
      case PayoutState.Returned _ -> notices.accept(Notice.danger("payout.told.returned"));
      case PayoutState.Unresolved _ -> notices.accept(Notice.warning("payout.told.unresolved"));
      case PayoutState.Drafted _,
          PayoutState.Approved _,
          PayoutState.Withdrawn _,
          PayoutState.Sent _,
          PayoutState.Dealing _ -> {}
    }
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
              made.stream().findFirst().ifPresent(one -> choose(new PayoutView(one, null)));
            });
      }
    }
  }

  /// All drafts that were written down together with the chosen one.
  List<Payout> together() {
    return chosen
        .get()
        .map(view ->
            payouts.stream()
                .map(PayoutView::payout)
                .filter(one -> one.batch().equals(view.payout().batch()))
                .filter(one -> one.state() instanceof PayoutState.Drafted)
                .toList())
        .orElse(List.of());
  }

  /// What the second person says yes to.
  Money sum() {
    return together().stream().map(Payout::amount).reduce(Money.fen(0), Money::plus);
  }

  boolean isDraft() {
    return is(PayoutState.Drafted.class);
  }

  boolean mayWithdraw() {
    return isDraft() || is(PayoutState.Approved.class);
  }

  boolean isRefused() {
    return is(PayoutState.Refused.class);
  }

  private boolean is(Class<? extends PayoutState> state) {
    return chosen.get().filter(view -> state.isInstance(view.payout().state())).isPresent();
  }

  void approve() {
    var numbers = together().stream().map(Payout::number).toList();
    if (isDraft()) {
      with(second, objection, secret -> door.approve(numbers, secret), _ -> {});
    }
  }

  void withdraw() {
    if (mayWithdraw()) {
      var numbers = List.of(number(chosen.get().orElseThrow()));
      with(second, objection, secret -> door.withdraw(numbers, secret), _ -> {});
    }
  }

  void again() {
    if (isRefused()) {
      var number = number(chosen.get().orElseThrow());
      with(
          second,
          objection,
          secret -> door.again(number, secret),
          made -> choose(new PayoutView(made.getFirst(), null)));
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
          read();
        },
        this::failed);
  }

  void choose(PayoutView view) {
    if (chosen.get().filter(old -> number(old).equals(number(view))).isEmpty()) {
      objection.set(Optional.empty());
      second.set("");
    }
    chosen.set(Optional.of(view));
  }

  /// The one above or below.
  void step(int by) {
    var at = chosen.get().map(payouts::indexOf).orElse(-1);
    if (!payouts.isEmpty()) {
      choose(payouts.get(Math.clamp((long) at + by, 0, payouts.size() - 1)));
    }
  }

  void back() {
    back.run();
  }

  private void failed() {
    notices.accept(Notice.danger("desk.not-begun").then("desk.not-begun.next"));
  }
}
