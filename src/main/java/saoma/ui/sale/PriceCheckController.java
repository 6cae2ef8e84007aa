package saoma.ui.sale;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import saoma.catalogue.Product;
import saoma.catalogue.ScaleLabel;
import saoma.catalogue.ScanResult;
import saoma.channel.CustomerCode;
import saoma.ui.Amounts;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;
import saoma.ui.View;
import saoma.ui.Views;

/// Shows what a thing costs without selling it: scan, or type a code or a name.
public final class PriceCheckController implements Screen {
  private final PriceCheckModel model;
  private final Texts texts;
  private final Views views;

  @FXML private TextField typed;
  @FXML private Label name;
  @FXML private Label price;
  @FXML private Label code;
  @FXML private VBox costs;
  @FXML private VBox offers;

  public PriceCheckController(PriceCheckModel model, Texts texts, Views views) {
    this.model = model;
    this.texts = texts;
    this.views = views;
  }

  @FXML
  void initialize() {
    model.answerProperty().subscribe(this::draw);
    texts.languageProperty().subscribe(() -> draw(model.answerProperty().get()));
  }

  @Override
  public void shown() {
    typed.clear();
    model.begin();
  }

  @Override
  public KeyTable keys() {
    return KeyTable.of(
        new Key(Stroke.of(KeyCode.ENTER), "check.key.look", this::look).hint(),
        new Key(Stroke.of(KeyCode.ESCAPE), "check.key.close", this::close).hint());
  }

  @Override
  public boolean scanned(String scanned) {
    model.scan(scanned);
    return true;
  }

  @Override
  public Node typing() {
    return typed;
  }

  private void draw(Optional<ScanResult> answer) {
    if (answer.isEmpty()) {
      draw(texts.now("check.begin"), "", "");
      return;
    }
    switch (answer.get()) {
      case ScanResult.Found(var product) -> draw(product);
      case ScanResult.Labelled(var product, var label, _) -> drawLabel(product, label);
      case ScanResult.Unknown(var unknown) -> draw(texts.now("check.unknown"), "", shown(unknown));
      case ScanResult.Misread(var text) -> draw(texts.now("sale.misread"), "", shown(text));
    }
  }

  private void draw(Product product) {
    var known = product.price();
    draw(
        product.nameIn(texts.chinese()),
        known == null ? texts.now("sale.asks-price") : Amounts.full(known),
        product.code());
    var rows = new PriceRows(texts, one -> model.name(one, texts.chinese()));
    var priced = model.priced(product);
    fill(costs, rows.costs(priced));
    fill(offers, rows.offers(priced));
  }

  /// What the label costs, with its weight behind the code.
  private void drawLabel(Product product, ScaleLabel label) {
    var sold = label.of(product);
    var price = sold.map(ScaleLabel.Sold::price);
    var weight = label.grams();
    draw(
        product.nameIn(texts.chinese()),
        price
            .map(one -> Amounts.full(one.times(sold.orElseThrow().quantity())))
            .orElse(texts.now("sale.asks-price")),
        weight == null ? product.code() : product.code() + "  ·  " + weight + " g");
  }

  /// A customer's payment code is nobody's to read.
  private static String shown(String code) {
    return CustomerCode.of(code).isPresent() ? "…" : code;
  }

  private void draw(String saidName, String saidPrice, String saidCode) {
    name.setText(saidName);
    price.setText(saidPrice);
    code.setText(saidCode);
    fill(costs, List.of());
    fill(offers, List.of());
  }

  private static void fill(VBox box, List<Region> rows) {
    box.getChildren().setAll(rows);
    box.setVisible(!rows.isEmpty());
    box.setManaged(!rows.isEmpty());
  }

  @FXML
  private void look() {
    model.type(typed.getText());
    typed.selectAll();
  }

  @FXML
  private void close() {
    views.close(View.PRICE_CHECK);
  }
}
