package saoma.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;

/// The F1 overlay: every key of the screen below, printed from the table that binds it.
public final class KeysController implements Screen {
  private static final int COLUMNS = 2;

  private final Texts texts;
  private final Views views;

  @FXML private GridPane grid;

  KeysController(Texts texts, Views views) {
    this.texts = texts;
    this.views = views;
  }

  @Override
  public void shown() {
    grid.getChildren().clear();
    var table = views.keysBelow();
    var count = table.keys().size() + table.habits().size();
    var rows = (count + COLUMNS - 1) / COLUMNS;
    var at = 0;
    for (var key : table.keys()) {
      row(at++, rows, key.stroke().label(), key.text());
    }
    for (var habit : table.habits()) {
      row(at++, rows, habit.label(), habit.text());
    }
  }

  @Override
  public KeyTable keys() {
    return KeyTable.of(
        new Key(Stroke.of(KeyCode.ESCAPE), "key.back", this::close).hint(),
        new Key(Stroke.of(KeyCode.ENTER), "key.back", this::close));
  }

  @FXML
  private void close() {
    views.close(View.KEYS);
  }

  private void row(int at, int rows, String label, String text) {
    var cap = new Label(label);
    cap.getStyleClass().add("key-cap");
    var said = new Label();
    said.textProperty().bind(texts.of(text));
    grid.add(cap, at / rows * 2, at % rows);
    grid.add(said, at / rows * 2 + 1, at % rows);
  }
}
