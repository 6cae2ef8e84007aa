package saoma.ui.customer;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saoma.ui.Amounts;
import saoma.ui.Texts;

/// One line of the cart as the customer reads it: name, how many, how much.
final class ItemCell extends ListCell<CustomerPage.Item> {
  private final Texts texts;
  private final Label name = new Label();
  private final Label quantity = new Label();
  private final Label total = new Label();
  private final Label note = new Label();
  private final VBox words = new VBox(name, note);
  private final HBox row = new HBox(words, quantity, total);

  ItemCell(Texts texts) {
    this.texts = texts;
    row.getStyleClass().add("item");
    name.getStyleClass().add("item-name");
    quantity.getStyleClass().add("item-quantity");
    total.getStyleClass().add("item-total");
    name.setMaxWidth(Double.MAX_VALUE);
    words.setMinWidth(0);
    note.getStyleClass().add("item-note");
    HBox.setHgrow(words, Priority.ALWAYS);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(CustomerPage.@Nullable Item item, boolean empty) {
    super.updateItem(item, empty);
    setText(null);
    setGraphic(item == null ? null : row);
    if (item != null) {
      note.setText(item.note());
      note.setVisible(!item.note().isEmpty());
      note.setManaged(note.isVisible());
      name.setText(item.nameIn(texts.chinese()));
      quantity.setText(item.quantity().isEmpty() ? "" : "× " + item.quantity());
      total.setText(Amounts.digits(item.total()));
    }
  }
}
