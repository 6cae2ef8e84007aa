package saoma.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.KeyCode;
import saoma.operator.Right;

/// The keys of a screen, and which of them is being laid elsewhere. On the JavaFX thread but for
/// the file.
public final class KeysModel {
  /// Where the shop's keys are kept, as [OwnKeys] writes them.
  public interface Keeper {
    /// Nowhere: they last until the till stops.
    Keeper NONE = _ -> {};

    void keep(String written) throws IOException;
  }

  /// What the overlay has to say.
  ///
  /// @param stroke that it says it of; empty where it is of none
  /// @param owner the text of the row that has the stroke; empty where it does not matter
  record Said(String text, String stroke, String owner) {}

  private final OwnKeys own;
  private final Acts acts;
  private final Keeper keeper;
  private final Away away;
  private final Consumer<Notice> notices;
  private final ReadOnlyObjectWrapper<KeyTable> table = new ReadOnlyObjectWrapper<>(KeyTable.EMPTY);
  private final ReadOnlyObjectWrapper<Optional<Key>> chosen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Said>> said =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
  private Supplier<KeyTable> below = () -> KeyTable.EMPTY;

  /// @param acts who may lay keys elsewhere
  public KeysModel(OwnKeys own, Acts acts, Keeper keeper, Away away, Consumer<Notice> notices) {
    this.own = own;
    this.acts = acts;
    this.keeper = keeper;
    this.away = away;
    this.notices = notices;
  }

  ReadOnlyObjectProperty<KeyTable> tableProperty() {
    return table.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Key>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Said>> saidProperty() {
    return said.getReadOnlyProperty();
  }

  /// Whether the next key is the new one of the chosen row.
  ReadOnlyBooleanProperty waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /// @param screen the keys of what lies below
  void open(Supplier<KeyTable> screen) {
    below = screen;
    chosen.set(Optional.empty());
    said.set(Optional.empty());
    waiting.set(false);
    table.set(below.get());
  }

  /// The rows that may be laid elsewhere.
  private List<Key> movable() {
    return table.get().keys().stream()
        .filter(key -> key.there().getAsBoolean() && OwnKeys.isMovable(key))
        .toList();
  }

  boolean canChange() {
    return !movable().isEmpty();
  }

  /// The row above or below among those that may be laid elsewhere.
  void step(int by) {
    var rows = movable();
    if (!rows.isEmpty() && !waiting.get()) {
      var at = chosen.get().map(Key::text).map(text -> place(rows, text)).orElse(by > 0 ? -1 : 0);
      choose(rows.get(Math.clamp(at + (long) by, 0, rows.size() - 1)));
    }
  }

  private static int place(List<Key> rows, String text) {
    return rows.stream().map(Key::text).toList().indexOf(text);
  }

  /// A row that stays where it is says why.
  void choose(Key row) {
    waiting.set(false);
    var may = OwnKeys.isMovable(row);
    chosen.set(may ? Optional.of(row) : Optional.empty());
    say(may ? "keys.chosen" : "keys.fixed", row.stroke().label());
  }

  /// The next key is the new one, once somebody may change keys.
  void change() {
    chosen
        .get()
        .ifPresent(row ->
            acts.through(
                Right.SETTINGS,
                row.text(),
                () -> {
                  waiting.set(true);
                  say("keys.press");
                }));
  }

  /// The new key, or one that cannot be it; Esc leaves everything as it is.
  void pressed(Stroke stroke) {
    if (stroke.equals(Stroke.of(KeyCode.ESCAPE))) {
      chosen.get().ifPresent(this::choose);
    } else if (!OwnKeys.isFree(stroke) && owner(stroke).isEmpty()) {
      say("keys.types", stroke.label());
    } else {
      chosen.get().ifPresent(row -> lay(row, stroke));
    }
  }

  /// Back to where the chosen row usually is.
  void usual() {
    chosen
        .get()
        .filter(Key::isMoved)
        .ifPresent(row -> acts.through(Right.SETTINGS, row.text(), () -> lay(row, row.usual())));
  }

  /// All rows back.
  void allUsual() {
    if (!own.ownProperty().get().isEmpty()) {
      acts.through(Right.SETTINGS, "*", () -> keep(Map.of()));
    }
  }

  private Optional<Key> owner(Stroke stroke) {
    return table.get().keys().stream().filter(key -> key.stroke().equals(stroke)).findFirst();
  }

  private void lay(Key row, Stroke stroke) {
    var owner = owner(stroke).filter(key -> !key.text().equals(row.text()));
    if (owner.isPresent()) {
      say("keys.taken", stroke.label(), owner.get().text());
      return;
    }
    var next = new HashMap<>(own.ownProperty().get());
    if (stroke.equals(row.usual())) {
      next.remove(row.text());
    } else {
      next.put(row.text(), stroke);
    }
    waiting.set(false);
    keep(next);
  }

  private void keep(Map<String, Stroke> next) {
    var written = OwnKeys.written(next);
    away.run(
        () -> kept(written),
        this::use,
        () -> notices.accept(Notice.danger("settings.not-saved").then("settings.not-saved.next")));
  }

  private String kept(String written) {
    try {
      keeper.keep(written);
      return written;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void use(String written) {
    own.use(written);
    table.set(below.get());
    var before = chosen.get().map(Key::text).orElse("");
    movable().stream()
        .filter(row -> row.text().equals(before))
        .findFirst()
        .ifPresentOrElse(this::choose, () -> said.set(Optional.empty()));
    say("keys.kept");
  }

  private void say(String text) {
    say(text, "", "");
  }

  private void say(String text, String stroke) {
    say(text, stroke, "");
  }

  private void say(String text, String stroke, String owner) {
    said.set(Optional.of(new Said(text, stroke, owner)));
  }

  /// Whether this is the row that is chosen.
  boolean isChosen(Key row) {
    return chosen.get().filter(one -> one.text().equals(row.text())).isPresent();
  }
}
