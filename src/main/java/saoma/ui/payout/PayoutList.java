package saoma.ui.payout;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import saoma.checkout.Feed;
import saoma.checkout.PayoutView;
import saoma.money.Money;
import saoma.payout.Payout;
import saoma.payout.PayoutState;
import saoma.ui.Away;
import saoma.ui.Notice;

/// The newest payouts and which of them is chosen, as the desk tells of them. On the JavaFX thread.
final class PayoutList {
  private final PayoutDoor door;
  private final Away away;
  private final Consumer<Notice> notices;
  private final ObservableList<PayoutView> payouts = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<PayoutView>> chosen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Feed.@Nullable Pin pin;
  private long readings;

  PayoutList(PayoutDoor door, Away away, Consumer<Notice> notices) {
    this.door = door;
    this.away = away;
    this.notices = notices;
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
    if (pin != null) {
      pin.pull();
      pin = null;
    }
  }

  /// Only the newest reading counts: an older one may come later.
  void read() {
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
    var before = chosen.get().map(PayoutList::number);
    var old = List.copyOf(payouts);
    payouts.setAll(all.stream().map(view -> withTrouble(view, old)).toList());
    var same = payouts.stream().filter(v -> before.filter(number(v)::equals).isPresent());
    chosen.set(same.findFirst().or(() -> payouts.stream().findFirst()));
  }

  /// The books know no trouble of the wire; what was last heard stays.
  private static PayoutView withTrouble(PayoutView view, List<PayoutView> old) {
    return old.stream().filter(one -> one.payout().equals(view.payout())).findFirst().orElse(view);
  }

  static String number(PayoutView view) {
    return view.payout().number();
  }

  private void heard(PayoutView view) {
    for (var n = 0; n < payouts.size(); n++) {
      var old = payouts.get(n);
      if (number(old).equals(number(view))) {
        if (old.payout().version() <= view.payout().version()) {
          payouts.set(n, view);
          chosen
              .get()
              .filter(c -> number(c).equals(number(view)))
              .ifPresent(_ -> chosen.set(Optional.of(view)));
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

  void choose(PayoutView view) {
    chosen.set(Optional.of(view));
  }

  /// The one above or below.
  void step(int by) {
    var at = chosen.get().map(payouts::indexOf).orElse(-1);
    if (!payouts.isEmpty()) {
      choose(payouts.get(Math.clamp((long) at + by, 0, payouts.size() - 1)));
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

  boolean is(Class<? extends PayoutState> state) {
    return chosen.get().filter(view -> state.isInstance(view.payout().state())).isPresent();
  }

  private void failed() {
    notices.accept(Notice.danger("desk.not-begun").then("desk.not-begun.next"));
  }
}
