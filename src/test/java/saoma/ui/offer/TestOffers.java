package saoma.ui.offer;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import saoma.catalogue.MemoryCatalogue;
import saoma.catalogue.Shelf;
import saoma.offer.OfferBook;
import saoma.ui.Away;
import saoma.ui.TestTill;
import saoma.ui.sale.CouponModel;
import saoma.ui.sale.Offering;
import saoma.ui.sale.PriceCheckController;
import saoma.ui.sale.PriceCheckModel;

/// A test till whose shop has offers, and the screen of them. On the JavaFX thread.
public final class TestOffers {
  private static final Away HERE = new Away(Runnable::run, Runnable::run);

  public final List<String> told = new ArrayList<>();
  public final OfferModel model;

  public TestOffers(TestTill till, OfferBook book) {
    var catalogue = new MemoryCatalogue();
    catalogue.put(Shelf.builtIn());
    var clock = Clock.fixed(Instant.parse("2026-11-23T10:42:00Z"), ZoneOffset.UTC);
    var offering = new Offering(book, catalogue, clock, ZoneOffset.UTC);
    var cart = till.sale().cart();
    cart.offering(offering::on);
    till.sale()
        .others()
        .coupons(new CouponModel(cart, offering, till.texts(), HERE, till.notices()::show)::take);
    model = new OfferModel(new OfferDoor(book, catalogue, told::add), HERE, till.notices()::show);
    var check = new PriceCheckModel(catalogue, List::of, Optional.of(offering));
    till.views()
        .offer(
            PriceCheckController.class,
            () -> new PriceCheckController(check, till.texts(), till.views()));
    till.views()
        .offer(OfferController.class, () -> new OfferController(model, till.texts(), till.views()));
  }
}
