package saoma.ui.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import saoma.catalogue.MemoryCatalogue;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.offer.MemoryOffers;
import saoma.offer.Rule;
import saoma.offer.Span;
import saoma.offer.Terms;
import saoma.order.Cart;
import saoma.order.Draft;
import saoma.ui.Away;
import saoma.ui.Texts;
import saoma.ui.Texts.Language;
import saoma.ui.customer.CustomerModel;
import saoma.ui.customer.CustomerPage;

/// Offers on the sale screen: as the cart grows, by coupon, for members, and beside what a clerk
/// takes off.
class SaleOffersTest extends SaleFixture {
  private static final Instant NOW = Instant.parse("2026-11-23T10:42:00Z");
  private static final Texts ENGLISH = new Texts(Language.EN);

  private MemoryOffers shop = new MemoryOffers();

  private void offers(String rules) {
    shop = MemoryOffers.of(rules);
    var offering =
        new Offering(shop, new MemoryCatalogue(), InstantSource.fixed(NOW), ZoneOffset.UTC);
    cart.offering(offering::on);
    var away = new Away(Runnable::run, Runnable::run);
    sale.others().coupons(new CouponModel(cart, offering, ENGLISH, away, notices::add)::take);
  }

  private long total() {
    return cart.now().total().minor();
  }

  @Test
  void anOfferStandsUnderItsLineAsTheCartGrows() {
    offers("FREE 2 1");
    sale.scan(WATER.code());
    sale.scan(WATER.code());
    assertEquals(400, total());
    sale.scan(WATER.code());
    assertEquals(400, total());
    assertEquals("Offer 1  −¥2.00", Less.of(cart.now().lines().getFirst(), ENGLISH));
    cart.less();
    assertEquals(400, total());
    assertEquals("", Less.of(cart.now().lines().getFirst(), ENGLISH));
    cart.undo();
    assertEquals(400, total());
    assertEquals(1, cart.now().lines().getFirst().pricing().offers().size());
    sale.tenders().pay("alipay");
    assertEquals(List.of("alipay 400 sale-1"), asked);
  }

  @Test
  void theCustomerSeesTheSame() {
    offers("FREE 2 1 + & WHOLE 0 A50 +");
    var customer = new CustomerModel();
    cart.historyProperty().subscribe(history -> customer.cart(history.now()));
    type("3*");
    sale.scan(WATER.code());
    var page = (CustomerPage.Buying) customer.page();
    assertEquals(Money.fen(350), page.total());
    assertEquals(
        List.of("Spring water 600", "Offer 1 -200", "Offer 2 -50"),
        page.items().stream().map(item -> item.nameEn() + " " + item.total().minor()).toList());
    assertEquals("Offer 2  −¥0.50", Less.of(cart.now(), ENGLISH));
    assertEquals(400, cart.now().lines().getFirst().goods().minor());
  }

  @Test
  void aCouponIsScannedAndScannedAgainTakenOut() {
    offers("LESS P1000 !c=SPRING10");
    sale.scan(WATER.code());
    sale.scan("spring10");
    assertEquals("coupon.taken", last().key());
    assertEquals(180, total());
    sale.scan(MILK.code());
    assertEquals(522, total());
    sale.scan("SPRING10");
    assertEquals("coupon.gone", last().key());
    assertEquals(580, total());
  }

  @Test
  void aCouponIsTypedAndWaitsForItsGoods() {
    offers("LESS P1000 @ 2100000000067 !c=MILK10");
    type("milk10");
    sale.enter();
    assertEquals("coupon.waits", last().key());
    assertEquals("", typed());
    sale.scan(WATER.code());
    assertEquals("Coupon MILK10", Less.of(cart.now(), ENGLISH));
    sale.scan(MILK.code());
    assertEquals(542, total());
    assertEquals("", Less.of(cart.now(), ENGLISH));
  }

  @Test
  void aCouponThatDoesNotHoldOrIsUsedUpTakesNothing() {
    offers("LESS P1000 !c=SPRING10");
    sale.scan(WATER.code());
    var rule = shop.rules().getFirst();
    shop.keep(rule.switched(false));
    sale.scan("SPRING10");
    assertEquals("coupon.not-now", last().key());
    shop.keep(
        new Rule(
            1,
            "券",
            "",
            rule.deal(),
            rule.goods(),
            Span.ALWAYS,
            new Terms(false, "SPRING10", 2, false, true),
            true));
    shop.uses.put("SPRING10", 2L);
    sale.scan("SPRING10");
    assertEquals("coupon.spent", last().key());
    shop.uses.put("SPRING10", 1L);
    sale.scan("SPRING10");
    assertEquals("coupon.taken", last().key());
    assertEquals(180, total());
  }

  @Test
  void whatNoOfferKnowsIsNoCoupon() {
    offers("LESS P1000 !c=SPRING10");
    sale.scan("AUTUMN10");
    assertEquals(new Ask.UnknownCode("AUTUMN10", Quantity.ONE), sale.askProperty().get());
  }

  @Test
  void aMemberHasTheMembersPriceOnceTheSaleKnowsIt() {
    offers("FIXED 150 @ 2100000000012 !m");
    sale.scan(WATER.code());
    assertEquals(200, total());
    cart.member();
    assertEquals(150, total());
    sale.scan(WATER.code());
    assertEquals(300, total());
    cart.next();
    sale.scan(WATER.code());
    assertEquals(200, total());
  }

  @Test
  void whatIsPaidInPartIsOfferedNothingMore() {
    offers("FIXED 150 @ 2100000000012 !m");
    sale.scan(WATER.code());
    cart.lock(true);
    cart.member();
    assertEquals(200, total());
    assertFalse(cart.now().claims().member());
  }

  @Test
  void byHandComesOnTopAndIsShownSoBefore() {
    offers("LESS A50");
    sale.scan(WATER.code());
    assertTrue(sale.adjust().begin(Adjustment.Kind.LINE));
    assertEquals(150, sale.adjust().before().minor());
    sale.adjust().valueProperty().set("10%");
    assertEquals(Money.fen(135), sale.adjust().after().orElseThrow());
    sale.adjust().apply(() -> {});
    assertEquals(135, total());
  }

  @Test
  void anOfferThatStandsAloneGivesWayToAHand() {
    offers("LESS A50 !h");
    sale.scan(WATER.code());
    sale.adjust().begin(Adjustment.Kind.LINE);
    sale.adjust().valueProperty().set("10%");
    assertEquals(Money.fen(180), sale.adjust().after().orElseThrow());
    sale.adjust().apply(() -> {});
    assertEquals(180, total());
    sale.adjust().begin(Adjustment.Kind.SALE);
    sale.adjust().clear(() -> {});
    sale.adjust().begin(Adjustment.Kind.LINE);
    sale.adjust().clear(() -> {});
    assertEquals(150, total());
  }

  @Test
  void aDraftComesBackAsItWasOfferedAndGoesOn() {
    offers("LESS P1000 !c=SPRING10 + & FREE 2 1 +");
    sale.scan(WATER.code());
    sale.scan(WATER.code());
    sale.scan("SPRING10");
    var before = cart.now();
    shop.remove(1);
    cart.next();
    cart.restore(
        new Draft(new Cart(before.lines(), before.nextId(), before.lastTouched()), "sale-7", NOW),
        ZoneId.of("UTC"));
    assertEquals(360, total());
    assertEquals(List.of("SPRING10"), cart.now().claims().coupons());
    // What was offered is frozen; what is done next is offered what holds then.
    sale.scan(WATER.code());
    assertEquals(400, total());
  }
}
