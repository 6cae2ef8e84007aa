package saoma.ui.operator;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.TilePane;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;
import saoma.ui.operator.Gate.Asked;

/// Asks for a second person's yes to one act: first the reason, then the PIN. A scan is refused, so
/// that its Enter can never say yes.
public final class OverrideController implements Screen {
  private final Gate gate;
  private final Texts texts;

  @FXML private Label act;
  @FXML private Label about;
  @FXML private TextField reason;
  @FXML private PasswordField digits;
  @FXML private Label problem;
  @FXML private TilePane pad;

  public OverrideController(Gate gate, Texts texts) {
    this.gate = gate;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    PinPad.tie(gate.entry(), digits, problem, pad, texts, gate::enter);
    reason.textProperty().bindBidirectional(gate.reasonProperty());
    gate.askedProperty().subscribe(asked -> asked.ifPresent(this::draw));
    texts.languageProperty().subscribe(() -> gate.askedProperty().get().ifPresent(this::draw));
  }

  @Override
  public KeyTable keys() {
    return KeyTable.of(
        new Key(Stroke.of(KeyCode.ENTER), "operator.key.enter", this::enter).hint(),
        new Key(Stroke.of(KeyCode.ESCAPE), "key.back", gate::close).hint());
  }

  @Override
  public Node typing() {
    return reason.getText().isBlank() ? reason : digits;
  }

  private void enter() {
    var owner = reason.getScene().getFocusOwner();
    if (reason.equals(owner) && !reason.getText().isBlank() && digits.getText().isEmpty()) {
      digits.requestFocus();
    } else {
      gate.enter();
    }
  }

  @FXML
  void allow() {
    gate.enter();
  }

  @FXML
  void close() {
    gate.close();
  }

  private void draw(Asked asked) {
    act.setText(texts.now(RightsPane.text(asked.right())));
    about.setText(asked.about());
    about.setVisible(!asked.about().isEmpty());
    about.setManaged(about.isVisible());
  }
}
