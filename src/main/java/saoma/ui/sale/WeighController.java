package saoma.ui.sale;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import saoma.device.scale.Weighed;
import saoma.ui.Amounts;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;
import saoma.ui.WeightWords;

/// Draws a [WeighModel]: the weight as it settles, and what it comes to. A scan meanwhile is
/// refused, because the one before is not answered.
public final class WeighController implements Screen {
  private static final PseudoClass STEADY = PseudoClass.getPseudoClass("steady");

  private final SaleModel model;
  private final WeighModel weigh;
  private final Texts texts;

  @FXML private Label name;
  @FXML private Label price;
  @FXML private Label weight;
  @FXML private Label state;
  @FXML private Label cost;
  @FXML private Label unit;
  @FXML private TextField typed;
  @FXML private Label problem;
  @FXML private Button take;

  public WeighController(SaleModel model, Texts texts) {
    this.model = model;
    weigh = model.weigh();
    this.texts = texts;
  }

  @FXML
  void initialize() {
    model.askProperty().subscribe(this::ask);
    weigh.weighedProperty().subscribe(_ -> draw());
    texts.languageProperty().subscribe(this::draw);
    typed.textProperty().subscribe(() -> wrong(""));
  }

  @Override
  public KeyTable keys() {
    return KeyTable.of(
        new Key(Stroke.of(KeyCode.ENTER), "weigh.key.take", this::take).hint(),
        new Key(Stroke.of(KeyCode.ESCAPE), "weigh.key.skip", this::skip).hint());
  }

  @Override
  public Node typing() {
    return typed;
  }

  private void ask(Ask ask) {
    if (ask instanceof Ask.WeightOf) {
      typed.clear();
      wrong("");
      draw();
    }
  }

  private void draw() {
    if (!(model.askProperty().get() instanceof Ask.WeightOf(var product))) {
      return;
    }
    name.setText(product.nameIn(texts.chinese()));
    var each = product.price();
    price.setText(
        each == null
            ? texts.now("weigh.no-price", product.unit())
            : texts.now("weigh.each", Amounts.full(each), product.unit()));
    unit.setText(texts.now("weigh.typed", product.unit()));
    var said = weigh.weighedProperty().get();
    weight.setText(shown(said));
    weight.pseudoClassStateChanged(STEADY, weigh.steady(product).isPresent());
    state.setText(WeightWords.of(said, texts));
    cost.setText(weigh.cost(product).map(Amounts::full).orElse("–"));
    take.setDisable(weigh.steady(product).isEmpty() && typed.getText().isBlank());
  }

  private static String shown(Weighed said) {
    return switch (said) {
      case Weighed.Steady(var grams, _) -> WeightWords.kilograms(grams) + " kg";
      case Weighed.Moving(var grams) ->
          grams.isPresent() ? WeightWords.kilograms(grams.getAsLong()) + " kg" : "…";
      case Weighed.Over _, Weighed.Under _, Weighed.Fault _, Weighed.Silent _ -> "–";
    };
  }

  @FXML
  private void take() {
    weigh
        .take(typed.getText())
        .ifPresentOrElse(key -> wrong(texts.now(key)), () -> model.search().clear());
  }

  @FXML
  private void skip() {
    model.skip();
  }

  private void wrong(String told) {
    problem.setText(told);
    draw();
  }
}
