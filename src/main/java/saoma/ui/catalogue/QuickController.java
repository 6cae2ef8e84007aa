package saoma.ui.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import saoma.catalogue.Product;
import saoma.catalogue.QuickKey;
import saoma.ui.Amounts;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;
import saoma.ui.View;
import saoma.ui.Views;
import saoma.ui.catalogue.QuickModel.Tile;
import saoma.ui.picture.GoodsPictures;
import saoma.ui.picture.PictureTile;

/// Draws a [QuickModel]: four pages of twenty keys, each with the first letter of its product, its
/// name and its price on a colour.
public final class QuickController implements Screen {
  private static final String DIGITS = "1234567890";
  private static final double TILE = 40;

  private final QuickModel model;
  private final GoodsPictures pictures;
  private final Texts texts;
  private final Views views;
  private final List<ToggleButton> pages = new ArrayList<>();

  @FXML private Label heading;
  @FXML private Label told;
  @FXML private HBox pageRow;
  @FXML private TilePane grid;

  public QuickController(QuickModel model, GoodsPictures pictures, Texts texts, Views views) {
    this.model = model;
    this.pictures = pictures;
    this.texts = texts;
    this.views = views;
  }

  @FXML
  void initialize() {
    for (int at = 0; at < QuickKey.PAGES; at++) {
      var page = at;
      var button = new ToggleButton(Integer.toString(at + 1));
      button.setFocusTraversable(false);
      button.setOnAction(_ -> {
        model.pageProperty().set(page);
        draw();
      });
      pages.add(button);
    }
    pageRow.getChildren().setAll(pages);
    model.pageProperty().subscribe(this::draw);
    model.tilesProperty().subscribe(this::draw);
    model.arrangedProperty().subscribe(this::draw);
    pictures.changesProperty().subscribe(this::draw);
    texts.languageProperty().subscribe(this::draw);
  }

  @Override
  public void shown() {
    model.shown(views.shown().filter(view -> view == View.CATALOGUE).isPresent());
  }

  @Override
  public KeyTable keys() {
    var keys = new ArrayList<Key>();
    for (int at = 0; at < DIGITS.length(); at++) {
      var place = at;
      keys.add(
          new Key(Stroke.typed(DIGITS.charAt(at)), "quick.key.press", () -> model.press(place)));
    }
    keys.add(new Key(Stroke.of(KeyCode.RIGHT), "quick.key.next", () -> model.turn(1)).hint());
    keys.add(new Key(Stroke.of(KeyCode.LEFT), "quick.key.before", () -> model.turn(-1)).hint());
    keys.add(new Key(Stroke.of(KeyCode.ESCAPE), "quick.key.back", this::back).hint());
    return new KeyTable(keys, List.of());
  }

  @Override
  public boolean scanned(String code) {
    if (model.arrangedProperty().get().isPresent()) {
      return false;
    }
    model.sell(code);
    return true;
  }

  @Override
  public Node typing() {
    return grid;
  }

  @FXML
  void back() {
    views.close(View.QUICK);
  }

  private void draw() {
    var arranged = model.arrangedProperty().get();
    heading.setText(
        arranged
            .map(one -> texts.now("quick.arrange", one.nameIn(texts.chinese())))
            .orElseGet(() -> texts.now("quick.heading")));
    told.setText(texts.now(arranged.isPresent() ? "quick.arrange.next" : told()));
    for (int at = 0; at < pages.size(); at++) {
      pages.get(at).setSelected(at == model.pageProperty().get());
    }
    var faces = new ArrayList<Node>();
    for (int place = 0; place < QuickKey.PLACES; place++) {
      faces.add(face(place, model.at(place), arranged.isPresent()));
    }
    grid.getChildren().setAll(faces);
  }

  private String told() {
    return model.tilesProperty().get().isEmpty() ? "quick.none" : "quick.next";
  }

  private Button face(int place, Optional<Tile> tile, boolean arranging) {
    var button = new Button();
    button.setId("quick-" + place);
    button.setFocusTraversable(false);
    button.getStyleClass().add("quick-key");
    button.setDisable(tile.isEmpty() && !arranging);
    button.setOnAction(_ -> model.press(place));
    var digit = new Label(place < DIGITS.length() ? DIGITS.substring(place, place + 1) : "");
    digit.getStyleClass().addAll("muted", "small");
    if (tile.isEmpty()) {
      button.setGraphic(digit);
      return button;
    }
    var product = tile.get().product();
    var name = product.nameIn(texts.chinese());
    var words = new Label(name);
    words.getStyleClass().add("quick-name");
    var price = product.price();
    var sum = new Label(price == null ? texts.now("sale.asks-price") : Amounts.full(price));
    sum.getStyleClass().addAll("small");
    var top = new HBox(sign(product, name), sum);
    top.getStyleClass().add(pictures.has(product.code()) ? "quick-pictured" : "quick-top");
    var face = new VBox(top, words);
    face.getStyleClass().add("quick-face");
    button.setGraphic(face);
    button.getStyleClass().add("quick-" + tile.get().key().colour());
    button.setAccessibleText(name);
    return button;
  }

  /// Its picture, or else its first letter.
  private Node sign(Product product, String name) {
    if (pictures.has(product.code())) {
      var tile = new PictureTile(pictures, GoodsPictures.Size.SMALL, TILE);
      tile.show(product.code(), name);
      return tile;
    }
    var letter = new Label(name.substring(0, name.offsetByCodePoints(0, 1)));
    letter.getStyleClass().add("quick-letter");
    return letter;
  }
}
