package saoma.ui.sale;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import saoma.ui.Amounts;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;
import saoma.ui.View;
import saoma.ui.Views;

/// Draws an [AdjustModel]. What was typed stays until it has happened, also behind the question for
/// a second person.
public final class AdjustController implements Screen {
  private final AdjustModel model;
  private final Texts texts;
  private final Views views;

  @FXML private Label heading;
  @FXML private Label name;
  @FXML private Label valueLabel;
  @FXML private TextField value;
  @FXML private Label reasonLabel;
  @FXML private TextField reason;
  @FXML private Label preview;
  @FXML private Label problem;
  @FXML private Button clear;

  public AdjustController(AdjustModel model, Texts texts, Views views) {
    this.model = model;
    this.texts = texts;
    this.views = views;
  }

  @FXML
  void initialize() {
    valueLabel.setLabelFor(value);
    reasonLabel.setLabelFor(reason);
    value.textProperty().bindBidirectional(model.valueProperty());
    reason.textProperty().bindBidirectional(model.reasonProperty());
    model.valueProperty().subscribe(this::drawPreview);
    model.problemProperty().subscribe(this::drawProblem);
    model.askedProperty().subscribe(this::draw);
    texts.languageProperty().subscribe(() -> draw(model.askedProperty().get()));
  }

  @Override
  public void shown() {
    draw(model.askedProperty().get());
  }

  @Override
  public KeyTable keys() {
    return KeyTable.of(
        new Key(Stroke.of(KeyCode.ENTER), "adjust.key.apply", this::apply).hint(),
        new Key(Stroke.control(KeyCode.DELETE), "adjust.key.clear", this::clear)
            .where(model::isSet)
            .hint(),
        new Key(Stroke.of(KeyCode.ESCAPE), "adjust.key.leave", this::leave).hint());
  }

  @Override
  public Node typing() {
    return reason.isFocused() ? reason : value;
  }

  private void draw(Optional<Adjustment> asked) {
    if (asked.isEmpty()) {
      return;
    }
    var key = "adjust." + asked.get().kind().key();
    heading.setText(texts.now(key + ".heading"));
    name.setText(
        asked
            .get()
            .line()
            .map(line -> line.quantity().digits() + " × " + line.nameIn(texts.chinese()))
            .orElseGet(() -> texts.now("adjust.whole")));
    valueLabel.setText(texts.now(key + ".value"));
    value.setPromptText(texts.now(key + ".prompt"));
    reasonLabel.setText(texts.now(key + ".reason"));
    clear.setVisible(model.isSet());
    clear.setManaged(model.isSet());
    drawPreview();
    drawProblem();
  }

  private void drawPreview() {
    var before = Amounts.full(model.before());
    preview.setText(
        model.after().map(after -> before + "  →  " + Amounts.full(after)).orElse(before));
  }

  private void drawProblem() {
    var key = model.problemProperty().get();
    problem.setText(key.isEmpty() ? "" : texts.now(key));
  }

  @FXML
  private void apply() {
    model.apply(this::leave);
    if (!model.problemProperty().get().isEmpty()) {
      var said = !value.getText().isEmpty() && model.after().isPresent();
      (said ? reason : value).requestFocus();
    }
  }

  @FXML
  private void clear() {
    model.clear(this::leave);
  }

  @FXML
  private void leave() {
    views.close(View.ADJUST);
  }
}
