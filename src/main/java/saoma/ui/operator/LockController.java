package saoma.ui.operator;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.TilePane;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;

/// Draws a [LockModel] over everything. There is no way past it but a PIN.
public final class LockController implements Screen {
  private final LockModel model;
  private final Texts texts;

  @FXML private PasswordField digits;
  @FXML private Label problem;
  @FXML private TilePane pad;

  public LockController(LockModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    PinPad.tie(model.entry(), digits, problem, pad, texts, model::enter);
  }

  @Override
  public KeyTable keys() {
    return KeyTable.of(
        new Key(Stroke.of(KeyCode.ENTER), "operator.key.enter", model::enter).hint(),
        new Key(Stroke.of(KeyCode.ESCAPE), "operator.key.clear", model.entry()::clear));
  }

  @Override
  public Node typing() {
    return digits;
  }
}
