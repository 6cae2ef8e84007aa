package saoma.ui.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saoma.catalogue.MemoryCatalogue;
import saoma.catalogue.Product;
import saoma.money.Money;
import saoma.offer.Deal;
import saoma.offer.MemoryOffers;
import saoma.offer.Rule;
import saoma.offer.RuleText;
import saoma.ui.Away;
import saoma.ui.Notice;

class OfferModelTest {
  private final MemoryOffers book = new MemoryOffers();
  private final List<Notice> notices = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final MemoryCatalogue catalogue = new MemoryCatalogue();
  private final OfferModel model =
      new OfferModel(
          new OfferDoor(book, catalogue, told::add),
          new Away(Runnable::run, Runnable::run),
          notices::add);

  @BeforeEach
  void shelf() {
    catalogue.put(
        List.of(
            new Product("6901", "牛奶", "Milk", "盒", Money.fen(380), "奶", null),
            new Product("6902", "面包", "Bread", "个", Money.fen(500), "", null)));
    model.shown();
  }

  private void type(Kind kind, Map<Field, String> texts) {
    model.begin();
    model.kindProperty().set(kind);
    model.text(Field.NAME).set("活动");
    texts.forEach((field, text) -> model.text(field).set(text));
  }

  private String kept() {
    var deal = RuleText.of(book.rules().getLast().deal());
    return deal.replace("\n", "/").replace("\t", "×");
  }

  @Test
  void eachKindIsKeptAsItWasTypedAndComesBackIntoTheForm() {
    var kinds =
        Map.of(
            Kind.FREE, Map.of(Field.FIRST, "2", Field.SECOND, "1"),
            Kind.NTH, Map.of(Field.FIRST, "２", Field.SECOND, "5折"),
            Kind.BUNDLE, Map.of(Field.FIRST, "9.90", Field.GOODS, "6901*2，6902"),
            Kind.LESS, Map.of(Field.FIRST, "1.50", Field.GOODS, "#奶"),
            Kind.FIXED, Map.of(Field.FIRST, "3", Field.GOODS, "6901 6902"),
            Kind.WHOLE, Map.of(Field.FIRST, "100", Field.SECOND, "10%"));
    var words =
        Map.of(
            Kind.FREE, "FREE 2 1",
            Kind.NTH, "NTH 2 5000",
            Kind.BUNDLE, "BUNDLE 990/2×6901/1×6902",
            Kind.LESS, "LESS A150",
            Kind.FIXED, "FIXED 300",
            Kind.WHOLE, "WHOLE 10000 P1000");
    kinds.forEach((kind, texts) -> {
      type(kind, texts);
      model.save();
      assertEquals(Map.of(), Map.copyOf(model.problems()), kind.name());
      assertEquals(words.get(kind), kept());
      var rule = book.rules().getLast();
      model.begin();
      model.choose(rule);
      assertFalse(model.isChanged());
      model.save();
      assertEquals(rule, book.rules().getLast());
    });
    assertEquals(6, book.rules().size());
    assertEquals("offer 1 + 活动", told.getFirst());
  }

  @Test
  void whatIsWrongIsSaidAtItsFieldAndStaysTyped() {
    type(
        Kind.NTH,
        Map.of(
            Field.NAME, " ",
            Field.FIRST, "1",
            Field.SECOND, "2.50",
            Field.GOODS, "6901,6999",
            Field.FROM, "2026-12-31",
            Field.UNTIL, "2026-12-01",
            Field.OPENS, "8:00",
            Field.COUPON, "SPRING",
            Field.USES, "many"));
    model.save();
    assertEquals(
        Map.of(
            Field.NAME, "offer.wrong.name",
            Field.SECOND, "offer.wrong.percent",
            Field.GOODS, "offer.wrong.no-product",
            Field.UNTIL, "offer.wrong.before",
            Field.COUPON, "offer.wrong.coupon",
            Field.USES, "offer.wrong.number"),
        Map.copyOf(model.problems()));
    assertEquals(List.of(), book.rules());
    assertEquals("6901,6999", model.text(Field.GOODS).get());
    assertEquals("offer.not-kept", notices.getLast().key());
    model.text(Field.USES).set("3");
    assertFalse(model.problems().containsKey(Field.USES));
  }

  @Test
  void otherMistakesAreSaidToo() {
    type(Kind.BUNDLE, Map.of(Field.FIRST, "x", Field.GOODS, "6901", Field.UNTIL, "31.12."));
    model.save();
    assertEquals("price.not-an-amount", model.problems().get(Field.FIRST));
    assertEquals("offer.wrong.day", model.problems().get(Field.UNTIL));
    type(Kind.BUNDLE, Map.of(Field.FIRST, "5", Field.GOODS, "6901"));
    model.save();
    assertEquals("offer.wrong.bundle", model.problems().get(Field.GOODS));
    type(Kind.FREE, Map.of(Field.FIRST, "99", Field.SECOND, "2", Field.CLOSES, "10:00"));
    model.save();
    assertEquals("offer.wrong.pieces", model.problems().get(Field.FIRST));
    assertEquals("offer.wrong.hours", model.problems().get(Field.CLOSES));
    type(Kind.LESS, Map.of(Field.FIRST, "10%", Field.USES, "3", Field.OPENS, "25:00"));
    model.save();
    assertEquals("offer.wrong.uses", model.problems().get(Field.USES));
    assertEquals("offer.wrong.time", model.problems().get(Field.OPENS));
  }

  @Test
  void aCouponBelongsToOneOffer() {
    type(Kind.LESS, Map.of(Field.FIRST, "10%", Field.COUPON, "spring10", Field.USES, "5"));
    model.save();
    assertEquals("SPRING10", book.rules().getLast().terms().coupon());
    type(Kind.LESS, Map.of(Field.FIRST, "20%", Field.COUPON, "SPRING10"));
    model.save();
    assertEquals("offer.wrong.coupon-taken", model.problems().get(Field.COUPON));
    assertEquals("20%", model.text(Field.FIRST).get());
    assertEquals(1, book.rules().size());
  }

  @Test
  void anOfferIsTurnedOffAndRemoved() {
    type(Kind.FREE, Map.of(Field.FIRST, "2", Field.SECOND, "1"));
    model.save();
    model.turn();
    assertFalse(book.rules().getLast().on());
    assertEquals("offer 1 − 活动", told.getLast());
    model.turn();
    assertTrue(book.rules().getLast().on());
    model.remove();
    assertEquals(List.of(), book.rules());
    assertEquals("offer 1 × 活动", told.getLast());
    assertEquals(Optional.empty(), model.stored());
  }

  @Test
  void theSampleShowsWhatItTakesOff() {
    type(Kind.FREE, Map.of(Field.FIRST, "2", Field.SECOND, "1", Field.GOODS, "6901"));
    var cart = model.sampleProperty().get().orElseThrow().cart();
    assertEquals(760, cart.total().minor());
    model.text(Field.SAMPLE).set("牛奶*7，6902");
    assertEquals(5 * 380 + 500, model.sampleProperty().get().orElseThrow().cart().total().minor());
    model.text(Field.FIRST).set("");
    assertEquals(Optional.empty(), model.sampleProperty().get());
  }

  @Test
  void whatNeedsACouponOrAMemberIsTriedAsIfTheyWereThere() {
    type(
        Kind.FIXED,
        Map.of(
            Field.FIRST,
            "3",
            Field.GOODS,
            "6901",
            Field.COUPON,
            "MILK10",
            Field.UNTIL,
            "2020-01-01"));
    model.flag(Flag.MEMBERS).set(true);
    model.flag(Flag.ON).set(false);
    assertEquals(300, model.sampleProperty().get().orElseThrow().cart().total().minor());
  }

  @Test
  void whatIsTypedIsKnownToBeChanged() {
    assertFalse(model.isChanged());
    model.text(Field.SAMPLE).set("牛奶");
    assertFalse(model.isChanged());
    model.text(Field.NAME).set("x");
    assertTrue(model.isChanged());
    model.begin();
    assertFalse(model.isChanged());
  }

  @Test
  void oneStepsThroughTheList() {
    assertEquals(Optional.empty(), model.beside(1));
    for (var n = 0; n < 3; n++) {
      type(Kind.FREE, Map.of(Field.FIRST, "2", Field.SECOND, "1"));
      model.save();
    }
    assertEquals(Optional.of(2L), model.beside(-1).map(Rule::id));
    assertEquals(Optional.of(3L), model.beside(1).map(Rule::id));
    assertTrue(book.rules().getFirst().deal() instanceof Deal.Free);
  }
}
