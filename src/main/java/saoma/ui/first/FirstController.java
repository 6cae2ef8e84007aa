package saoma.ui.first;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;
import saoma.ui.Views;

/// Draws a [FirstModel]: the steps on the left, one question and its answers on the right.
public final class FirstController implements Screen {
  private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final FirstModel model;
  private final Texts texts;
  private final Views views;
  private boolean shown;

  @FXML private VBox steps;
  @FXML private Label count;
  @FXML private Label heading;
  @FXML private Label body;
  @FXML private VBox choices;
  @FXML private VBox shop;
  @FXML private TextField name;
  @FXML private TextField till;
  @FXML private VBox network;
  @FXML private TextField address;
  @FXML private VBox needs;
  @FXML private Label problem;
  @FXML private Label told;
  @FXML private Button back;
  @FXML private Button test;
  @FXML private Button next;

  public FirstController(FirstModel model, Texts texts, Views views) {
    this.model = model;
    this.texts = texts;
    this.views = views;
  }

  @FXML
  void initialize() {
    name.textProperty().bindBidirectional(model.nameProperty());
    till.textProperty().bindBidirectional(model.tillProperty());
    address.textProperty().bindBidirectional(model.addressProperty());
    model.pageProperty().subscribe((old, _) -> draw(old.step()));
    texts.languageProperty().subscribe(() -> draw(model.pageProperty().get().step()));
    draw(model.pageProperty().get().step());
  }

  @Override
  public void shown() {
    shown = true;
    model.open();
  }

  @Override
  public @Nullable TextField typing() {
    if (model.pageProperty().get().step() == FirstStep.SHOP) {
      return till.isFocused() ? till : name;
    }
    return model.asksAddress() ? address : null;
  }

  @Override
  public KeyTable keys() {
    var step = model.pageProperty().get().step();
    var keys = new ArrayList<Key>();
    keys.add(new Key(Stroke.of(KeyCode.ENTER), nextWord(step), model::next).hint());
    if (!step.isFirst()) {
      keys.add(new Key(Stroke.of(KeyCode.ESCAPE), "first.back", model::back).hint());
    }
    if (model.choices(step) > 0) {
      keys.add(new Key(Stroke.of(KeyCode.DOWN), "first.down", () -> model.move(1)).hint());
      keys.add(new Key(Stroke.of(KeyCode.UP), "first.up", () -> model.move(-1)));
    }
    if (step == FirstStep.PRINTER) {
      keys.add(
          new Key(Stroke.control(KeyCode.T), "first.test", model::test)
              .hint()
              .only(() -> model.pageProperty().get().chosen() != FirstAnswers.NO_PRINTER));
    }
    keys.add(new Key(Stroke.of(KeyCode.F9), "first.skip", model::skip).hint());
    keys.add(new Key(Stroke.of(KeyCode.F10), "first.now", model::finish).hint());
    return new KeyTable(keys, List.of());
  }

  @FXML
  void next() {
    model.next();
  }

  @FXML
  void back() {
    model.back();
  }

  @FXML
  void skip() {
    model.skip();
  }

  @FXML
  void now() {
    model.finish();
  }

  @FXML
  void test() {
    model.test();
  }

  /// @param before the step that was drawn last
  private void draw(FirstStep before) {
    var page = model.pageProperty().get();
    var step = page.step();
    drawSteps(step);
    count.setText(texts.now("first.count", Integer.toString(step.place() + 1)));
    heading.setText(texts.now(step.key()));
    body.setText(texts.now(step.key() + ".body"));
    choices
        .getChildren()
        .setAll(
            FirstChoices.of(step, model.printers(), texts).stream()
                .map(one -> card(one, page.chosen()))
                .toList());
    appear(choices, !choices.getChildren().isEmpty());
    appear(shop, step == FirstStep.SHOP);
    appear(network, model.asksAddress());
    appear(needs, step == FirstStep.MONEY && model.isLive());
    say(problem, page.problem());
    say(told, page.busy() ? "first.busy" : page.told());
    back.setVisible(!step.isFirst());
    appear(test, step == FirstStep.PRINTER && page.chosen() != FirstAnswers.NO_PRINTER);
    next.setText(texts.now(nextWord(step) + ".cap"));
    if (shown) {
      views.hint();
      if (before != step || model.asksAddress()) {
        focus();
      }
    }
  }

  private void focus() {
    var typing = typing();
    if (typing == null) {
      steps.getScene().getRoot().requestFocus();
    } else {
      typing.requestFocus();
      typing.end(); // What was typed before is not wiped out by the next key.
    }
  }

  private static String nextWord(FirstStep step) {
    return step.isLast() ? "first.open" : "first.next";
  }

  private void drawSteps(FirstStep now) {
    steps.getChildren().clear();
    for (var step : FirstStep.values()) {
      var done = step.place() < now.place();
      var sign = new Label(done ? "✓" : Integer.toString(step.place() + 1));
      sign.getStyleClass().add("first-dot");
      var says = new Label(texts.now(step.key() + ".short"));
      var row = new HBox(sign, says);
      row.getStyleClass().add("first-step");
      row.pseudoClassStateChanged(NOW, step == now);
      row.pseudoClassStateChanged(DONE, done);
      steps.getChildren().add(row);
    }
  }

  private Node card(FirstChoices.Choice choice, int chosen) {
    var on = choice.nth() == chosen;
    var mark = new Label(on ? "●" : "○");
    mark.getStyleClass().add("first-mark");
    var title = new Label(choice.title());
    title.getStyleClass().add("first-title");
    var words = new VBox(title);
    words.getStyleClass().add("first-said");
    if (!choice.words().isEmpty()) {
      var small = new Label(choice.words());
      small.getStyleClass().addAll("muted", "first-words");
      small.setWrapText(true);
      small.setMinHeight(Region.USE_PREF_SIZE);
      words.getChildren().add(small);
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    var card = new HBox(mark, words);
    card.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
    card.setAccessibleText(choice.title() + " " + choice.words());
    card.getStyleClass().add("first-card");
    card.pseudoClassStateChanged(CHOSEN, on);
    card.setOnMouseClicked(_ -> model.choose(choice.nth()));
    return card;
  }

  private void say(Label label, String key) {
    label.setText(key.isEmpty() ? "" : texts.now(key));
    appear(label, !key.isEmpty());
  }

  private static void appear(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }
}
