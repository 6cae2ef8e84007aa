package saoma.ui.operator;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import saoma.operator.PinRule;

/// Digits that are being typed, and what was said about the last ones. They are forgotten as soon
/// as they are looked at. On the JavaFX thread.
public final class PinEntry {
  private final StringProperty typed = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);

  public StringProperty typedProperty() {
    return typed;
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Said> saidProperty() {
    return said.getReadOnlyProperty();
  }

  void digit(char digit) {
    if (!busy.get() && typed.get().length() < PinRule.LONGEST) {
      said.set(Said.NOTHING);
      typed.set(typed.get() + digit);
    }
  }

  void backspace() {
    var text = typed.get();
    typed.set(text.isEmpty() ? "" : text.substring(0, text.length() - 1));
  }

  void clear() {
    typed.set("");
    busy.set(false);
    said.set(Said.NOTHING);
  }

  /// What was typed, to be looked at; empty if it can be no PIN or something is looked at already.
  char[] take() {
    var digits = typed.get().toCharArray();
    if (busy.get() || !PinRule.isPin(digits)) {
      return new char[0];
    }
    typed.set("");
    busy.set(true);
    said.set(Said.NOTHING);
    return digits;
  }

  void say(Said what) {
    busy.set(false);
    said.set(what);
  }
}
