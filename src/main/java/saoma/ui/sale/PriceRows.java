package saoma.ui.sale;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import saoma.ui.Amounts;
import saoma.ui.Texts;

/// What is told of a price beside the one on the shelf, in rows.
///
/// @param names of a product's code
record PriceRows(Texts texts, UnaryOperator<String> names) {
  /// More has no room on the smallest screen.
  private static final int MOST = 4;

  List<Region> costs(Priced priced) {
    return priced.costs().stream().<Region>map(this::cost).toList();
  }

  private HBox cost(Priced.Cost cost) {
    var many = cost.pieces() == 1 ? "check.one" : "check.some";
    var key = cost.member() ? many + ".member" : many;
    var name = new Label(texts.now(key, Integer.toString(cost.pieces())));
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    var price = new Label(Amounts.full(cost.price()));
    price.getStyleClass().add("check-cost");
    price.setMinWidth(Region.USE_PREF_SIZE);
    var saved =
        new Label(
            cost.saved().isPositive() ? texts.now("check.saved", Amounts.full(cost.saved())) : "");
    saved.getStyleClass().addAll("check-saved", "small");
    saved.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(name, saved, price);
    row.getStyleClass().add("check-row");
    return row;
  }

  List<Region> offers(Priced priced) {
    var words = new OfferWords(texts, names);
    var rows = new ArrayList<Region>();
    priced.offers().stream().limit(MOST).map(one -> offer(one, words)).forEach(rows::add);
    var more = priced.offers().size() - rows.size();
    if (more > 0) {
      var label = new Label(texts.now("check.offer.more", Integer.toString(more)));
      label.getStyleClass().addAll("muted", "small");
      rows.add(label);
    }
    return rows;
  }

  private VBox offer(Priced.Touching one, OfferWords words) {
    var name = new Label(one.rule().nameIn(texts.chinese()) + "  ·  " + words.deal(one.rule()));
    name.setWrapText(true);
    name.getStyleClass().add(one.now() ? "check-offer" : "muted");
    var row = new VBox(name);
    var conditions = words.conditions(one.rule(), one.now());
    if (!conditions.isEmpty()) {
      var small = new Label(conditions);
      small.setWrapText(true);
      small.getStyleClass().addAll("muted", "small");
      row.getChildren().add(small);
    }
    return row;
  }
}
