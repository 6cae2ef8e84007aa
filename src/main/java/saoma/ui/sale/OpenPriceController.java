package saoma.ui.sale;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import saoma.money.Quantity;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;

/// A product that has no price asks for one. A price that is none stays in the field with the
/// reason below it; a scan meanwhile is refused, because the one before is not answered.
public final class OpenPriceController implements Screen {
  private final SaleModel model;
  private final Texts texts;

  @FXML private Label name;
  @FXML private Label code;
  @FXML private TextField price;
  @FXML private Label problem;

  public OpenPriceController(SaleModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    model.askProperty().subscribe(this::draw);
    texts.languageProperty().subscribe(this::drawName);
    price.textProperty().subscribe(() -> problem.textProperty().unbind());
    price.textProperty().subscribe(() -> problem.setText(""));
  }

  @Override
  public KeyTable keys() {
    return KeyTable.of(
        new Key(Stroke.of(KeyCode.ENTER), "price.key.sell", this::sell).hint(),
        new Key(Stroke.of(KeyCode.ESCAPE), "price.key.skip", this::skip).hint());
  }

  @Override
  public Node typing() {
    return price;
  }

  private void draw(Ask ask) {
    if (ask instanceof Ask.PriceOf) {
      price.clear();
      drawName();
    }
  }

  private void drawName() {
    if (model.askProperty().get() instanceof Ask.PriceOf(var product, var quantity)) {
      var times = quantity.equals(Quantity.ONE) ? "" : quantity.digits() + " × ";
      name.setText(times + product.nameIn(texts.chinese()));
      code.setText(product.code());
    }
  }

  @FXML
  private void sell() {
    model.sellAt(price.getText()).ifPresent(key -> problem.textProperty().bind(texts.of(key)));
  }

  @FXML
  private void skip() {
    model.skip();
  }
}
