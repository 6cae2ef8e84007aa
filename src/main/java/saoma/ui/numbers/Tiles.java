package saoma.ui.numbers;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import saoma.numbers.Compared;
import saoma.numbers.Measure;
import saoma.report.NumbersText;

/// The single figures side by side: what it is, how much, and how it was before.
final class Tiles {
  /// Those that a manager asks for first.
  static final List<Measure> SHOWN =
      List.of(
          Measure.SALES,
          Measure.RECEIPTS,
          Measure.BASKET,
          Measure.REFUND_RATE,
          Measure.SUCCESS,
          Measure.ABANDONED);

  private Tiles() {}

  static List<Node> of(Compared compared, NumbersText text) {
    return SHOWN.stream().map(one -> tile(one, compared, text)).toList();
  }

  private static Node tile(Measure measure, Compared compared, NumbersText text) {
    var name = new Label(text.measure(measure));
    name.getStyleClass().addAll("muted", "small");
    name.setMinWidth(Region.USE_PREF_SIZE);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var head = new HBox(name, gap);
    head.getStyleClass().add("tile-head");
    if (measure.unit() != Measure.Unit.SHARE) {
      var change = new Label(NumbersText.change(compared.change(measure)));
      change.getStyleClass().addAll("tile-change", style(measure, compared));
      change.setMinWidth(Region.USE_PREF_SIZE);
      head.getChildren().add(change);
    }
    var value = new Label(text.value(measure, measure.of(compared.now())));
    value.getStyleClass().add("tile-value");
    value.setMinWidth(Region.USE_PREF_SIZE);
    value.setId("tile-" + measure.name());
    var before = text.value(measure, measure.of(compared.before()));
    var was = new Label(text.words().of("numbers.was", before));
    was.getStyleClass().addAll("muted", "tile-change");
    var tile = new VBox(head, value, was);
    tile.getStyleClass().add("tile");
    tile.setPrefWidth(1);
    HBox.setHgrow(tile, Priority.ALWAYS);
    return tile;
  }

  /// More is better, but for what went wrong.
  private static String style(Measure measure, Compared compared) {
    var change = compared.change(measure).orElse(0);
    if (change == 0) {
      return "muted";
    }
    return change > 0 == (measure != Measure.ABANDONED) ? "tile-better" : "tile-worse";
  }
}
