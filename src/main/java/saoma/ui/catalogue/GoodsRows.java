package saoma.ui.catalogue;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import saoma.catalogue.Item;
import saoma.ui.Amounts;
import saoma.ui.Texts;

/// The columns of the list of products: each has two lines, so that all of it fits the smallest
/// screen.
final class GoodsRows {
  private static final double ROW = 56;
  private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

  private final TableView<Item> table;
  private final Texts texts;

  GoodsRows(TableView<Item> table, Texts texts) {
    this.table = table;
    this.texts = texts;
  }

  void show() {
    table.setFixedCellSize(ROW);
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
    column.setCellFactory(_ -> new TwoLines(style, title.endsWith(".stock"), first, second));
    return column;
  }

  private static final class TwoLines extends TableCell<Item, Item> {
    private final Label first = new Label();
    private final Label second = new Label();
    private final VBox face = new VBox(first, second);
    private final boolean marks;
    private final Function<Item, String> above;
    private final Function<Item, String> below;

    TwoLines(
        String style, boolean marks, Function<Item, String> above, Function<Item, String> below) {
      this.marks = marks;
      this.above = above;
      this.below = below;
      first.getStyleClass().add("item-name");
      second.getStyleClass().add("item-code");
      face.getStyleClass().addAll("item-cell", "goods-" + style);
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
      pseudoClassStateChanged(LOW, marks && item.stock().isLow());
      setGraphic(face);
    }
  }
}
