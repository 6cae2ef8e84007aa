package saoma.ui.catalogue;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saoma.catalogue.Goods.Which;
import saoma.catalogue.Item;
import saoma.ui.Amounts;
import saoma.ui.Texts;
import saoma.ui.picture.GoodsPictures;
import saoma.ui.picture.PictureTile;

/// The columns of the list of products: each has two lines, so that all of it fits the smallest
/// screen.
final class GoodsRows {
  private static final double ROW = 56;
  private static final double TILE = 40;
  private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

  private final TableView<Item> table;
  private final Texts texts;
  private final GoodsPictures pictures;

  GoodsRows(TableView<Item> table, Texts texts, GoodsPictures pictures) {
    this.table = table;
    this.texts = texts;
    this.pictures = pictures;
  }

  void show() {
    table.setFixedCellSize(ROW);
    pictures.changesProperty().subscribe(table::refresh);
    table.getColumns().add(column("goods.column.name", "text", 0, this::name, this::otherName));
    table
        .getColumns()
        .add(
            column(
                "goods.column.code",
                "text",
                132,
                one -> one.product().code(),
                one -> one.product().category()));
    table.getColumns().add(column("goods.column.price", "figure", 96, this::price, this::unit));
    table.getColumns().add(column("goods.column.stock", "figure", 88, this::stock, this::low));
  }

  /// The key of what is said where there are no rows.
  ///
  /// @param typed what was searched for
  static String none(Which which, String typed) {
    if (!typed.isBlank()) {
      return "goods.no-match";
    }
    return switch (which) {
      case ON_SHELF -> "goods.none";
      case LOW -> "goods.none-low";
      case OFF_SHELF -> "goods.none-off";
    };
  }

  private String name(Item item) {
    return item.product().nameIn(texts.chinese());
  }

  private String otherName(Item item) {
    return item.product().nameEn().isEmpty() ? "" : item.product().nameIn(!texts.chinese());
  }

  private String price(Item item) {
    var price = item.product().price();
    return price == null ? texts.now("sale.asks-price") : Amounts.full(price);
  }

  private String unit(Item item) {
    var unit = item.product().unit();
    return unit.isEmpty() ? "" : texts.now("goods.per", unit);
  }

  private String stock(Item item) {
    var quantity = item.stock().quantity();
    return quantity == null ? "–" : ThousandthsText.of(quantity).replace('-', '−');
  }

  private String low(Item item) {
    return item.stock().isLow() ? texts.now("goods.low.badge") : "";
  }

  /// @param wide in pixels; zero for what is left
  private TableColumn<Item, Item> column(
      String title,
      String style,
      double wide,
      Function<Item, String> first,
      Function<Item, String> second) {
    var column = new TableColumn<Item, Item>();
    column.textProperty().bind(texts.of(title));
    column.getStyleClass().add(style);
    column.setSortable(false);
    column.setReorderable(false);
    if (wide > 0) {
      column.setMinWidth(wide);
      column.setMaxWidth(wide);
    } else {
      column.setPrefWidth(4_000);
    }
    column.setCellValueFactory(one -> new ReadOnlyObjectWrapper<>(one.getValue()));
    column.setCellFactory(_ -> {
      var tile = wide > 0 ? null : new PictureTile(pictures, GoodsPictures.Size.SMALL, TILE);
      return new TwoLines(style, title.endsWith(".stock"), tile, first, second);
    });
    return column;
  }

  private final class TwoLines extends TableCell<Item, Item> {
    private final Label first = new Label();
    private final Label second = new Label();
    private final VBox words = new VBox(first, second);
    private final HBox face = new HBox(words);
    private final @Nullable PictureTile tile;
    private final boolean marks;
    private final Function<Item, String> above;
    private final Function<Item, String> below;

    TwoLines(
        String style,
        boolean marks,
        @Nullable PictureTile tile,
        Function<Item, String> above,
        Function<Item, String> below) {
      this.tile = tile;
      this.marks = marks;
      this.above = above;
      this.below = below;
      first.getStyleClass().add("item-name");
      second.getStyleClass().add("item-code");
      words.getStyleClass().addAll("item-cell", "goods-" + style);
      words.setMinWidth(0);
      HBox.setHgrow(words, Priority.ALWAYS);
      face.getStyleClass().add("goods-cell");
    }

    @Override
    protected void updateItem(Item item, boolean none) {
      super.updateItem(item, none);
      if (none || item == null) {
        setGraphic(null);
        return;
      }
      first.setText(above.apply(item));
      second.setText(below.apply(item));
      if (tile != null) {
        showPicture(item, tile);
      }
      pseudoClassStateChanged(LOW, marks && item.stock().isLow());
      setGraphic(face);
    }

    /// There is a place for one where any product has one, so that the names stand in one column.
    private void showPicture(Item item, PictureTile picture) {
      if (pictures.any()) {
        picture.show(item.product().code(), name(item));
        face.getChildren().setAll(picture, words);
      } else {
        face.getChildren().setAll(words);
      }
    }
  }
}
