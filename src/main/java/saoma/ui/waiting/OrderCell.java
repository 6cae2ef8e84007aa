package saoma.ui.waiting;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saoma.ui.Amounts;
import saoma.ui.Texts;

/// One order in the tray: the program's number and what is in it, since when and until when, how
/// much.
final class OrderCell extends ListCell<HandedSale> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

  private final Texts texts;
  private final ZoneId zone;
  private final Label number = new Label();
  private final Label goods = new Label();
  private final Label times = new Label();
  private final Label total = new Label();
  private final HBox face;

  /// @param takeUp hears which one was clicked
  OrderCell(Texts texts, ZoneId zone, Consumer<HandedSale> takeUp) {
    this.texts = texts;
    this.zone = zone;
    number.getStyleClass().add("receipt-number");
    number.setMinWidth(USE_PREF_SIZE);
    goods.getStyleClass().add("item-name");
    times.getStyleClass().add("item-code");
    total.getStyleClass().add("match-price");
    total.setMinWidth(USE_PREF_SIZE);
    var first = new HBox(number, goods);
    first.getStyleClass().add("receipt-first");
    var left = new VBox(first, times);
    left.getStyleClass().add("item-cell");
    left.setMinWidth(0);
    HBox.setHgrow(left, Priority.ALWAYS);
    face = new HBox(left, total);
    face.getStyleClass().add("match");
    // Keeps a long name from making the whole list wider than its place.
    setPrefWidth(0);
    setOnMouseClicked(_ -> {
      var order = getItem();
      if (order != null) {
        takeUp.accept(order);
      }
    });
  }

  @Override
  protected void updateItem(@Nullable HandedSale order, boolean none) {
    super.updateItem(order, none);
    if (none || order == null) {
      setGraphic(null);
      return;
    }
    number.setText(order.number());
    goods.setText(texts.chinese() ? order.goods().chinese() : order.goods().english());
    times.setText(
        texts.now(
            "orders.times",
            TIME.format(order.madeAt().atZone(zone)),
            TIME.format(order.until().atZone(zone))));
    total.setText(Amounts.full(order.total()));
    setGraphic(face);
  }
}
