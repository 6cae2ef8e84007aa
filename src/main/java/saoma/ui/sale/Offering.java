package saoma.ui.sale;

import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import saoma.catalogue.Catalogue;
import saoma.catalogue.Product;
import saoma.offer.OfferBook;
import saoma.offer.Offers;
import saoma.order.Cart;

/// The shop's offers as they stand now, put on a cart.
///
/// @param zone of the clock on the shop's wall
public record Offering(OfferBook book, Catalogue catalogue, InstantSource clock, ZoneId zone) {
  /// The same cart with what it is offered now, and nothing that it was offered before.
  public Cart on(Cart cart) {
    return cart.offered(Offers.of(cart, book.rules(), now(), this::category));
  }

  LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), zone);
  }

  private String category(String code) {
    return catalogue.byCode(code).map(Product::category).orElse("");
  }
}
