package saoma.ui.split;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import saoma.checkout.Feed;
import saoma.checkout.SplitView;
import saoma.split.PortionState;
import saoma.ui.Away;
import saoma.ui.Notice;

/// The newest portions and which of them is chosen, as the desk tells of them. On the JavaFX
/// thread.
final class SplitList {
  private final SplitDoor door;
  private final Away away;
  private final Consumer<Notice> notices;
  private final ObservableList<SplitView> portions = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<SplitView>> chosen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Feed.@Nullable Pin pin;
  private long readings;

  SplitList(SplitDoor door, Away away, Consumer<Notice> notices) {
    this.door = door;
    this.away = away;
    this.notices = notices;
  }

  /// The newest first.
  ObservableList<SplitView> portions() {
    return portions;
  }

  ReadOnlyObjectProperty<Optional<SplitView>> chosenProperty() {
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
        () -> notices.accept(Notice.danger("desk.not-begun").then("desk.not-begun.next")));
  }

  private void show(List<SplitView> all) {
    var before = chosen.get().map(SplitList::number);
    var old = List.copyOf(portions);
    portions.setAll(all.stream().map(view -> withTrouble(view, old)).toList());
    var same = portions.stream().filter(v -> before.filter(number(v)::equals).isPresent());
    chosen.set(same.findFirst().or(() -> portions.stream().findFirst()));
  }

  /// The books know no trouble of the wire; what was last heard stays.
  private static SplitView withTrouble(SplitView view, List<SplitView> old) {
    return old.stream()
        .filter(one -> one.portion().equals(view.portion()) && one.back().equals(view.back()))
        .findFirst()
        .orElse(view);
  }

  static String number(SplitView view) {
    return view.portion().number();
  }

  private void heard(SplitView view) {
    for (var n = 0; n < portions.size(); n++) {
      var old = portions.get(n);
      if (number(old).equals(number(view))) {
        if (old.portion().version() <= view.portion().version()) {
          portions.set(n, view);
          chosen
              .get()
              .filter(c -> number(c).equals(number(view)))
              .ifPresent(_ -> chosen.set(Optional.of(view)));
          if (!old.portion().state().equals(view.portion().state())) {
            tell(view.portion().state());
          }
        }
        return;
      }
    }
    read();
  }

  private void tell(PortionState state) {
    switch (state) {
      case PortionState.Refused _ -> notices.accept(Notice.warning("split.told.refused"));
      case PortionState.Unresolved _ -> notices.accept(Notice.warning("split.told.unresolved"));
      case PortionState.Planned _,
          PortionState.Dropped _,
          PortionState.Sent _,
          PortionState.Done _ -> {}
    }
  }

  void choose(SplitView view) {
    chosen.set(Optional.of(view));
  }

  /// The one above or below.
  void step(int by) {
    var at = chosen.get().map(portions::indexOf).orElse(-1);
    if (!portions.isEmpty()) {
      choose(portions.get(Math.clamp((long) at + by, 0, portions.size() - 1)));
    }
  }

  boolean isRefused() {
    return chosen
        .get()
        .filter(v -> v.portion().state() instanceof PortionState.Refused)
        .isPresent();
  }
}
