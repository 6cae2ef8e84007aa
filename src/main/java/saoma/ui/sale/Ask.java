package saoma.ui.sale;

import saoma.catalogue.Product;
import saoma.money.Quantity;

/// What the till must know from the clerk before the next step, each with a pane of its own.
public sealed interface Ask {
  record Nothing() implements Ask {}

  /// Nobody told the till about this code. It can be sold at an open price, searched for, skipped.
  record UnknownCode(String code, Quantity quantity) implements Ask {}

  /// The product is known, its price is not.
  record PriceOf(Product product, Quantity quantity) implements Ask {}

  /// It is sold by weight, and the scale is asked.
  record WeightOf(Product product) implements Ask {}
}
