package saoma.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import saoma.ui.KeyTable.Habit;
import saoma.ui.KeysModel.Said;

/// The F1 overlay: every key of the screen below, printed from the table that binds it, and those
/// of the sale screen may be laid elsewhere.
public final class KeysController implements Screen {
  private static final int COLUMNS = 2;

  /// So many lines of the usual height fit on the smallest screen.
  private static final int ROOMY = 14;

  private static final PseudoClass DENSE = PseudoClass.getPseudoClass("dense");
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass MOVED = PseudoClass.getPseudoClass("moved");

  /// One line; without a key where it is something to type.
  private record Line(Habit habit, Optional<Key> key) {}

  private final KeysModel model;
  private final Texts texts;
  private final Views views;

  @FXML private GridPane grid;
  @FXML private Label said;
  @FXML private HBox changing;
  @FXML private Button change;
  @FXML private Button usual;

  public KeysController(KeysModel model, Texts texts, Views views) {
    this.model = model;
    this.texts = texts;
    this.views = views;
  }

  @FXML
  void initialize() {
    model.tableProperty().subscribe(this::draw);
    model.chosenProperty().subscribe(() -> draw(model.tableProperty().get()));
    model.saidProperty().subscribe(() -> say(model.saidProperty().get()));
    texts.languageProperty().subscribe(() -> say(model.saidProperty().get()));
  }

  @Override
  public void shown() {
    model.open(views::keysBelow);
  }

  @Override
  public KeyTable keys() {
    var close = new Key(Stroke.of(KeyCode.ESCAPE), "key.back", this::close).hint();
    if (model.chosenProperty().get().isEmpty()) {
      return KeyTable.of(close, new Key(Stroke.of(KeyCode.ENTER), "key.back", this::close))
          .and(steps());
    }
    return KeyTable.of(
            close,
            new Key(Stroke.of(KeyCode.ENTER), "keys.change", model::change).hint(),
            new Key(Stroke.of(KeyCode.DELETE), "keys.usual", model::usual).hint())
        .and(steps());
  }

  private KeyTable steps() {
    return KeyTable.of(
        new Key(Stroke.of(KeyCode.UP), "keys.step", () -> model.step(-1)),
        new Key(Stroke.of(KeyCode.DOWN), "keys.step", () -> model.step(1)),
        new Key(Stroke.control(KeyCode.DELETE), "keys.all-usual", model::allUsual),
        new Key(Stroke.of(KeyCode.F2), "keys.scanner", this::scanner));
  }

  /// While a new key is asked for, whatever is pressed is that key, or is not allowed.
  @Override
  public boolean heard(KeyEvent event, long nanos) {
    if (!model.waitingProperty().get()) {
      return false;
    }
    if (event.getEventType() == KeyEvent.KEY_PRESSED && !event.getCode().isModifierKey()) {
      model.pressed(Stroke.pressed(event));
    }
    return true;
  }

  @FXML
  private void close() {
    views.close(View.KEYS);
  }

  @FXML
  void change() {
    model.change();
  }

  @FXML
  void usual() {
    model.usual();
  }

  @FXML
  void allUsual() {
    model.allUsual();
  }

  @FXML
  private void scanner() {
    views.close(View.KEYS);
    views.open(View.SCANNER);
  }

  private void say(Optional<Said> now) {
    said.setText(
        now.map(this::words).orElseGet(() -> model.canChange() ? texts.now("keys.hint") : ""));
  }

  private String words(Said now) {
    var owner = now.owner().isEmpty() ? "" : texts.now(now.owner());
    return texts.now(now.text(), now.stroke(), owner);
  }

  private void draw(KeyTable table) {
    grid.getChildren().clear();
    var lines = lines(table);
    var rows = (lines.size() + COLUMNS - 1) / COLUMNS;
    grid.pseudoClassStateChanged(DENSE, rows > ROOMY);
    for (var at = 0; at < lines.size(); at++) {
      grid.add(row(lines.get(at)), at / rows, at % rows);
    }
    changing.setVisible(model.canChange());
    changing.setManaged(changing.isVisible());
    var row = model.chosenProperty().get();
    change.setDisable(row.isEmpty());
    usual.setDisable(row.filter(Key::isMoved).isEmpty());
    // Not while the file is being loaded: the foot asks this screen for its keys.
    if (grid.getScene() != null) {
      views.hint();
    }
  }

  /// Keys beside each other that say the same share a line: `Ctrl+1…4`.
  private static List<Line> lines(KeyTable table) {
    var lines = new ArrayList<Line>();
    for (var key : table.keys()) {
      if (!key.there().getAsBoolean()) {
        continue;
      }
      var label = key.stroke().label();
      if (!lines.isEmpty() && lines.getLast().habit().text().equals(key.text())) {
        var first = lines.removeLast().habit().label().replaceFirst("….*", "");
        var both = first + "…" + label.substring(label.length() - 1);
        lines.add(new Line(new Habit(both, key.text()), Optional.of(key)));
      } else {
        lines.add(new Line(new Habit(label, key.text()), Optional.of(key)));
      }
    }
    table.habits().forEach(habit -> lines.add(new Line(habit, Optional.empty())));
    return lines;
  }

  private HBox row(Line line) {
    var cap = new Label(line.habit().label());
    cap.getStyleClass().add("key-cap");
    var text = new Label();
    text.textProperty().bind(texts.of(line.habit().text()));
    var row = new HBox(cap, text);
    row.getStyleClass().add("keys-row");
    line.key()
        .ifPresent(key -> {
          row.pseudoClassStateChanged(CHOSEN, model.isChosen(key));
          row.pseudoClassStateChanged(MOVED, key.isMoved());
          row.setOnMouseClicked(_ -> model.choose(key));
        });
    return row;
  }
}
