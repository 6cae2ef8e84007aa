package saoma.ui.day;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import saoma.ui.Amounts;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;

/// Draws a [FloatModel]: the notes and coins that the shift begins with.
public final class FloatController implements Screen {
  private final FloatModel model;
  private final Texts texts;
  private final PieceGrid grid;

  @FXML private HBox pieces;
  @FXML private Label total;
  @FXML private Label problem;

  public FloatController(FloatModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    grid = new PieceGrid(model.pieces());
  }

  @FXML
  void initialize() {
    grid.fill(pieces);
    model
        .pieces()
        .totalProperty()
        .subscribe(sum -> total.setText(sum.map(Amounts::full).orElse("?")));
    model
        .problemProperty()
        .subscribe(said ->
            problem.setText(
                said.map(one -> texts.now(one.key(), one.values().toArray())).orElse("")));
  }

  @Override
  public void shown() {
    model.begin();
  }

  @Override
  public KeyTable keys() {
    return KeyTable.of(
        new Key(Stroke.of(KeyCode.F9), "float.key.count", this::count).hint(),
        new Key(Stroke.of(KeyCode.ESCAPE), "float.key.leave", this::leave).hint());
  }

  @Override
  public Node typing() {
    return grid.first();
  }

  @FXML
  void count() {
    model.count();
  }

  @FXML
  void leave() {
    model.leave();
  }
}
