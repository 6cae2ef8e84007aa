package saoma.ui.reconcile;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import saoma.operator.Grant;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;
import saoma.ui.View;
import saoma.ui.Views;
import saoma.ui.reconcile.SettleModel.Wish;

/// Asks for the name, and where one is wanted the reason, before something is done about a
/// difference.
public final class SettleController implements Screen {
  private final SettleModel model;
  private final Texts texts;
  private final MatchTexts words;
  private final Views views;
  private final Supplier<Optional<Grant>> answers;

  @FXML private Label heading;
  @FXML private Label body;
  @FXML private TextField name;
  @FXML private VBox why;
  @FXML private TextField reason;
  @FXML private Label problem;
  @FXML private Button yes;

  /// @param answers who said yes to it, at a till that knows its people
  public SettleController(
      SettleModel model, Texts texts, Views views, Supplier<Optional<Grant>> answers) {
    this.model = model;
    this.texts = texts;
    this.words = new MatchTexts(texts);
    this.views = views;
    this.answers = answers;
  }

  @FXML
  void initialize() {
    model.wishProperty().subscribe(wish -> wish.ifPresent(this::draw));
    texts.languageProperty().subscribe(() -> model.wishProperty().get().ifPresent(this::draw));
    name.textProperty().subscribe(() -> problem.setText(""));
    reason.textProperty().subscribe(() -> problem.setText(""));
  }

  @Override
  public void shown() {
    var grant = answers.get();
    name.setDisable(grant.isPresent());
    grant.ifPresent(one -> name.setText(one.answers().name()));
    reason.setText(grant.map(Grant::reason).orElse(""));
    problem.setText("");
  }

  @Override
  public String about() {
    return model
        .wishProperty()
        .get()
        .map(wish -> wish.item().standing().difference().number())
        .orElse("");
  }

  @Override
  public KeyTable keys() {
    return KeyTable.of(
        new Key(Stroke.of(KeyCode.ENTER), "decide.key.enter", this::enter).hint(),
        new Key(Stroke.of(KeyCode.ESCAPE), "key.back", this::close).hint());
  }

  @Override
  public Node typing() {
    return name.getText().isBlank() || !why.isVisible() ? name : reason;
  }

  private void enter() {
    if (name.isFocused() && why.isVisible() && reason.getText().isBlank()) {
      reason.requestFocus();
    } else {
      settle();
    }
  }

  @FXML
  private void settle() {
    model.settle(name.getText(), reason.getText(), this::close).ifPresent(this::missing);
  }

  private void missing(String key) {
    (key.equals("decide.no-name") ? name : reason).requestFocus();
    problem.setText(texts.now(key));
  }

  @FXML
  private void close() {
    views.close(View.SETTLE);
  }

  private void draw(Wish wish) {
    var difference = wish.item().standing().difference();
    var key = wish.deed().key();
    var amount =
        wish.deed() == Deed.EXPLAIN
            ? MatchTexts.much(difference)
            : MatchTexts.yuan(difference.amount().minor());
    heading.setText(texts.now(key + ".heading", amount));
    body.setText(words.what(difference) + " " + texts.now(key + ".body"));
    yes.setText(texts.now(key, amount));
    why.setVisible(wish.deed().wantsReason());
    why.setManaged(wish.deed().wantsReason());
  }
}
