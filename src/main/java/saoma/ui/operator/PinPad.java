package saoma.ui.operator;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.TilePane;
import saoma.operator.PinRule;
import saoma.ui.Fx;
import saoma.ui.Texts;

/// Ties a [PinEntry] to its controls: digits that nobody can read, what was said about them, and
/// keys to tap.
final class PinPad {
  private static final List<String> KEYS =
      List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "⌫", "0", "↵");
  private static final PseudoClass GO = PseudoClass.getPseudoClass("go");

  private PinPad() {}

  static void tie(
      PinEntry entry, PasswordField digits, Label problem, TilePane pad, Texts texts, Runnable go) {
    digits.setTextFormatter(
        new TextFormatter<>(change ->
            change.getControlNewText().matches("[0-9]{0," + PinRule.LONGEST + "}")
                ? change
                : null));
    digits.textProperty().bindBidirectional(entry.typedProperty());
    // Emptied while a key is still being told, which a binding does not hear.
    entry
        .typedProperty()
        .subscribe(text -> {
          if (text.isEmpty()) {
            Fx.later(() -> {
              if (entry.typedProperty().get().isEmpty()) {
                digits.clear();
              }
            });
          }
        });
    digits.editableProperty().bind(entry.busyProperty().not());
    problem
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> entry.saidProperty().get().in(texts),
                entry.saidProperty(),
                texts.languageProperty()));
    pad.disableProperty().bind(entry.busyProperty());
    KEYS.forEach(key -> pad.getChildren().add(button(key, entry, go)));
  }

  private static Button button(String key, PinEntry entry, Runnable go) {
    var button = new Button(key);
    button.getStyleClass().add("pad-key");
    button.pseudoClassStateChanged(GO, key.equals("↵"));
    button.setFocusTraversable(false);
    button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    button.setOnAction(_ -> {
      switch (key) {
        case "⌫" -> entry.backspace();
        case "↵" -> go.run();
        default -> entry.digit(key.charAt(0));
      }
    });
    return button;
  }
}
