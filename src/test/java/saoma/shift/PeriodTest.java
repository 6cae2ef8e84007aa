package saoma.shift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import saoma.shift.Section.Kind;

class PeriodTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private final ZReport one = Sample.z(1, Sealed.FIRST);
  private final ZReport two = Sample.z(2, Sealed.FIRST);
  private final Period both = Period.of(DAY, DAY, List.of(one, two));

  @Test
  void flowsAreAddedLineByLine() {
    for (var name : List.of("sales.total", "sales.gross", "counts.receipts", "tenders.net")) {
      var each = one.report().find(name, "").orElseThrow().value();
      assertEquals(2 * each, both.find(name, "").orElseThrow().value(), name);
    }
    assertEquals(4, both.find("tender.in", "cash").orElseThrow().count());
    assertEquals(List.of(1L, 2L), both.numbers());
  }

  @Test
  void theAverageIsThatOfAllReceipts() {
    var average = both.find("counts.average", "").orElseThrow();
    assertEquals(5_002, average.value());
    assertEquals(6, average.parts().getLast().value());
  }

  @Test
  void whatWasBroughtForwardIsThatOfTheFirst() {
    assertEquals(9_000, both.find("stored.opening", "").orElseThrow().value());
    assertEquals(9_000 + 2 * 17_160, both.find("stored.closing", "").orElseThrow().value());
    assertEquals(1_000_000 + 2 * 17_345, both.find("grand.sales", "").orElseThrow().value());
  }

  /// What was open in the morning and is known in the evening is no figure of the day.
  @Test
  void whatStandsOpenIsThatOfTheLast() {
    var morning = with(Figure.standing("channel.asserted", "alipay", List.of(said("S1", 300))));
    var evening = with(Figure.standing("channel.asserted", "alipay", List.of(said("S2", 40))));
    var day = Period.of(DAY, DAY, List.of(morning, evening));
    var asserted = day.find("channel.asserted", "alipay").orElseThrow();
    assertEquals(40, asserted.value());
    assertEquals(List.of(said("S2", 40)), asserted.parts());
    var proved = Period.of(DAY, DAY, List.of(morning, one));
    assertTrue(proved.find("channel.asserted", "alipay").isEmpty());
  }

  /// A channel whose fees came to nothing in one shift is one line in the sum of both.
  @Test
  void aChannelIsOneLineWhetherItKeptAnythingOrNot() {
    var net = one.report().find("channel.net", "alipay").orElseThrow();
    var parts = new ArrayList<>(net.parts());
    parts.add(Figure.money("channel.fee", "alipay", -124, 2));
    var payable = Figure.sum("channel.payable", "alipay", Figure.Unit.MONEY, parts);
    var day = Period.of(DAY, DAY, List.of(one, with(payable)));
    assertEquals(
        2 * net.value() - 124, day.find("channel.payable", "alipay").orElseThrow().value());
    assertTrue(day.find("channel.net", "alipay").isEmpty());
  }

  /// A month in which the till learned something, and one in which some days had no discounts.
  @Test
  void whatOnlySomeOfThemHaveIsTheSumOfAllTheSame() {
    var sales = one.report().section(Kind.SALES).orElseThrow();
    var gross = sales.find("sales.gross", "").orElseThrow();
    var less = Figure.money("discounts.given", 55, 1);
    var before = Figure.sum("sales.before", gross, less);
    var report =
        new Report(
            two.report().head(),
            List.of(new Section(Kind.SALES, List.of(sales.figures().getFirst(), before))),
            List.of());
    var newer = new ZReport(2, report, two.closing(), two.countings(), two.links());
    var month = Period.of(DAY, DAY, List.of(one, newer));
    assertEquals(2 * gross.value() + 55, month.find("sales.before", "").orElseThrow().value());
    var net = month.find("sales.net", "").orElseThrow().value();
    var categories = month.find("categories.net", "").orElseThrow();
    assertEquals(net, categories.value());
    assertEquals(net / 2, categories.find("category.unknown", "").orElseThrow().value());
  }

  private static Figure said(String number, long fen) {
    return Figure.money("asserted.ours", number, fen, 1);
  }

  private ZReport with(Figure figure) {
    var section = new Section(Kind.CHANNELS, List.of(figure));
    var report = new Report(two.report().head(), List.of(section), List.of());
    return new ZReport(2, report, two.closing(), two.countings(), two.links());
  }

  @Test
  void drawersAreToldByZ() {
    var difference = both.find("drawer.difference", "").orElseThrow();
    assertEquals(2 * -960, difference.value());
    assertEquals("Z 2", difference.parts().getLast().of());
    assertEquals(10_000, both.find("drawer.deposit", "").orElseThrow().value());
  }

  @Test
  void oneZAloneIsItself() {
    var alone = Period.of(DAY, DAY, List.of(one));
    for (var section : one.report().sections()) {
      if (section.kind() != Kind.DRAWER) {
        assertTrue(alone.sections().contains(section), section.kind().name());
      }
    }
  }

  /// The ten of two Zs are not the ten of both together.
  @Test
  void articlesAreToldByOneZAlone() {
    assertTrue(one.report().section(Kind.ITEMS).isPresent());
    assertTrue(both.sections().stream().noneMatch(section -> section.kind() == Kind.ITEMS));
  }

  @Test
  void aMonthWithoutAnyIsEmpty() {
    var none = Period.of(DAY, DAY.plusDays(30), List.of());
    assertEquals(List.of(), none.sections());
    assertEquals(List.of(), none.numbers());
  }
}
