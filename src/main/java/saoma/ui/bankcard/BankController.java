package saoma.ui.bankcard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import saoma.account.BoundCard;
import saoma.ui.Amounts;
import saoma.ui.Fx;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;
import saoma.ui.Views;
import saoma.ui.bankcard.BankPage.Step;

/// Draws a [BankModel]: who pays what, the cards, the code with its wait.
public final class BankController implements Screen {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");

  private final BankModel model;
  private final Texts texts;
  private final Views views;
  private final Timeline beat;
  private @Nullable Step drawn;

  @FXML private Label who;
  @FXML private Label amount;
  @FXML private Label asks;
  @FXML private VBox cards;
  @FXML private TextField digits;
  @FXML private Label problem;
  @FXML private Label help;
  @FXML private Button main;
  @FXML private Button more;
  @FXML private Button end;

  public BankController(BankModel model, Texts texts, Views views) {
    this.views = views;
    this.model = model;
    this.texts = texts;
    beat = new Timeline(new KeyFrame(Duration.seconds(1), _ -> model.tick()));
    beat.setCycleCount(Animation.INDEFINITE);
  }

  @FXML
  void initialize() {
    asks.setLabelFor(digits);
    // A code is pasted with blanks and hyphens in it; only its digits count.
    digits.setTextFormatter(
        new TextFormatter<>(change -> {
          change.setText(change.getText().replaceAll("[\\s-]", ""));
          return change.getControlNewText().matches("[0-9]{0,6}") ? change : null;
        }));
    digits.textProperty().bindBidirectional(model.typedProperty());
    model.pageProperty().subscribe(this::redraw);
    texts.languageProperty().subscribe(this::redraw);
  }

  @Override
  public void shown() {
    beat.play();
  }

  @Override
  public void hidden() {
    beat.stop();
  }

  @Override
  public KeyTable keys() {
    var keys = new ArrayList<Key>();
    if (is(Step.CHOOSE)) {
      keys.add(new Key(Stroke.of(KeyCode.ENTER), "bank.key.choose", model::choose).hint());
      keys.add(new Key(Stroke.of(KeyCode.F2), "bank.key.bind", model::bind).hint());
      keys.add(new Key(Stroke.of(KeyCode.DELETE), "bank.key.unbind", model::unbind).hint());
      keys.add(new Key(Stroke.of(KeyCode.UP), "bank.key.up", () -> model.step(-1)));
      keys.add(new Key(Stroke.of(KeyCode.DOWN), "bank.key.down", () -> model.step(1)));
    } else if (is(Step.CODE)) {
      keys.add(new Key(Stroke.of(KeyCode.F5), "bank.key.send", model::send).hint());
    }
    keys.add(new Key(Stroke.of(KeyCode.ESCAPE), "bank.key.back", model::back).hint());
    return new KeyTable(keys, List.of());
  }

  private boolean is(Step step) {
    return model.pageProperty().get().filter(page -> page.step() == step).isPresent();
  }

  @Override
  public @Nullable Node typing() {
    return is(Step.CODE) ? digits : null;
  }

  @FXML
  void main() {
    if (is(Step.CODE)) {
      model.send();
    } else {
      model.choose();
    }
  }

  @FXML
  void more() {
    model.bind();
  }

  @FXML
  void end() {
    model.unbind();
  }

  @FXML
  void back() {
    model.back();
  }

  private void redraw() {
    model.pageProperty().get().ifPresent(this::draw);
  }

  private void draw(BankPage page) {
    who.setText(page.member().name() + "  " + page.member().maskedPhone());
    amount.setText(page.amount().map(Amounts::full).orElse(""));
    appear(amount, page.amount().isPresent());
    var step = page.step().name().toLowerCase(Locale.ROOT);
    var phone = page.chosen().map(BoundCard::phone).orElse("");
    var none = page.step() == Step.CHOOSE && page.cards().isEmpty() && !page.busy();
    asks.setText(texts.now(none ? "bank.asks.none" : "bank.asks." + step, phone));
    drawCards(page);
    appear(digits, page.step() == Step.CODE);
    digits.setEditable(!page.busy());
    problem.setText(page.busy() ? texts.now("bank.busy") : page.why().in(texts));
    problem.pseudoClassStateChanged(GOOD, page.busy() || page.why().key().startsWith("bank.code."));
    help.setText(texts.now("bank.help." + step, phone));
    drawButtons(page);
    if (page.step() != drawn) {
      drawn = page.step();
      views.hint();
      if (page.step() == Step.CODE) {
        Fx.later(digits::requestFocus);
      }
    }
  }

  private void drawCards(BankPage page) {
    var shown = page.step() == Step.CODE ? page.chosen().stream().toList() : page.cards();
    appear(cards, page.step() != Step.BINDING && !shown.isEmpty());
    cards.getChildren().setAll(shown.stream().map(card -> row(page, card)).toList());
  }

  private Node row(BankPage page, BoundCard card) {
    var name = new Label(name(card));
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    var end = new Label("•••• " + (card.lastFour().isEmpty() ? "••••" : card.lastFour()));
    end.getStyleClass().add("bank-end");
    end.setMinWidth(Label.USE_PREF_SIZE);
    var row = new HBox(name, end);
    row.getStyleClass().add("bank-row");
    row.pseudoClassStateChanged(CHOSEN, page.chosen().filter(card::equals).isPresent());
    row.setOnMouseClicked(_ -> {
      var to = page.cards().indexOf(card);
      model.step(to - page.at());
    });
    return row;
  }

  private String name(BoundCard card) {
    var kind =
        switch (card.kind()) {
          case "debit" -> "bank.kind.debit";
          case "credit" -> "bank.kind.credit";
          default -> "bank.kind.other";
        };
    return card.phone().isEmpty() ? texts.now(kind) : texts.now(kind) + "  " + card.phone();
  }

  private void drawButtons(BankPage page) {
    var code = page.step() == Step.CODE;
    var choose = page.step() == Step.CHOOSE;
    var pays = choose && page.amount().isPresent() && !page.cards().isEmpty();
    appear(main, code || pays);
    main.setText(
        code
            ? page.pause().isPositive()
                ? texts.now("bank.send.wait", page.pause().toSeconds())
                : texts.now("bank.send")
            : texts.now("bank.choose"));
    main.setDisable(page.busy() || (code && page.pause().isPositive()));
    appear(more, choose);
    more.setDisable(page.busy());
    appear(end, choose && !page.cards().isEmpty());
    end.setDisable(page.busy());
  }

  private static void appear(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
