package saoma.ui.member;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.TilePane;
import saoma.ui.Amounts;
import saoma.ui.Fx;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;

/// Draws a [PadModel]: who pays what, six digits that nobody can read, and a pad to tap them on.
public final class PadController implements Screen {
  private static final List<String> KEYS =
      List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", "⌫");

  private final PadModel model;
  private final Texts texts;

  @FXML private Label who;
  @FXML private Label amount;
  @FXML private Label asks;
  @FXML private PasswordField digits;
  @FXML private Label problem;
  @FXML private TilePane pad;
  @FXML private Button send;

  public PadController(PadModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    asks.setLabelFor(digits);
    digits.setTextFormatter(
        new TextFormatter<>(
            change -> change.getControlNewText().matches("[0-9]{0,6}") ? change : null));
    digits.textProperty().bindBidirectional(model.typedProperty());
    // The model empties it while the sixth digit is still being told, which a binding does not
    // hear.
    model
        .typedProperty()
        .subscribe(text -> {
          if (text.isEmpty()) {
            Fx.later(digits::clear);
          }
        });
    KEYS.forEach(key -> pad.getChildren().add(button(key)));
    model.pageProperty().subscribe(this::redraw);
    texts.languageProperty().subscribe(this::redraw);
  }

  private Button button(String key) {
    var button = new Button(key);
    button.getStyleClass().add("pad-key");
    button.setVisible(!key.isEmpty());
    button.setFocusTraversable(false);
    button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    button.setOnAction(_ -> {
      if (key.equals("⌫")) {
        model.backspace();
      } else {
        model.digit(key.charAt(0));
      }
    });
    return button;
  }

  @Override
  public KeyTable keys() {
    return KeyTable.of(
        new Key(Stroke.of(KeyCode.F5), "pad.key.send", model::send).only(this::wantsCode).hint(),
        new Key(Stroke.of(KeyCode.ESCAPE), "pad.key.cancel", model::cancel).hint());
  }

  private boolean wantsCode() {
    return model.pageProperty().get().filter(page -> page.step().wantsCode()).isPresent();
  }

  @Override
  public Node typing() {
    return digits;
  }

  @FXML
  void send() {
    model.send();
  }

  @FXML
  void cancel() {
    model.cancel();
  }

  private void redraw() {
    model.pageProperty().get().ifPresent(this::draw);
  }

  private void draw(PadPage page) {
    who.setText(page.member().name() + "  " + page.member().maskedPhone());
    amount.setText(page.amount().map(Amounts::full).orElse(""));
    amount.setManaged(page.amount().isPresent());
    asks.setText(texts.now(page.step().text(), page.member().maskedPhone()));
    problem.setText(page.why().in(texts));
    problem.pseudoClassStateChanged(
        javafx.css.PseudoClass.getPseudoClass("good"), page.why().key().equals("pad.sent"));
    send.setVisible(page.step().wantsCode());
    pad.setDisable(page.busy());
    digits.setEditable(!page.busy());
  }
}
