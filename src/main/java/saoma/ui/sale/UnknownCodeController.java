package saoma.ui.sale;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import saoma.money.Quantity;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Notice;
import saoma.ui.Notices;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;

/// A code that nobody told the till about: sell it at an open price, search for it, or skip it. The
/// next good scan takes the pane away, unless a price is being typed.
public final class UnknownCodeController implements Screen {
  private final SaleModel model;
  private final Texts texts;
  private final Notices notices;

  @FXML private Label code;
  @FXML private TextField price;
  @FXML private Label problem;

  public UnknownCodeController(SaleModel model, Texts texts, Notices notices) {
    this.model = model;
    this.texts = texts;
    this.notices = notices;
  }

  @FXML
  void initialize() {
    model.askProperty().subscribe(this::draw);
    price.textProperty().subscribe(() -> problem.textProperty().unbind());
    price.textProperty().subscribe(() -> problem.setText(""));
  }

  @Override
  public KeyTable keys() {
    return KeyTable.of(
        new Key(Stroke.of(KeyCode.ENTER), "unknown.key.sell", this::sell).hint(),
        new Key(Stroke.of(KeyCode.F2), "unknown.key.search", this::search).hint(),
        new Key(Stroke.of(KeyCode.ESCAPE), "unknown.key.skip", this::skip).hint());
  }

  @Override
  public boolean scanned(String scanned) {
    if (!price.getText().isEmpty()) {
      return false;
    }
    model.scan(scanned);
    return true;
  }

  @Override
  public Node typing() {
    return price;
  }

  private void draw(Ask ask) {
    if (ask instanceof Ask.UnknownCode(var unknown, var quantity)) {
      var times = quantity.equals(Quantity.ONE) ? "" : quantity.digits() + " × ";
      code.setText(times + unknown);
      price.clear();
    }
  }

  @FXML
  private void sell() {
    model.sellAt(price.getText()).ifPresent(key -> problem.textProperty().bind(texts.of(key)));
  }

  /// Back to the search field with the question closed; what was typed there is still there.
  @FXML
  private void search() {
    model.skip();
    notices.show(Notice.info("unknown.search"));
  }

  @FXML
  private void skip() {
    model.skip();
  }
}
