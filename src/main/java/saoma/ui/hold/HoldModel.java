package saoma.ui.hold;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import saoma.channel.CustomerCode;
import saoma.checkout.Feed;
import saoma.checkout.HoldStarted;
import saoma.checkout.HoldView;
import saoma.checkout.Trouble;
import saoma.hold.Hold;
import saoma.hold.HoldState;
import saoma.money.Money;
import saoma.ui.Away;
import saoma.ui.Notice;
import saoma.ui.TypedPrice;

/// The rules of the screen for deposits, without controls. On the JavaFX thread.
public final class HoldModel {
  private final HoldDoor door;
  private final HoldExits exits;
  private final Away away;
  private final Consumer<Notice> notices;
  private final HoldPicture picture;
  private final StringProperty amount = new SimpleStringProperty("");
  private final StringProperty note = new SimpleStringProperty("");
  private final StringProperty part = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ObservableList<HoldView> holds = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<HoldView>> chosen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Feed.@Nullable Pin pin;
  private long readings;

  /// @param picture shows the customer the code of the deposit that the clerk sees
  public HoldModel(
      HoldDoor door, HoldExits exits, HoldPicture picture, Away away, Consumer<Notice> notices) {
    this.picture = picture;
    this.door = door;
    this.exits = exits;
    this.away = away;
    this.notices = notices;
    chosen.subscribe(_ -> tick());
  }

  public StringProperty amountProperty() {
    return amount;
  }

  /// Whose the new deposit is.
  public StringProperty noteProperty() {
    return note;
  }

  public StringProperty partProperty() {
    return part;
  }

  /// Key of the text that says what is wrong with an amount; empty if nothing is.
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Every deposit that is not over, oldest first.
  public ObservableList<HoldView> holds() {
    return holds;
  }

  public ReadOnlyObjectProperty<Optional<HoldView>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  void shown() {
    pin = door.views().listen(view -> view.ifPresent(one -> away.fx().execute(() -> heard(one))));
    read();
  }

  /// Once a second while the screen is up: the customer's countdown goes on.
  void tick() {
    picture.show(chosen.get());
  }

  void hidden() {
    picture.show(Optional.empty());
    if (pin != null) {
      pin.pull();
      pin = null;
    }
  }

  /// Only the newest reading counts: an older one may come later.
  private void read() {
    var mine = ++readings;
    away.run(
        door::open,
        open -> {
          if (mine == readings) {
            show(open);
          }
        },
        this::failed);
  }

  private void show(List<HoldView> open) {
    var before = chosen.get().map(view -> view.hold().number());
    holds.setAll(open);
    var same =
        open.stream().filter(v -> before.filter(v.hold().number()::equals).isPresent()).findFirst();
    chosen.set(same.or(() -> open.isEmpty() ? Optional.empty() : Optional.of(open.getLast())));
  }

  /// One that ended leaves the list, and a word stays.
  private void heard(HoldView view) {
    HoldNews.of(view.hold().state()).ifPresent(notices);
    read();
  }

  /// A scanned code of a customer places a deposit of the amount that was typed.
  ///
  /// @return false if it is no customer's code
  public boolean scanned(String text) {
    var code = CustomerCode.of(text);
    code.ifPresent(shown -> begin((sum, owner) -> door.place(sum, owner, shown)));
    return code.isPresent();
  }

  /// The customer scans a code of the till.
  public void show() {
    begin(door::show);
  }

  private void begin(BiFunction<Money, String, HoldStarted> act) {
    var owner = note.get().strip();
    switch (TypedPrice.of(amount.get())) {
      case TypedPrice.Bad(var key) -> problem.set(key);
      case TypedPrice.Good _ when !Hold.isNote(owner) -> problem.set("hold.long-note");
      case TypedPrice.Good(var sum) -> {
        problem.set("");
        away.run(() -> act.apply(sum, owner), this::begun, this::failed);
      }
    }
  }

  private void begun(HoldStarted started) {
    switch (started) {
      case HoldStarted.Begun(var hold) -> {
        amount.set("");
        note.set("");
        chosen.set(Optional.of(new HoldView(hold, hold.amount(), null, null)));
        read();
      }
      case HoldStarted.NotBegun(var why) -> exits.refused(why);
    }
  }

  public void choose(HoldView view) {
    chosen.set(Optional.of(view));
    part.set("");
  }

  /// The one above or below.
  public void step(int by) {
    var at = chosen.get().map(holds::indexOf).orElse(-1);
    if (!holds.isEmpty()) {
      choose(holds.get(Math.clamp((long) at + by, 0, holds.size() - 1)));
    }
  }

  boolean isHeld() {
    return chosen.get().filter(v -> v.hold().state() instanceof HoldState.Held).isPresent();
  }

  boolean isPlacing() {
    return chosen.get().filter(v -> v.hold().state() instanceof HoldState.Placing).isPresent();
  }

  /// For the sale on the screen: what was typed, or what is due.
  public void take() {
    if (!isHeld()) {
      return;
    }
    var number = chosen.get().orElseThrow().hold().number();
    if (part.get().isBlank()) {
      problem.set("");
      exits.take(number, Optional.empty());
      return;
    }
    switch (TypedPrice.of(part.get())) {
      case TypedPrice.Bad(var key) -> problem.set(key);
      case TypedPrice.Good(var sum) -> {
        problem.set("");
        part.set("");
        exits.take(number, Optional.of(sum));
      }
    }
  }

  /// Lets go what is left.
  public void release() {
    if (isHeld()) {
      var number = chosen.get().orElseThrow().hold().number();
      away.run(() -> door.release(number), this::released, this::failed);
    }
  }

  private void released(Optional<Trouble> trouble) {
    trouble.ifPresent(exits::refused);
    read();
  }

  /// Gives up one that nobody agreed to yet.
  public void cancel() {
    if (isPlacing()) {
      var number = chosen.get().orElseThrow().hold().number();
      away.run(
          () -> {
            door.cancel(number);
            return number;
          },
          _ -> read(),
          this::failed);
    }
  }

  void back() {
    exits.back();
  }

  private void failed() {
    notices.accept(Notice.danger("desk.not-begun").then("desk.not-begun.next"));
  }
}
