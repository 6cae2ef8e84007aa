package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.offer.Deal;
import saoma.offer.Goods;
import saoma.offer.Offers;
import saoma.offer.Rule;
import saoma.offer.Span;
import saoma.offer.Terms;
import saoma.order.Cart;
import saoma.order.Claims;
import saoma.order.Discount;
import saoma.order.OrderState;
import saoma.store.journal.MemoryFiles;

/// Offers in the books, and how often a coupon is used: never more often than it may be, and given
/// back with the sale.
class OfferTableTest {
  private static final String CODE = "SPRING10";
  private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 27, 12, 0);

  @TempDir Path folder;
  @TempDir Path other;

  private static Rule rule(String coupon, int uses) {
    return new Rule(
        0,
        "春季券",
        "Spring",
        new Deal.Less(Discount.Kind.PERCENT, 1_000),
        new Goods.All(),
        Span.ALWAYS,
        new Terms(false, coupon, uses, false, true, 2),
        true);
  }

  private static Cart cart(OfferTable offers) {
    var cart = Cart.EMPTY.add("a", "苹果", "", Quantity.ONE, Money.fen(500));
    var claimed = cart.claiming(Claims.NONE.with(CODE));
    return claimed.offered(Offers.of(claimed, offers.rules(), NOON, _ -> ""));
  }

  @Test
  void anOfferComesBackAsItWasKept() {
    var kept = new ArrayList<Rule>();
    try (var till = Till.at(folder)) {
      var offers = OfferTable.open(till.books);
      kept.add(offers.keep(rule("", 0)).orElseThrow());
      kept.add(offers.keep(rule(CODE, 3)).orElseThrow());
      assertEquals(kept, offers.rules());
      kept.set(0, offers.keep(kept.getFirst().switched(false)).orElseThrow());
      assertEquals(Optional.empty(), offers.keep(rule(CODE, 1)), "one offer for each coupon");
      assertTrue(offers.keep(kept.getLast()).isPresent(), "its own coupon is its own");
    }
    try (var till = Till.at(folder)) {
      var offers = OfferTable.open(till.books);
      assertEquals(kept, offers.rules());
      offers.remove(kept.getFirst().id());
      assertEquals(kept.subList(1, 2), offers.rules());
    }
  }

  @Test
  void aRowThatCannotBeReadStopsNoSale() {
    try (var till = Till.at(folder)) {
      OfferTable.open(till.books).keep(rule("", 0));
      till.books.forced(h -> h.execute("update offer set deal = 'GIFT 1'"));
      assertEquals(List.of(), OfferTable.open(till.books).rules());
    }
  }

  @Test
  void aCouponIsUsedOnceAndGivenBackWithTheSale() {
    try (var till = Till.at(folder)) {
      var offers = OfferTable.open(till.books);
      offers.keep(rule(CODE, 1));
      var cart = cart(offers);
      assertEquals(450, cart.total().minor());
      assertEquals(Optional.empty(), till.does(p -> p.orders().spentCoupon("first", cart)));
      var first = till.does(p -> p.orders().open("first", cart, Till.NOON));
      assertEquals(1, offers.used(CODE, ""));
      assertEquals(0, offers.used(CODE, "first"));
      assertEquals(Optional.of(CODE), till.does(p -> p.orders().spentCoupon("second", cart)));
      assertEquals(Optional.empty(), till.does(p -> p.orders().spentCoupon("first", cart)));
      // Frozen again without it, and with it.
      till.does(p -> p.orders().refreeze(first.id(), Till.cart()));
      assertEquals(0, offers.used(CODE, ""));
      till.does(p -> p.orders().refreeze(first.id(), cart));
      assertEquals(1, offers.used(CODE, ""));
      derive(till, first.id(), OrderState.CANCELLED);
      assertEquals(0, offers.used(CODE, ""));
      assertEquals(Optional.empty(), till.does(p -> p.orders().spentCoupon("second", cart)));
    }
  }

  @Test
  void whatAnOrderHasIsItsOwnWhateverBecomesOfTheOffer() {
    try (var till = Till.at(folder)) {
      var offers = OfferTable.open(till.books);
      var kept = offers.keep(rule(CODE, 2)).orElseThrow();
      var cart = cart(offers);
      till.does(p -> p.orders().open("first", cart, Till.NOON));
      till.does(p -> p.orders().open("second", cart, Till.NOON));
      offers.keep(rule(CODE, 1).numbered(kept.id()));
      assertEquals(Optional.empty(), till.does(p -> p.orders().spentCoupon("first", cart)));
      assertEquals(Optional.of(CODE), till.does(p -> p.orders().spentCoupon("third", cart)));
      offers.remove(kept.id());
      assertEquals(Optional.empty(), till.does(p -> p.orders().spentCoupon("third", cart)));
    }
  }

  private static void derive(Till till, long order, OrderState state) {
    till.does(p -> {
      p.orders().derive(order, state, List.of());
      return order;
    });
  }

  @Test
  void aReceiptKeepsTheCouponAlsoAfterItComesBackFromTheJournal() {
    var files = new MemoryFiles();
    try (var till = Till.with(files, folder, new ArrayList<>())) {
      var offers = OfferTable.open(till.books);
      offers.keep(rule(CODE, 5));
      var cart = cart(offers);
      var day = new ShiftDay(till);
      till.does(p -> day.receipt(p, cart, "alipay", cart.total(), Money.fen(0)));
      assertEquals(1, offers.used(CODE, ""));
      assertEquals(List.of(), till.books.look(LineCheck::faults));
    }
    try (var till = Till.with(files, other, new ArrayList<>())) {
      assertEquals(1, OfferTable.open(till.books).used(CODE, ""));
      var receipt = till.books.read(p -> p.receipts().byNumber(1)).orElseThrow();
      assertEquals(
          List.of(CODE),
          receipt.lines().getFirst().pricing().offers().stream().map(o -> o.coupon()).toList());
    }
  }

  @Test
  void theDayTellsTheOffersByTheirNames() {
    try (var till = Till.at(folder)) {
      var offers = OfferTable.open(till.books);
      offers.keep(rule(CODE, 5));
      var cart = cart(offers);
      var day = new ShiftDay(till);
      till.does(p -> day.receipt(p, cart, "cash", cart.total(), Money.fen(0)));
      var report = day.desk.x().orElseThrow().report();
      assertEquals(50, report.value("discounts.given"));
      assertEquals(50, report.find("discount.name", "春季券").orElseThrow().value());
      assertEquals(50, report.find("discount.kind", "OFFER").orElseThrow().value());
    }
  }
}
