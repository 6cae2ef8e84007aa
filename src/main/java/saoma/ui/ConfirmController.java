package saoma.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

/// Asks a [Question]. Enter does what the question says, Esc does nothing; a scan is refused, so
/// that its Enter can never say yes.
public final class ConfirmController implements Screen {
  private final Texts texts;
  private final Views views;

  @FXML private Label heading;
  @FXML private Label body;
  @FXML private Button yes;
  @FXML private Button no;

  ConfirmController(Texts texts, Views views) {
    this.texts = texts;
    this.views = views;
  }

  @Override
  public void shown() {
    var asked = views.question();
    heading.textProperty().bind(texts.of(asked.heading()));
    body.textProperty().bind(texts.of(asked.body(), asked.values().toArray()));
    yes.textProperty().bind(texts.of(asked.yes()));
    no.textProperty().bind(texts.of(asked.no()));
  }

  @Override
  public KeyTable keys() {
    return KeyTable.of(
        new Key(Stroke.of(KeyCode.ENTER), "key.confirm", this::confirm).hint(),
        new Key(Stroke.of(KeyCode.ESCAPE), "key.back", this::close).hint());
  }

  @FXML
  private void confirm() {
    var act = views.question().act();
    close();
    act.run();
  }

  @FXML
  private void close() {
    views.close(View.CONFIRM);
  }
}
