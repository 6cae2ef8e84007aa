package saoma.ui.sale;

import java.util.Optional;
import java.util.function.Consumer;
import saoma.catalogue.Product;
import saoma.catalogue.ScaleLabel;
import saoma.money.Quantity;
import saoma.ui.Notice;
import saoma.ui.Texts;

/// Sells what a scale weighed.
record LabelDesk(Seller seller, Texts texts, Consumer<Notice> notices) {
  /// What must be asked next; empty, and the clerk is told, where the label sells nothing.
  ///
  /// @param times a number that was typed before: each pack has a weight of its own, so that it
  ///   cannot stand for more of them
  Optional<Ask> sell(Product product, ScaleLabel label, Optional<Quantity> times) {
    if (times.isPresent()) {
      notices.accept(Notice.warning("sale.label.once").then("sale.label.once.next"));
      return Optional.empty();
    }
    var sold = label.of(product);
    var name = product.nameIn(texts.chinese());
    if (sold.isEmpty()) {
      notices.accept(
          Notice.warning("sale.label.piece", name, product.unit()).then("sale.label.piece.next"));
    }
    return sold.map(one -> {
      var ask = seller.sell(product, one);
      if (isOther(product, label, one)) {
        notices.accept(Notice.info("sale.label.price", name).then("sale.label.price.next"));
      }
      return ask;
    });
  }

  /// Whether the scale had another price for a kilogram than the catalogue.
  private static boolean isOther(Product product, ScaleLabel label, ScaleLabel.Sold sold) {
    var usual = product.price();
    return label.grams() != null && usual != null && !usual.equals(sold.price());
  }
}
