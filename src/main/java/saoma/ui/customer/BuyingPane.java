package saoma.ui.customer;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saoma.ui.Amounts;
import saoma.ui.Texts;
import saoma.ui.picture.PictureFrame;

/// Draws a [CustomerPage.Buying]: the cart as it grows, the picture of the line that was touched
/// last, the member that it is for, and what it comes to.
final class BuyingPane extends VBox {
  /// How wide the picture is, in the size of the letters.
  private static final double BESIDE = 14;

  private final Texts texts;
  private final Label shop = label("buying-shop");
  private final ListView<CustomerPage.Item> items = new ListView<>();
  private final PictureFrame frame = new PictureFrame(1);
  private final Label besideName = label("beside-name");
  private final Label besideTotal = label("beside-total");
  private final VBox beside = new VBox(frame, besideName, besideTotal);
  private final Label note = label("sale-note");
  private final Label guestName = label("guest-name");
  private final Label guestSaved = label("guest-saved");
  private final HBox guest = new HBox(guestName, push(), guestSaved);
  private final Label pieces = label("pieces");
  private final Label sum = label("sum");
  private @Nullable Image seen;

  BuyingPane(Texts texts) {
    this.texts = texts;
    getStyleClass().add("buying");
    items.getStyleClass().add("items");
    items.setFocusTraversable(false);
    items.setCellFactory(_ -> new ItemCell(texts));
    items.setSelectionModel(null);
    HBox.setHgrow(items, Priority.ALWAYS);
    beside.getStyleClass().add("beside");
    besideName.setWrapText(true);
    note.setWrapText(true);
    guest.getStyleClass().add("guest");
    var row = new HBox(beside, items);
    row.getStyleClass().add("buying-row");
    VBox.setVgrow(row, Priority.ALWAYS);
    var word = label("sum-word");
    word.textProperty().bind(texts.of("customer.total"));
    var sums = new HBox(pieces, push(), word, sum);
    sums.getStyleClass().add("sum-row");
    getChildren().setAll(shop, row, note, guest, sums);
    beside(new Beside.Shown(false, null));
  }

  private static Label label(String style) {
    var label = new Label();
    label.getStyleClass().add(style);
    return label;
  }

  private static Region push() {
    var push = new Region();
    HBox.setHgrow(push, Priority.ALWAYS);
    return push;
  }

  void shop(String name) {
    shop.setText(name);
  }

  /// @param letters their size in pixels
  void scale(long letters) {
    frame.side(letters * BESIDE);
  }

  /// What the line that was touched last looks like; drawn with the next page.
  void beside(Beside.Shown shown) {
    appear(beside, shown.there());
    seen = shown.image();
    frame.put(seen, besideName.getText());
  }

  void show(CustomerPage.Buying it) {
    items.getItems().setAll(it.items());
    if (it.last() >= 0) {
      items.scrollTo(it.last());
    }
    var last = it.items().get(Math.max(0, it.last()));
    besideName.setText(last.nameIn(texts.chinese()));
    besideTotal.setText(Amounts.full(last.total()));
    frame.put(seen, besideName.getText());
    note.setText(it.note());
    appear(note, !it.note().isEmpty());
    show(it.guest());
    pieces.setText(texts.now("customer.pieces", it.pieces()));
    sum.setText(Amounts.full(it.total()));
  }

  private void show(Optional<CustomerPage.Guest> shown) {
    appear(guest, shown.isPresent());
    shown.ifPresent(one -> {
      guestName.setText(texts.now("customer.member", one.called()).strip());
      guestSaved.setText(
          one.saved().isPositive()
              ? texts.now("customer.member.saved", Amounts.full(one.saved()))
              : "");
    });
  }

  private static void appear(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }
}
