package saoma.ui.refund;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import saoma.operator.Grant;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;
import saoma.ui.View;
import saoma.ui.Views;
import saoma.ui.refund.RefundPage.Leave;

/// Asks for the manager's name and the reason before money goes back in cash that came another way.
/// A till that knows its people knows the name already, and mostly the reason too. Enter leads from
/// field to field; a scan is refused, so that its Enter can never say yes.
public final class HandOutController implements Screen {
  private static final int SHORTEST_NAME = 2;
  private static final int LONGEST_NAME = 40;
  private static final int SHORTEST_REASON = 3;
  private static final int LONGEST_REASON = 40;

  private final RefundModel model;
  private final Texts texts;
  private final Views views;
  private final Supplier<Optional<Grant>> answers;

  @FXML private TextField name;
  @FXML private TextField reason;
  @FXML private Label problem;

  public HandOutController(RefundModel model, Texts texts, Views views) {
    this(model, texts, views, Optional::empty);
  }

  /// @param answers who said yes to it, at a till that knows its people
  public HandOutController(
      RefundModel model, Texts texts, Views views, Supplier<Optional<Grant>> answers) {
    this.answers = answers;
    this.model = model;
    this.texts = texts;
    this.views = views;
  }

  @FXML
  void initialize() {
    name.textProperty().subscribe(() -> problem.setText(""));
    reason.textProperty().subscribe(() -> problem.setText(""));
  }

  @Override
  public void shown() {
    var grant = answers.get();
    name.setText(grant.map(one -> one.answers().name()).orElse(""));
    name.setDisable(grant.isPresent());
    reason.setText(grant.map(Grant::reason).orElse(""));
    problem.setText("");
    if (!reason.getText().isEmpty()) {
      allow();
    }
  }

  @Override
  public String about() {
    return model
        .pageProperty()
        .get()
        .map(page -> page.sheet().receipt())
        .map(receipt -> "%s-%06d".formatted(receipt.till(), receipt.number()))
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
    return name.getText().isBlank() ? name : reason;
  }

  private void enter() {
    if (name.isFocused() && !name.getText().isBlank() && reason.getText().isBlank()) {
      reason.requestFocus();
    } else {
      allow();
    }
  }

  @FXML
  private void allow() {
    var by = name.getText().strip();
    var why = reason.getText().strip();
    if (by.length() < SHORTEST_NAME || by.length() > LONGEST_NAME) {
      missing(name, "giveback.no-name");
    } else if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
      missing(reason, "giveback.no-reason");
    } else {
      close();
      model.leave(new Leave(by, why));
    }
  }

  private void missing(TextField field, String key) {
    field.requestFocus();
    problem.setText(texts.now(key));
  }

  @FXML
  private void close() {
    views.close(View.HAND_OUT);
  }
}
