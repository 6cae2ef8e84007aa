package saoma.shift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import saoma.money.Money;
import saoma.shift.Figure.How;

/// Every lowest figure of a report that has something of everything leads to the tally that it was
/// read from, or is named here with the reason why not.
class SourceTest {
  private static final Map<String, String> NOTHING_BEHIND =
      Map.ofEntries(
          Map.entry("drawer.float", "counted, or left by the shift before"),
          Map.entry("drawer.float-left", "left by the shift before"),
          Map.entry("drawer.pieces", "counted by a person"),
          Map.entry("drawer.expected-then", "stands above with its parts"),
          Map.entry("drawer.kept", "counted by a person"),
          Map.entry("drawer.move", "is one move itself"),
          Map.entry("category.unknown", "from before categories were counted"),
          Map.entry("pending.waiting", "is one payment itself"),
          Map.entry("pending.unknown", "is one payment itself"),
          Map.entry("asserted.goes-back", "is one payment itself"),
          Map.entry("items.other-sales", "all articles less those above"),
          Map.entry("items.other-returns", "all articles less those above"),
          Map.entry("items.other-items", "all articles less those above"),
          Map.entry("items.unknown", "from before articles were counted"));

  /// All articles together: what none of those that are shown has of them is a difference.
  private static final EnumSet<Topic> SUMS = EnumSet.of(Topic.ITEMS, Topic.ITEMS_BACK);

  private static final List<String> TWO = List.of("01 李|雷", "x".repeat(120), "");

  private static String key(Topic topic, int nth) {
    return switch (topic) {
      case SALE, TOP_UP_SALE, RETURN, TOP_UP_RETURN, PLACED, APART_BACK, COPY -> "";
      case PRICE_CHECK, ITEMS, ITEMS_BACK -> "";
      case ITEM, ITEM_BACK -> Keys.of("690" + nth, TWO.get(nth));
      case TENDER_IN, TENDER_BACK, LATE, AFTER_END, FEE, FEE_BACK ->
          List.of("alipay", "cash", "wechat").get(nth);
      case STORED -> Stored.values()[nth].name();
      case HOUR, HOUR_BACK -> List.of("00", "09", "23").get(nth);
      case SELLER -> Keys.of(TWO.get(nth), "alipay");
      case EXCEPTION -> Keys.of("VOID_LINE", TWO.get(nth));
      case DISCOUNT -> Keys.of(List.of("LINE", "SALE", "OFFER").get(nth), TWO.get(nth));
      case TAX_NET, TAX, TAX_NET_BACK, TAX_BACK ->
          Keys.of(List.of("13", "9", "0").get(nth), "ADDED");
      case PRICE_CHANGE, CATEGORY, CATEGORY_BACK -> List.of("破损", "a|b", "").get(nth);
    };
  }

  private static Tallies tallies() {
    var found = new ArrayList<Booking>();
    var amount = 1_000;
    for (var topic : Topic.values()) {
      for (var nth = 0; nth < (topic == Topic.STORED ? Stored.values().length : 3); nth++) {
        amount += 7;
        found.add(new Booking(topic, key(topic, nth), amount % 5 + 1, amount * 3L, amount));
      }
    }
    found.add(new Booking(Topic.TENDER_IN, Tenders.ROUNDING, 1, 3));
    return Tallies.sum(found);
  }

  private static List<Section> sections(Tallies tallies) {
    var counted = Count.of(Money.fen(12_300));
    var sample = Sample.shift();
    var shift =
        new Shift(
            3,
            Sample.NOON,
            Sample.LI,
            sample.floatKept(),
            counted,
            sample.tradingSince(),
            Sample.BROUGHT,
            Shift.State.OPEN);
    var left =
        List.<Leftover>of(
            new Leftover.PendingPayment("S1", "alipay", Money.fen(1)),
            new Leftover.UnknownPayment("S2", "wechat", Money.fen(2)));
    var composer = new Composer(shift, tallies, Sample.moves(), Sample.standing(left));
    return composer.sections(Sample.countings(), Money.fen(20_000));
  }

  private record Checked(Tallies tallies, EnumSet<Topic> reached, HashSet<String> without) {
    void look(String whose, Figure figure) {
      var source = Source.of(whose, figure);
      if (figure.how() != How.FACT) {
        assertTrue(source.isEmpty(), figure.name());
      } else if (source.isPresent()) {
        reached.add(source.get().topic());
        var booked = tallies.of(source.get().topic(), source.get().key());
        assertTrue(Source.isSame(figure, booked), figure + " is not " + booked);
        assertFalse(NOTHING_BEHIND.containsKey(figure.name()), figure.name());
      } else {
        without.add(figure.name());
      }
      figure.parts().forEach(part -> look(figure.of(), part));
    }
  }

  @Test
  void everyLowestFigureLeadsToItsTallyOrHasAReason() {
    var tallies = tallies();
    var checked = new Checked(tallies, EnumSet.noneOf(Topic.class), new HashSet<>());
    for (var section : sections(tallies)) {
      section.figures().forEach(one -> checked.look("", one));
    }
    assertEquals(EnumSet.complementOf(SUMS), checked.reached());
    assertEquals(NOTHING_BEHIND.keySet(), checked.without());
  }

  @Test
  void aFigureIsNoOtherThanItsTally() {
    var figure = Figure.money("tender.back", "cash", 500, 2).negated();
    assertTrue(Source.isSame(figure, new Booking(Topic.TENDER_BACK, "cash", 2, 500)));
    assertFalse(Source.isSame(figure, new Booking(Topic.TENDER_BACK, "cash", 3, 500)));
    assertFalse(Source.isSame(figure, new Booking(Topic.TENDER_BACK, "cash", 2, 499)));
  }
}
