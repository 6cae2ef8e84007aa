package saoma.ui.catalogue;

import java.util.EnumMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import saoma.catalogue.StockMove.Kind;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;
import saoma.ui.View;
import saoma.ui.Views;

/// Draws a [StockModel].
public final class StockController implements Screen {
  private final StockModel model;
  private final Texts texts;
  private final Views views;

  @FXML private Label heading;
  @FXML private Label now;
  @FXML private ToggleButton received;
  @FXML private ToggleButton counted;
  @FXML private ToggleButton lost;
  @FXML private TextField quantity;
  @FXML private TextField reason;
  @FXML private Label said;

  public StockController(StockModel model, Texts texts, Views views) {
    this.model = model;
    this.texts = texts;
    this.views = views;
  }

  @FXML
  void initialize() {
    quantity.textProperty().bindBidirectional(model.quantityProperty());
    reason.textProperty().bindBidirectional(model.reasonProperty());
    kinds()
        .forEach((kind, button) ->
            button.setOnAction(_ -> {
              model.kindProperty().set(kind);
              draw();
            }));
    model.kindProperty().subscribe(this::draw);
    model.saidProperty().subscribe(what -> said.setText(what.in(texts)));
    texts.languageProperty().subscribe(this::draw);
  }

  private Map<Kind, ToggleButton> kinds() {
    return new EnumMap<>(Map.of(Kind.RECEIVED, received, Kind.COUNTED, counted, Kind.LOST, lost));
  }

  @Override
  public void shown() {
    model.open();
    draw();
  }

  @Override
  public KeyTable keys() {
    return KeyTable.of(
        new Key(Stroke.of(KeyCode.F2), "stock.key.received", () -> choose(Kind.RECEIVED)),
        new Key(Stroke.of(KeyCode.F3), "stock.key.counted", () -> choose(Kind.COUNTED)),
        new Key(Stroke.of(KeyCode.F4), "stock.key.lost", () -> choose(Kind.LOST)),
        new Key(Stroke.of(KeyCode.ENTER), "stock.key.enter", this::enter).hint(),
        new Key(Stroke.of(KeyCode.ESCAPE), "stock.key.back", this::back).hint());
  }

  private void choose(Kind kind) {
    model.kindProperty().set(kind);
  }

  @Override
  public Node typing() {
    return quantity.getText().isEmpty() ? quantity : reason;
  }

  @FXML
  void enter() {
    if (!quantity.getText().isEmpty() && reason.getText().isEmpty() && quantity.isFocused()) {
      reason.requestFocus();
      return;
    }
    model.enter(() -> views.close(View.STOCK));
  }

  @FXML
  void back() {
    views.close(View.STOCK);
  }

  private void draw() {
    var kind = model.kindProperty().get();
    kinds().forEach((one, button) -> button.setSelected(one == kind));
    model
        .item()
        .ifPresent(item -> {
          heading.setText(item.product().nameIn(texts.chinese()));
          var has = item.stock().quantity();
          now.setText(
              has == null
                  ? texts.now("stock.not-counted")
                  : texts.now("stock.now", ThousandthsText.of(has), item.product().unit()));
        });
    said.setText(model.saidProperty().get().in(texts));
  }
}
