package saoma.ui.reconcile;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saoma.ui.Texts;

/// One difference in the list: what is wrong, with which number, how it stands and how much it is.
final class ItemCell extends ListCell<Item> {
  static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss", Locale.ROOT);

  private final MatchTexts words;
  private final Texts texts;

  /// As wide as the list, so that nothing is scrolled sideways.
  ItemCell(MatchTexts words, Texts texts) {
    this.words = words;
    this.texts = texts;
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Item item, boolean empty) {
    super.updateItem(item, empty);
    setText(null);
    setGraphic(item == null || empty ? null : row(item));
  }

  private HBox row(Item item) {
    var difference = item.standing().difference();
    var kind = new Label(texts.now("match.kind." + difference.kind()));
    kind.getStyleClass().add("match-kind");
    kind.setMinWidth(0);
    var number =
        new Label(
            words.subject(difference)
                + " "
                + (difference.refundNumber().isEmpty()
                    ? difference.number()
                    : difference.refundNumber()));
    number.getStyleClass().addAll("muted", "small");
    number.setMinWidth(0);
    var left = new VBox(kind, number);
    left.setMinWidth(0);
    left.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(left, Priority.ALWAYS);
    var status = item.standing().status();
    var stands = new Label(texts.now("match.status." + status));
    stands.getStyleClass().addAll("match-status", status.name().toLowerCase(Locale.ROOT));
    stands.setMinWidth(Region.USE_PREF_SIZE);
    var much = new Label(MatchTexts.much(difference));
    much.getStyleClass().add("match-much");
    much.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(left, stands, much);
    row.getStyleClass().add("match-line");
    return row;
  }
}
