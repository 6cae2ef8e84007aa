package saoma.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import saoma.ui.KeyTable.Habit;

/// The F1 overlay: every key of the screen below, printed from the table that binds it.
public final class KeysController implements Screen {
  private static final int COLUMNS = 2;

  /// So many lines of the usual height fit on the smallest screen.
  private static final int ROOMY = 16;

  private static final PseudoClass DENSE = PseudoClass.getPseudoClass("dense");

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
    var lines = lines(views.keysBelow());
    var rows = (lines.size() + COLUMNS - 1) / COLUMNS;
    grid.pseudoClassStateChanged(DENSE, rows > ROOMY);
    for (var at = 0; at < lines.size(); at++) {
      row(at, rows, lines.get(at).label(), lines.get(at).text());
    }
  }

  /// Keys beside each other that say the same share a line: `Ctrl+1…4`.
  private static List<Habit> lines(KeyTable table) {
    var lines = new ArrayList<Habit>();
    for (var key : table.keys()) {
      if (!key.there().getAsBoolean()) {
        continue;
      }
      var label = key.stroke().label();
      if (!lines.isEmpty() && lines.getLast().text().equals(key.text())) {
        var first = lines.removeLast().label().replaceFirst("….*", "");
        lines.add(new Habit(first + "…" + label.substring(label.length() - 1), key.text()));
      } else {
        lines.add(new Habit(label, key.text()));
      }
    }
    lines.addAll(table.habits());
    return lines;
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
