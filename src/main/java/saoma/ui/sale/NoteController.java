package saoma.ui.sale;

import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import saoma.order.CartLine;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;
import saoma.ui.View;
import saoma.ui.Views;

/// Draws a [NoteModel]: one field, whatever is written in it.
public final class NoteController implements Screen {
  private final NoteModel model;
  private final Texts texts;
  private final Views views;

  @FXML private Label heading;
  @FXML private Label about;
  @FXML private TextField typed;
  @FXML private Label problem;

  public NoteController(NoteModel model, Texts texts, Views views) {
    this.model = model;
    this.texts = texts;
    this.views = views;
  }

  @FXML
  void initialize() {
    typed.textProperty().subscribe(() -> say(""));
    texts.languageProperty().subscribe(this::draw);
  }

  @Override
  public void shown() {
    model.askedProperty().get().ifPresent(asked -> typed.setText(asked.text()));
    draw();
  }

  @Override
  public KeyTable keys() {
    return KeyTable.of(
        new Key(Stroke.of(KeyCode.ENTER), "note.key.keep", this::keep).hint(),
        new Key(Stroke.of(KeyCode.ESCAPE), "key.back", this::close).hint());
  }

  @Override
  public Node typing() {
    return typed;
  }

  private void draw() {
    model
        .askedProperty()
        .get()
        .ifPresent(asked -> {
          var kind = asked.kind().name().toLowerCase(Locale.ROOT);
          heading.setText(texts.now("note.heading." + kind));
          about.setText(asked.line().map(this::name).orElseGet(() -> texts.now("note.sale")));
        });
  }

  private String name(CartLine line) {
    return line.nameIn(texts.chinese()) + "  ×" + line.quantity().digits();
  }

  @FXML
  private void keep() {
    var wrong = model.enter(typed.getText());
    wrong.ifPresentOrElse(key -> say(texts.now(key)), () -> views.close(View.NOTE));
  }

  @FXML
  private void close() {
    views.close(View.NOTE);
  }

  private void say(String what) {
    problem.setText(what);
  }
}
