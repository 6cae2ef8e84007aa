package saoma.ui.sale;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.VBox;
import saoma.order.Cart;
import saoma.order.CartLine;
import saoma.ui.Amounts;
import saoma.ui.Texts;

/// The lines of the cart as a table of even rows, so that nothing jumps when a line comes into
/// focus. The line that keys work on is marked and kept in view.
final class CartTable {
  private static final PseudoClass FOCUS = PseudoClass.getPseudoClass("in-focus");
  private static final PseudoClass LESS = PseudoClass.getPseudoClass("less");
  private static final double ROW = 56;

  private final TableView<CartLine> table;
  private final Texts texts;
  private final CartModel cart;

  CartTable(TableView<CartLine> table, Texts texts, CartModel cart) {
    this.table = table;
    this.texts = texts;
    this.cart = cart;
    table.setFixedCellSize(ROW);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    table.setRowFactory(_ -> new Row());
    column("sale.column.number", 56, line -> number(line.id()));
    item();
    column("sale.column.quantity", 72, line -> line.quantity().digits());
    column("sale.column.price", 96, line -> Amounts.digits(line.unitPrice()));
    column("sale.column.line", 112, line -> Amounts.digits(line.goods()));
    cart.selectedProperty().subscribe(_ -> mark());
  }

  void draw(Cart now) {
    table.getItems().setAll(now.lines());
    mark();
  }

  /// Moves the mark to the line in focus and scrolls no further than it takes to see it.
  private void mark() {
    var at = indexOf(cart.selectedProperty().get());
    table.getSelectionModel().clearAndSelect(at);
    table.refresh();
    table.layout();
    if (at >= 0 && table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      flow.scrollTo(at);
    }
  }

  private int indexOf(long id) {
    for (var i = 0; i < table.getItems().size(); i++) {
      if (table.getItems().get(i).id() == id) {
        return i;
      }
    }
    return -1;
  }

  private String number(long id) {
    var at = Integer.toString(indexOf(id) + 1);
    return id == cart.selectedProperty().get() ? "▸ " + at : at;
  }

  private void column(String key, double width, Function<CartLine, String> text) {
    var column = new TableColumn<CartLine, String>();
    column.textProperty().bind(texts.of(key));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
    column.setMinWidth(width);
    column.setMaxWidth(width);
    column.getStyleClass().add("figure");
    still(column);
  }

  private void item() {
    var column = new TableColumn<CartLine, CartLine>();
    column.textProperty().bind(texts.of("sale.column.item"));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(_ -> new ItemCell());
    column.getStyleClass().add("item");
    still(column);
  }

  private void still(TableColumn<CartLine, ?> column) {
    column.setSortable(false);
    column.setReorderable(false);
    column.setResizable(true);
    table.getColumns().add(column);
  }

  private final class Row extends TableRow<CartLine> {
    Row() {
      setOnMousePressed(_ -> {
        if (getItem() != null) {
          cart.select(getItem().id());
        }
      });
    }

    @Override
    protected void updateItem(CartLine line, boolean none) {
      super.updateItem(line, none);
      pseudoClassStateChanged(FOCUS, !none && line.id() == cart.selectedProperty().get());
    }
  }

  /// The name, and in small print below it what was done to the price, else the code with the other
  /// language's name.
  private final class ItemCell extends TableCell<CartLine, CartLine> {
    private final Label name = new Label();
    private final Label code = new Label();
    private final VBox both = new VBox(name, code);

    ItemCell() {
      name.getStyleClass().add("item-name");
      code.getStyleClass().add("item-code");
      both.getStyleClass().add("item-cell");
    }

    @Override
    protected void updateItem(CartLine line, boolean none) {
      super.updateItem(line, none);
      if (none || line == null) {
        setGraphic(null);
        return;
      }
      name.setText(line.nameIn(texts.chinese()));
      var other = line.nameIn(!texts.chinese());
      var plain = other.equals(name.getText()) ? line.code() : line.code() + "  " + other;
      var less = Less.of(line, texts);
      code.setText(less.isEmpty() ? plain : less);
      code.pseudoClassStateChanged(LESS, !less.isEmpty());
      setGraphic(both);
    }
  }
}
