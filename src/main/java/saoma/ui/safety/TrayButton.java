package saoma.ui.safety;

import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import saoma.ui.Amounts;
import saoma.ui.Texts;
import saoma.ui.safety.Pending.Pile;

/// How much money nobody can place yet, in the free room above the payment keys: each pile with its
/// sign, its count in words and its sum. Absent when there is none. Opens the list.
public final class TrayButton extends Button {
  private final SafetyModel model;
  private final Texts texts;
  private final GridPane face = new GridPane();

  /// @param open shows the list of what needs a person
  public TrayButton(SafetyModel model, Texts texts, Runnable open) {
    this.model = model;
    this.texts = texts;
    setId("pending");
    getStyleClass().add("pending-tray");
    face.getStyleClass().add("pending-face");
    setGraphic(face);
    setMaxWidth(Double.MAX_VALUE);
    setMinHeight(USE_PREF_SIZE);
    setFocusTraversable(false);
    setOnAction(_ -> open.run());
    face.minWidthProperty().bind(widthProperty().subtract(24));
    model.pendingProperty().subscribe(_ -> draw());
    texts.languageProperty().subscribe(_ -> draw());
  }

  private void draw() {
    var pending = model.pendingProperty().get();
    setVisible(!pending.isEmpty());
    setManaged(!pending.isEmpty());
    face.getChildren().clear();
    row("?", "unknown", "safety.unknown", pending.unknown());
    row("!", "decide", "safety.decide", pending.decide());
    setAccessibleText(
        String.join(
            " ",
            face.getChildren().stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .toList()));
  }

  private void row(String sign, String style, String key, Pile pile) {
    if (pile.isEmpty()) {
      return;
    }
    var at = face.getRowCount();
    var mark = label(sign, "tray-sign", style);
    var words = label(texts.now(key, pile.count(), Integer.toString(pile.count())), "tray-words");
    words.setMaxWidth(Double.MAX_VALUE);
    GridPane.setHgrow(words, Priority.ALWAYS);
    var sum = label(Amounts.full(pile.sum()), "tray-sum");
    sum.setMinWidth(USE_PREF_SIZE);
    GridPane.setHalignment(sum, HPos.RIGHT);
    var cap = label("F11", "key-cap");
    cap.setVisible(at == 0);
    face.addRow(at, mark, words, sum, cap);
  }

  private static Label label(String text, String... styles) {
    var label = new Label(text);
    label.getStyleClass().addAll(styles);
    return label;
  }
}
