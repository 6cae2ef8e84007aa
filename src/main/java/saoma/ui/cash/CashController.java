package saoma.ui.cash;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saoma.account.Member;
import saoma.money.Money;
import saoma.ui.Amounts;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;
import saoma.ui.cash.CashPage.Step;

/// Draws a [CashModel]: what is to pay and what was received on the left, what comes back on the
/// right, larger than anything else.
public final class CashController implements Screen {
  private final CashModel model;
  private final Texts texts;

  @FXML private Label due;
  @FXML private Label rounding;
  @FXML private VBox asking;
  @FXML private TextField received;
  @FXML private Label problem;
  @FXML private TilePane notes;
  @FXML private VBox answer;
  @FXML private Label answerSign;
  @FXML private Label answerWord;
  @FXML private Label answerAmount;
  @FXML private Label answerMore;
  @FXML private HBox keeping;
  @FXML private HBox buttons;
  private final Button go = new Button();
  private final Button back = new Button();
  private final Button keep = new Button();

  public CashController(CashModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    received.textProperty().bindBidirectional(model.typedProperty());
    dress(go, KeyCode.ENTER, model::go);
    go.getStyleClass().add("accent");
    dress(back, KeyCode.ESCAPE, model::back);
    buttons.getChildren().setAll(go, back);
    dress(keep, KeyCode.F4, model::keep);
    keep.setId("keep-change");
    keeping.getChildren().setAll(keep);
    model.pageProperty().subscribe(page -> page.ifPresent(this::draw));
    texts.languageProperty().subscribe(() -> model.pageProperty().get().ifPresent(this::draw));
  }

  private static void dress(Button button, KeyCode code, Runnable act) {
    var cap = new Label(Stroke.of(code).label());
    cap.getStyleClass().add("key-cap");
    button.setGraphic(cap);
    button.getStyleClass().add("pay-key");
    button.setFocusTraversable(false);
    button.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(button, javafx.scene.layout.Priority.ALWAYS);
    button.setOnAction(_ -> act.run());
  }

  @Override
  public KeyTable keys() {
    return KeyTable.of(
        new Key(Stroke.of(KeyCode.ENTER), "cash.key.take", model::go).hint(),
        new Key(Stroke.of(KeyCode.F4), "cash.key.keep", model::keep)
            .only(() -> page().filter(CashPage::canKeep).isPresent()),
        new Key(Stroke.of(KeyCode.ESCAPE), "cash.key.back", model::back).hint());
  }

  @Override
  public boolean scanned(String code) {
    return model.scanned(code);
  }

  @Override
  public @Nullable Node typing() {
    return received;
  }

  private void draw(CashPage page) {
    due.setText(Amounts.full(page.due()));
    say(
        rounding,
        page.rounding().isPositive()
            ? texts.now("cash.rounded", Amounts.full(page.toPay()), Amounts.full(page.rounding()))
            : "");
    var asks = page.step() == Step.ASK || page.step() == Step.TAKING;
    asking.setDisable(!asks);
    received.setPromptText(Amounts.digits(page.toPay()));
    say(problem, page.problem().map(texts::now).orElse(""));
    drawNotes(page);
    drawAnswer(page);
    keep.setText(
        page.keeper()
            .map(one -> texts.now("cash.keep-for", Amounts.full(page.change()), one.name()))
            .orElseGet(() -> texts.now("cash.keep", Amounts.full(page.change()))));
    keeping.setVisible(page.canKeep());
    keeping.setManaged(page.canKeep());
    back.setVisible(page.step() != Step.DONE);
    back.setManaged(back.isVisible());
  }

  private void drawNotes(CashPage page) {
    notes.getChildren().setAll(page.notes().stream().map(sum -> note(page, sum)).toList());
  }

  private Button note(CashPage page, Money sum) {
    var exact = sum.equals(page.toPay());
    var button = new Button(exact ? texts.now("cash.exact") : Amounts.full(sum));
    button.getStyleClass().add("note");
    button.setFocusTraversable(false);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(_ -> model.tap(sum));
    return button;
  }

  private void drawAnswer(CashPage page) {
    var part = page.received().compareTo(page.toPay()) < 0;
    var over = page.step() == Step.DONE || page.step() == Step.PART;
    answer.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("done"), over);
    answerSign.setText(over ? "✓" : part ? "◔" : "↩");
    answerWord.setText(answerWord(page, part));
    answerAmount.setText(
        page.problem().isPresent() ? "—" : Amounts.full(part ? page.left() : page.change()));
    answerMore.setText(more(page));
    go.setText(texts.now(goWord(page, part)));
    go.setDisable(page.step() == Step.TAKING || page.problem().isPresent());
    back.setText(texts.now("cash.back"));
  }

  private String answerWord(CashPage page, boolean part) {
    if (page.kept()) {
      return texts.now("cash.kept", page.keeper().map(Member::name).orElse(""));
    }
    return texts.now(part ? "cash.left" : "cash.change");
  }

  private String more(CashPage page) {
    return switch (page.step()) {
      case ASK, TAKING -> texts.now("cash.received", Amounts.full(page.received()));
      case DONE -> texts.now("cash.done", Amounts.full(page.received()), page.receipt());
      case PART -> texts.now("cash.part", Amounts.full(page.received()));
    };
  }

  private static String goWord(CashPage page, boolean part) {
    return switch (page.step()) {
      case ASK, TAKING -> part ? "cash.take-part" : "cash.take";
      case DONE -> "pay.key.next-sale";
      case PART -> "pay.key.rest";
    };
  }

  private static void say(Label label, String text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
    label.setManaged(!text.isEmpty());
  }

  /// For a picture of the screen.
  Optional<CashPage> page() {
    return model.pageProperty().get();
  }
}
