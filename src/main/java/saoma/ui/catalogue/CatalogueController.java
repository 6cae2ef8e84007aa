package saoma.ui.catalogue;

import java.util.EnumMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import saoma.catalogue.Goods.Which;
import saoma.catalogue.Item;
import saoma.ui.Fx;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;
import saoma.ui.View;
import saoma.ui.Views;

/// Draws a [GoodsModel]: the products on the left, the form of one on the right.
public final class CatalogueController implements Screen {
  private static final int PAGE = 8;

  private final GoodsModel model;
  private final GoodsFiles files;
  private final PictureModel picture;
  private final Texts texts;
  private final Views views;
  private final FormPane form;

  @FXML private TextField search;
  @FXML private ToggleButton onShelf;
  @FXML private ToggleButton low;
  @FXML private ToggleButton offShelf;
  @FXML private TableView<Item> table;
  @FXML private VBox empty;
  @FXML private Label emptyHeading;
  @FXML private Label emptyBody;
  @FXML private Label count;
  @FXML private StackPane side;
  @FXML private Button print;

  public CatalogueController(
      GoodsModel model, GoodsFiles files, PictureModel picture, Texts texts, Views views) {
    this.model = model;
    this.files = files;
    this.picture = picture;
    this.texts = texts;
    this.views = views;
    var acts = new FormPane.Acts(model::enter, model::shelve, this::stock);
    form = new FormPane(model.form(), texts, picture, acts);
  }

  @FXML
  void initialize() {
    search.textProperty().bindBidirectional(model.typedProperty());
    new GoodsRows(table, texts, picture.pictures()).show();
    table.setItems(model.items());
    table.setRowFactory(_ -> row());
    side.getChildren().setAll(form);
    toggles().forEach((which, button) -> button.setOnAction(_ -> model.look(which)));
    model.items().addListener((ListChangeListener<Item>) _ -> redraw());
    drawLabels();
    files.countProperty().subscribe(this::drawLabels);
    texts.languageProperty().subscribe(this::drawLabels);
    drawLabels();
    model.whichProperty().subscribe(this::redraw);
    model.lowProperty().subscribe(this::redraw);
    model.form().ofProperty().subscribe(this::opened);
    texts.languageProperty().subscribe(this::redraw);
  }

  private TableRow<Item> row() {
    var row = new TableRow<Item>();
    row.setOnMouseClicked(_ -> {
      if (row.getItem() != null) {
        model.choose(row.getItem());
        mark();
      }
    });
    return row;
  }

  private Map<Which, ToggleButton> toggles() {
    return new EnumMap<>(
        Map.of(Which.ON_SHELF, onShelf, Which.LOW, low, Which.OFF_SHELF, offShelf));
  }

  @Override
  public void shown() {
    model.shown();
  }

  @Override
  public KeyTable keys() {
    return KeyTable.of(
        new Key(Stroke.of(KeyCode.ENTER), "goods.key.enter", model::enter).hint(),
        new Key(Stroke.of(KeyCode.F2), "goods.key.search", this::toSearch).hint(),
        new Key(Stroke.of(KeyCode.F3), "goods.key.new", model::fresh).hint(),
        new Key(Stroke.of(KeyCode.F4), "goods.key.which", this::next).hint(),
        new Key(Stroke.of(KeyCode.F5), "goods.key.shelve", model::shelve).only(this::isKnown),
        new Key(Stroke.of(KeyCode.F6), "goods.key.import", this::bringIn).hint(),
        new Key(Stroke.of(KeyCode.F7), "goods.key.xlsx", this::xlsx),
        new Key(Stroke.shift(KeyCode.F7), "goods.key.csv", this::csv),
        new Key(Stroke.of(KeyCode.F8), "goods.key.stock", this::stock).only(this::isKnown),
        new Key(Stroke.of(KeyCode.F9), "goods.key.number", model::number).only(this::isNew),
        new Key(Stroke.control(KeyCode.Q), "goods.key.quick", this::quick).only(this::isKnown),
        new Key(Stroke.control(KeyCode.O), "goods.key.picture", form::choosePicture)
            .only(this::isKnown),
        new Key(Stroke.control(KeyCode.D), "goods.key.no-picture", picture::remove)
            .only(picture::has),
        new Key(Stroke.of(KeyCode.F10), "goods.key.label", files::turn).only(this::isKnown),
        new Key(Stroke.shift(KeyCode.F10), "goods.key.labels", this::print),
        new Key(Stroke.of(KeyCode.UP), "goods.key.up", () -> model.step(-1)),
        new Key(Stroke.of(KeyCode.DOWN), "goods.key.down", () -> model.step(1)),
        new Key(Stroke.of(KeyCode.PAGE_UP), "goods.key.page-up", () -> model.step(-PAGE)),
        new Key(Stroke.of(KeyCode.PAGE_DOWN), "goods.key.page-down", () -> model.step(PAGE)),
        new Key(Stroke.of(KeyCode.ESCAPE), "goods.key.back", this::back).hint());
  }

  private boolean isNew() {
    return model.form().isOpen() && !isKnown();
  }

  private boolean isKnown() {
    return model.form().known().isPresent();
  }

  @Override
  public boolean scanned(String code) {
    model.scanned(code);
    return true;
  }

  @Override
  public Node typing() {
    return model.form().isOpen() ? form.typing() : search;
  }

  private void toSearch() {
    search.requestFocus();
    search.selectAll();
  }

  private void next() {
    model.look(
        switch (model.whichProperty().get()) {
          case ON_SHELF -> Which.LOW;
          case LOW -> Which.OFF_SHELF;
          case OFF_SHELF -> Which.ON_SHELF;
        });
  }

  @FXML
  void fresh() {
    model.fresh();
  }

  @FXML
  void bringIn() {
    views.show(View.IMPORT);
  }

  @FXML
  void xlsx() {
    files.export(texts.chinese(), true);
  }

  @FXML
  void csv() {
    files.export(texts.chinese(), false);
  }

  @FXML
  void print() {
    files.print(texts.chinese());
  }

  private void drawLabels() {
    var many = files.countProperty().get();
    print.setText(
        many == 0
            ? texts.now("goods.labels")
            : texts.now("goods.labels.count", Integer.toString(many)));
  }

  private void quick() {
    views.open(View.QUICK);
  }

  private void stock() {
    if (isKnown()) {
      views.open(View.STOCK);
    }
  }

  private void back() {
    if (!model.back()) {
      views.show(View.SALE);
    }
  }

  private void opened() {
    mark();
    if (!model.form().isOpen()) {
      Fx.later(search::requestFocus);
    }
  }

  private void mark() {
    var at = model.chosenAt();
    table.getSelectionModel().clearSelection();
    if (at >= 0) {
      table.getSelectionModel().select(at);
      table.scrollTo(Math.max(0, at - 2));
    }
  }

  private void redraw() {
    var which = model.whichProperty().get();
    toggles().forEach((one, button) -> button.setSelected(one == which));
    var lows = model.lowProperty().get();
    low.setText(lows == 0 ? texts.now("goods.low") : texts.now("goods.low.count", many(lows)));
    var none = model.isRead() && model.items().isEmpty();
    empty.setVisible(none);
    table.setVisible(!none);
    var nothing = GoodsRows.none(which, model.typedProperty().get());
    emptyHeading.setText(texts.now(nothing));
    emptyBody.setText(texts.now(nothing + ".next"));
    count.setText(texts.now("goods.count", many(model.items().size())));
    table.refresh();
    mark();
  }

  /// Beyond `MOST` nobody counts.
  private static String many(int found) {
    return found < GoodsModel.MOST ? Integer.toString(found) : GoodsModel.MOST + "+";
  }
}
