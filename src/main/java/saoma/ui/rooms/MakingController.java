package saoma.ui.rooms;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;

/// Draws a [MakingModel].
public final class MakingController implements Screen {
  private final MakingModel model;
  private final Texts texts;

  @FXML private ProgressBar progress;
  @FXML private Label count;

  public MakingController(MakingModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    model.overProperty().subscribe(_ -> draw());
    texts.languageProperty().subscribe(() -> draw());
    draw();
  }

  @Override
  public KeyTable keys() {
    return new KeyTable(
        List.of(new Key(Stroke.of(KeyCode.ESCAPE), "rooms.give-up", model::leave).hint()),
        List.of());
  }

  private void draw() {
    var over = model.overProperty().get();
    // A bar that stands still looks like a program that does.
    progress.setProgress(
        over == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) over / model.days());
    count.setText(texts.now("rooms.day", Integer.toString(over), Integer.toString(model.days())));
  }
}
