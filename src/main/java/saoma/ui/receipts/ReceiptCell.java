package saoma.ui.receipts;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saoma.checkout.Returned;
import saoma.order.Receipt;
import saoma.order.Tender;
import saoma.ui.Amounts;
import saoma.ui.Texts;

/// One receipt in the list: its number and what was sold, when and how it was paid, how much.
final class ReceiptCell extends ListCell<Receipt> {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private final Texts texts;
  private final ZoneId zone;
  private final Function<Receipt, Optional<Returned>> returns;
  private final Label number = new Label();
  private final Label items = new Label();
  private final Label facts = new Label();
  private final Label back = new Label();
  private final Label total = new Label();
  private final HBox face;

  /// @param returns what went back of a receipt
  ReceiptCell(Texts texts, ZoneId zone, Function<Receipt, Optional<Returned>> returns) {
    this.texts = texts;
    this.zone = zone;
    this.returns = returns;
    number.getStyleClass().add("receipt-number");
    number.setMinWidth(USE_PREF_SIZE);
    items.getStyleClass().add("item-name");
    facts.getStyleClass().add("item-code");
    total.getStyleClass().add("match-price");
    total.setMinWidth(USE_PREF_SIZE);
    back.getStyleClass().add("receipt-returned");
    back.setMinWidth(USE_PREF_SIZE);
    var right = new VBox(total, back);
    right.getStyleClass().add("receipt-right");
    right.setMinWidth(USE_PREF_SIZE);
    var first = new HBox(number, items);
    first.getStyleClass().add("receipt-first");
    var left = new VBox(first, facts);
    left.getStyleClass().add("item-cell");
    left.setMinWidth(0);
    HBox.setHgrow(left, Priority.ALWAYS);
    face = new HBox(left, right);
    face.getStyleClass().add("match");
    // Keeps a long name from making the whole list wider than its place.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Receipt receipt, boolean none) {
    super.updateItem(receipt, none);
    if (none || receipt == null) {
      setGraphic(null);
      return;
    }
    number.setText(Long.toString(receipt.number()));
    items.setText(
        receipt.lines().stream()
            .map(line -> line.nameIn(texts.chinese()))
            .collect(Collectors.joining(texts.now("receipts.and"))));
    var row =
        texts.now(
            "receipts.row",
            TIME.format(receipt.issuedAt().atZone(zone)),
            tender(texts, receipt),
            Long.toString(receipt.orderId()));
    var seller = receipt.seller();
    var told = seller.isNobody() ? row : row + "  ·  " + seller.words();
    facts.setText(
        receipt.copies() == 0
            ? told
            : told + "  ·  " + texts.now("receipts.copies", receipt.copies(), copies(receipt)));
    total.setText(Amounts.full(receipt.total()));
    var returned = returns.apply(receipt).map(one -> back(texts, one)).orElse("");
    back.setText(returned);
    back.setManaged(!returned.isEmpty());
    setGraphic(face);
  }

  /// What went back, with its sign.
  static String back(Texts texts, Returned returned) {
    return returned.isWhole()
        ? texts.now("receipts.returned.whole", Amounts.full(returned.back()))
        : texts.now(
            "receipts.returned.part", Amounts.full(returned.back()), Amounts.full(returned.left()));
  }

  static String copies(Receipt receipt) {
    return Integer.toString(receipt.copies());
  }

  /// How it was paid, in words; a way of paying that this version does not know keeps its code.
  static String tender(Texts texts, Receipt receipt) {
    if (receipt.tenders().isEmpty()) {
      return texts.now("receipts.free");
    }
    return receipt.tenders().stream()
        .map(Tender::channel)
        .distinct()
        .map(channel -> texts.map().getOrDefault("channel." + channel, channel))
        .collect(Collectors.joining(" + "));
  }
}
