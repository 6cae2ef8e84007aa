package saoma.ui.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import saoma.order.Cart;
import saoma.order.Offered;
import saoma.order.Prices;
import saoma.ui.Amounts;
import saoma.ui.Texts;

/// A sample cart in rows: goods, what the offer takes off them, and what is left to pay.
final class SampleRows {
  private SampleRows() {}

  static List<Region> of(Optional<Sample> sample, Texts texts) {
    if (sample.isEmpty()) {
      return List.of(said("offer.sample.not-yet", texts));
    }
    var cart = sample.get().cart();
    if (cart.isEmpty()) {
      return List.of(said("offer.sample.empty", texts));
    }
    var found = new ArrayList<Region>();
    for (var line : cart.lines()) {
      var name = line.nameIn(texts.chinese()) + " × " + line.quantity().digits();
      found.add(row(name, Amounts.digits(line.gross()), "offer-line"));
      line.pricing().lineOffers().forEach(one -> found.add(less(one, texts)));
    }
    Prices.wholes(cart.lines()).forEach(one -> found.add(less(one, texts)));
    found.add(total(cart, texts));
    return found;
  }

  private static Region total(Cart cart, Texts texts) {
    return row(texts.now("offer.sample.total"), Amounts.full(cart.total()), "offer-total");
  }

  private static Region less(Offered offer, Texts texts) {
    var name = "  " + offer.nameIn(texts.chinese());
    return row(name, "−" + Amounts.digits(offer.off()), "offer-less");
  }

  private static Label said(String key, Texts texts) {
    var label = new Label(texts.now(key));
    label.getStyleClass().add("muted");
    label.setWrapText(true);
    return label;
  }

  private static HBox row(String left, String right, String style) {
    var name = new Label(left);
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    var sum = new Label(right);
    sum.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(name, sum);
    row.getStyleClass().add(style);
    return row;
  }
}
