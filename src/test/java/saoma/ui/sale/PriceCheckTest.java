package saoma.ui.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saoma.catalogue.MemoryCatalogue;
import saoma.catalogue.Product;
import saoma.money.Money;
import saoma.offer.MemoryOffers;
import saoma.offer.Rule;
import saoma.offer.Span;
import saoma.ui.Texts;
import saoma.ui.Texts.Language;

class PriceCheckTest {
  /// A Monday.
  private static final Instant NOW = Instant.parse("2026-11-23T10:42:00Z");

  private static final Product TEA =
      new Product("T1", "绿茶", "Green tea", "瓶", Money.fen(400), "饮料", null);
  private static final Product BUN = new Product("B1", "包子", "Bun", "个", Money.fen(250));
  private static final Product NO_PRICE = new Product("N1", "香烟", "Cigarettes", "包", null);

  private final Texts texts = new Texts(Language.EN);
  private MemoryOffers shop = new MemoryOffers();

  private PriceCheckModel model() {
    var catalogue = new MemoryCatalogue();
    catalogue.put(List.of(TEA, BUN, NO_PRICE));
    var offering = new Offering(shop, catalogue, InstantSource.fixed(NOW), ZoneOffset.UTC);
    return new PriceCheckModel(catalogue, List::of, Optional.of(offering));
  }

  /// A code that nobody knows tells no price.
  @Test
  void eachPriceThatIsToldIsCountedOnce() {
    var model = model();
    var told = new ArrayList<String>();
    model.telling(() -> told.add("one"));
    model.begin();
    model.scan("6901234567892");
    model.type(" ");
    model.type("nothing like it");
    assertEquals(List.of(), told);
    model.scan(TEA.code());
    model.type("bun");
    model.type(BUN.code());
    assertEquals(List.of("one", "one", "one"), told);
  }

  private List<String> costs(Product product) {
    return model().priced(product).costs().stream()
        .map(one ->
            one.pieces()
                + (one.member() ? " member " : " ")
                + one.price().minor()
                + " -"
                + one.saved().minor())
        .toList();
  }

  private List<String> told(Product product) {
    var words = new OfferWords(texts, code -> model().name(code, false));
    return model().priced(product).offers().stream()
        .map(one -> words.deal(one.rule()) + " | " + words.conditions(one.rule(), one.now()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "FREE 2 1,'buy 2, get 1 free | '",
    "NTH 2 5000 !l=2,each 2. piece 50% off | at most 2 a sale",
    "BUNDLE 550 1*T1 1*B1,Green tea + Bun together ¥5.50 | ",
    "LESS P1000 @ #饮料 !m,10% off | for members",
    "LESS A50 !c=SPRING10,¥0.50 off | with a coupon",
    "FIXED 300,¥3.00 instead | ",
    "WHOLE 5000 A500,¥5.00 off the whole sale from ¥50.00 | "
  })
  void eachKindIsToldInWords(String rule, String words) {
    shop = MemoryOffers.of(rule);
    assertEquals(List.of(words.endsWith("|") ? words + " " : words), told(TEA));
  }

  @Test
  void threeCostWhatTheCartWouldSay() {
    shop = MemoryOffers.of("FREE 2 1 @ T1");
    assertEquals(List.of("3 800 -400"), costs(TEA));
    assertEquals(List.of(), costs(BUN), "no offer touches it");
    shop = MemoryOffers.of("LESS P1000 @ T1");
    assertEquals(List.of("1 360 -40", "3 1080 -120"), costs(TEA));
    assertEquals(List.of(), costs(NO_PRICE));
  }

  @Test
  void aMembersPriceStandsBesideEverybodys() {
    shop = MemoryOffers.of("FIXED 300 @ T1 !m & NTH 3 5000 @ T1");
    assertEquals(List.of("1 member 300 -100", "3 1000 -200", "3 member 900 -300"), costs(TEA));
  }

  @Test
  void otherGoodsAndOffersThatAreOffOrOverAreNotNamed() {
    shop = MemoryOffers.of("LESS P1000 @ B1 & LESS P2000 @ T1 & BUNDLE 500 2*B1");
    shop.keep(shop.rules().get(1).switched(false));
    assertEquals(List.of(), told(TEA));
    shop = MemoryOffers.of("LESS P1000");
    within(new Span(null, LocalDate.of(2026, 11, 22), all(), null, null));
    assertEquals(List.of(), told(TEA));
  }

  @Test
  void anOfferOfAnotherTimeIsNamedWithItsTimeAndCountsNotYet() {
    shop = MemoryOffers.of("LESS P1000");
    within(
        new Span(
            null,
            LocalDate.of(2026, 12, 1),
            EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(17, 0),
            LocalTime.of(19, 30)));
    assertEquals(
        List.of("10% off | not now · Mon Fri · 17:00–19:30 · until 2026-12-01"), told(TEA));
    assertEquals(List.of("3 1200 -0"), costs(TEA));
  }

  @Test
  void aShopWithoutOffersSaysNothing() {
    assertEquals(List.of(), told(TEA));
    assertEquals(List.of(), costs(TEA));
  }

  private static EnumSet<DayOfWeek> all() {
    return EnumSet.allOf(DayOfWeek.class);
  }

  private void within(Span span) {
    var one = shop.rules().getFirst();
    shop.keep(
        new Rule(
            one.id(), one.name(), one.nameEn(), one.deal(), one.goods(), span, one.terms(), true));
  }
}
