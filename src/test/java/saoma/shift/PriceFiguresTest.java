package saoma.shift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import saoma.shift.Section.Kind;

/// Taxes and discounts of a Z over a day that was worked out by hand.
class PriceFiguresTest {
  private static final String BOOKS = Keys.of("9%", "INCLUDED");
  private static final String GOODS = Keys.of("13%", "INCLUDED");

  private static final List<Booking> BOOKED =
      List.of(
          new Booking(Topic.TAX_NET, GOODS, 2, 10_000),
          new Booking(Topic.TAX, GOODS, 2, 1_300),
          new Booking(Topic.TAX_NET_BACK, GOODS, 1, 1_000),
          new Booking(Topic.TAX_BACK, GOODS, 1, 130),
          new Booking(Topic.TAX_NET, BOOKS, 1, 2_000),
          new Booking(Topic.TAX, BOOKS, 1, 180),
          new Booking(Topic.DISCOUNT, Keys.of("LINE", "临期"), 3, 450),
          new Booking(Topic.DISCOUNT, Keys.of("SALE", "会员"), 2, 1_200),
          new Booking(Topic.DISCOUNT, Keys.of("SALE", "满减"), 1, 500),
          new Booking(Topic.PRICE_CHANGE, "破损", 2, 300),
          new Booking(Topic.PRICE_CHANGE, "标错", 1, -50));

  private static List<Section> sections() {
    var booked = new ArrayList<>(Sample.tallies().rows());
    booked.addAll(BOOKED);
    return new Composer(Sample.shift(), new Tallies(booked), Sample.moves()).sections();
  }

  private static Figure figure(String name, String of) {
    return sections().stream()
        .flatMap(one -> one.find(name, of).stream())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " of " + of));
  }

  @Test
  void grossIsNetAndTaxAndEachIsSoldLessGivenBack() {
    assertEquals(9_000, figure("tax.net", GOODS).value());
    assertEquals(1_170, figure("tax.tax", GOODS).value());
    assertEquals(10_170, figure("tax.rate", GOODS).value());
    assertEquals(2_180, figure("tax.rate", BOOKS).value());
    assertEquals(12_350, figure("tax.gross", "").value());
  }

  @Test
  void discountsAreCountedByNameAndChangedPricesByReason() {
    assertEquals(1_700, figure("discount.kind", "SALE").value());
    assertEquals(450, figure("discount.kind", "LINE").value());
    assertEquals(3, figure("discount.name", "临期").count());
    assertEquals(2_150, figure("discounts.given", "").value());
    assertEquals(6, figure("discounts.given", "").count());
    assertEquals(250, figure("prices.changed", "").value());
    assertEquals(17_345 + 2_150 + 250, figure("sales.before", "").value());
  }

  @Test
  void theyStandBetweenTheCountsAndTheTendersOrNowhere() {
    var kinds = sections().stream().map(Section::kind).toList();
    var at = kinds.indexOf(Kind.COUNTS);
    assertEquals(
        List.of(Kind.COUNTS, Kind.DISCOUNTS, Kind.TAX, Kind.TENDERS), kinds.subList(at, at + 4));
    var plain = Sample.composer().sections().stream().map(Section::kind).toList();
    assertTrue(!plain.contains(Kind.TAX) && !plain.contains(Kind.DISCOUNTS));
  }
}
