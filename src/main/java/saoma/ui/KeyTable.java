package saoma.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javafx.scene.input.KeyEvent;

/// The keys of a screen, in the order they are printed, and the habits of typing that are not one
/// key (`3 *`). Two keys on one stroke are refused when the table is made.
public record KeyTable(List<Key> keys, List<Habit> habits) {
  public static final KeyTable EMPTY = new KeyTable(List.of(), List.of());

  /// Something to type rather than to press: how it is written and the text that explains it.
  public record Habit(String label, String text) {}

  public KeyTable {
    keys = List.copyOf(keys);
    habits = List.copyOf(habits);
    var taken = new HashSet<Stroke>();
    for (var key : keys) {
      if (!taken.add(key.stroke())) {
        throw new IllegalArgumentException("two keys on " + key.stroke().label());
      }
    }
  }

  public static KeyTable of(Key... keys) {
    return new KeyTable(List.of(keys), List.of());
  }

  /// This table followed by another one.
  public KeyTable and(KeyTable other) {
    var all = new ArrayList<>(keys);
    all.addAll(other.keys);
    var told = new ArrayList<>(habits);
    told.addAll(other.habits);
    return new KeyTable(all, told);
  }

  public KeyTable with(Habit... more) {
    return and(new KeyTable(List.of(), List.of(more)));
  }

  /// Does what the event means here. False if it means nothing, then it is the focused control's.
  public boolean handle(KeyEvent event) {
    for (var key : keys) {
      if (key.stroke().matches(event) && key.when().getAsBoolean()) {
        key.act().run();
        return true;
      }
    }
    return false;
  }

  /// How the key with this text is printed; empty if there is none.
  public String label(String text) {
    return keys.stream()
        .filter(key -> key.text().equals(text))
        .map(key -> key.stroke().label())
        .findFirst()
        .orElse("");
  }

  public List<Key> hinted() {
    return keys.stream().filter(Key::hinted).toList();
  }
}
