package saoma.ui.split;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import saoma.checkout.ReceiverDesk.Outcome;
import saoma.checkout.ReceiverDesk.Receivers;
import saoma.checkout.ReceiverDesk.Row;
import saoma.checkout.SplitResult;
import saoma.checkout.SplitView;
import saoma.split.Quota;
import saoma.ui.Away;
import saoma.ui.Notice;

/// The rules of the screen for splits, without controls. On the JavaFX thread.
public final class SplitModel {
  private final SplitDoor door;
  private final Runnable back;
  private final Away away;
  private final Consumer<Notice> notices;
  private final StringProperty account = new SimpleStringProperty("");
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty share = new SimpleStringProperty("");
  private final ObservableList<Row> receivers = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Row>> chosen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Notice>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Notice>> objection =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final SplitList list;
  private long readings;

  /// @param back leads to the sale
  public SplitModel(SplitDoor door, Runnable back, Away away, Consumer<Notice> notices) {
    this.door = door;
    this.back = back;
    this.away = away;
    this.notices = notices;
    this.list = new SplitList(door, away, notices);
    list.chosenProperty().subscribe((old, now) -> changed(old, now));
  }

  /// Another one is chosen: what was said about the old one goes.
  private void changed(Optional<SplitView> old, Optional<SplitView> now) {
    if (!old.map(SplitList::number).equals(now.map(SplitList::number))) {
      objection.set(Optional.empty());
    }
  }

  StringProperty accountProperty() {
    return account;
  }

  StringProperty nameProperty() {
    return name;
  }

  /// `5%` or yuan, `2.00`.
  StringProperty shareProperty() {
    return share;
  }

  /// Whom the shop splits with, and whom the channel has bound besides.
  ObservableList<Row> receivers() {
    return receivers;
  }

  ReadOnlyObjectProperty<Optional<Row>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /// What is to be said about the receivers.
  ReadOnlyObjectProperty<Optional<Notice>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Why nothing was done with the chosen portion.
  ReadOnlyObjectProperty<Optional<Notice>> objectionProperty() {
    return objection.getReadOnlyProperty();
  }

  SplitList list() {
    return list;
  }

  void shown() {
    problem.set(Optional.empty());
    list.shown();
    ask(Optional.empty());
  }

  void hidden() {
    list.hidden();
  }

  /// @param said stays on the screen when the list has come
  private void ask(Optional<Notice> said) {
    var mine = ++readings;
    away.run(
        door::receivers,
        all -> {
          if (mine == readings) {
            show(all, said);
          }
        },
        this::failed);
  }

  private void show(Receivers all, Optional<Notice> said) {
    var before = chosen.get().map(Row::receiver);
    receivers.setAll(all.rows());
    var same =
        receivers.stream()
            .filter(row -> before.filter(row.receiver()::isSame).isPresent())
            .findFirst();
    chosen.set(same);
    problem.set(said.or(() -> SplitTexts.about(all)));
  }

  /// Into the fields, to give him another share.
  void choose(Row row) {
    chosen.set(Optional.of(row));
    account.set(row.receiver().account());
    name.set(row.receiver().name());
    share.set(Optional.ofNullable(row.quota()).map(Quota::share).orElse(""));
  }

  /// The one above or below.
  void step(int by) {
    var at = chosen.get().map(receivers::indexOf).orElse(-1);
    if (!receivers.isEmpty()) {
      choose(receivers.get(Math.clamp((long) at + by, 0, receivers.size() - 1)));
    }
  }

  void bind() {
    switch (Quota.read(account.get(), name.get(), share.get())) {
      case Quota.Read.Wrong(var why) -> problem.set(Optional.of(SplitTexts.of(why)));
      case Quota.Read.Good(var quota) -> with(() -> door.bind(quota), "split.bound");
    }
  }

  void unbind() {
    chosen.get().ifPresent(row -> with(() -> door.unbind(row.receiver()), "split.unbound"));
  }

  private void with(Supplier<Outcome> act, String done) {
    problem.set(Optional.of(Notice.info("split.asking")));
    away.run(
        act,
        outcome -> {
          if (outcome instanceof Outcome.Done) {
            account.set("");
            name.set("");
            share.set("");
            chosen.set(Optional.empty());
          }
          ask(Optional.of(SplitTexts.of(outcome, done)));
        },
        this::failed);
  }

  void again() {
    if (!list.isRefused()) {
      return;
    }
    var number = list.chosenProperty().get().map(SplitList::number).orElseThrow();
    away.run(
        () -> door.again(number),
        result -> {
          switch (result) {
            case SplitResult.Done(var portion) ->
                list.choose(new SplitView(portion, portion.amount().minus(portion.amount()), null));
            case SplitResult.Not(var why) -> objection.set(Optional.of(SplitTexts.of(why)));
          }
          list.read();
        },
        this::failed);
  }

  void back() {
    back.run();
  }

  private void failed() {
    notices.accept(Notice.danger("desk.not-begun").then("desk.not-begun.next"));
  }
}
