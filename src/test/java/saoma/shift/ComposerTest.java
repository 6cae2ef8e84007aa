package saoma.shift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import saoma.money.Money;
import saoma.shift.Figure.How;
import saoma.shift.Section.Kind;

/// The formulas of a Z, one by one, over a day that was worked out by hand.
class ComposerTest {
  private final List<Section> sections =
      Sample.composer().sections(Sample.countings(), Money.fen(20_000));

  private Figure figure(String name, String of) {
    return sections.stream()
        .flatMap(one -> one.find(name, of).stream())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " of " + of));
  }

  private long value(String name) {
    return figure(name, "").value();
  }

  @Test
  void netIsGrossLessReturnsAndTheTotalIsTheNet() {
    assertEquals(17_345, value("sales.gross"));
    assertEquals(3, figure("sales.gross", "").count());
    assertEquals(-2_340, value("sales.returns"));
    assertEquals(15_005, value("sales.net"));
    assertEquals(15_005, value("sales.total"));
  }

  @Test
  void theAverageIsTheTotalByTheReceipts() {
    assertEquals(3, value("counts.receipts"));
    assertEquals(5_002, value("counts.average"));
    assertEquals(5_350, value("counts.items"));
    assertEquals(1, value("counts.returns"));
    assertEquals(1, value("counts.top-ups"));
    assertEquals(2, figure("counts.copies", "").count());
    assertEquals(12_345, value("counts.copies"));
    assertEquals(6, value("counts.price-checks"));
  }

  @Test
  void eachTenderIsWhatCameLessWhatWentBack() {
    assertEquals(10_000, figure("tender.net", "cash").value());
    assertEquals(12_340, figure("tender.in", "cash").value());
    assertEquals(2, figure("tender.in", "cash").count());
    assertEquals(-2_340, figure("tender.back", "cash").value());
    assertEquals(1, figure("tender.back", "cash").count());
    assertEquals(20_700, figure("tender.net", "alipay").value());
    assertEquals(5_000, figure("tender.net", "balance").value());
    assertEquals(35_700, value("tenders.net"));
  }

  /// Tenders and rounding are the total, stored value sold, and what no receipt has.
  @Test
  void whatCameIsWhatWasSold() {
    assertEquals(35_705, value("check.came"));
    assertEquals(-(15_005 + 20_000 + 700), value("check.sold"));
    assertEquals(0, value("check.difference"));
  }

  @Test
  void aChannelIsNoCashNoBalanceAndNoRounding() {
    var channels = section(Kind.CHANNELS).figures();
    assertEquals(List.of("channel.net", "channel.after-end"), names(channels));
    assertEquals("alipay", channels.getFirst().of());
    assertEquals(20_700, channels.getFirst().value());
    assertEquals(700, channels.getLast().value());
  }

  /// Gross less refunds less the fee, of a channel whose contract is known.
  @Test
  void whatReachesTheShopIsLessTheFee() {
    var booked = new ArrayList<>(Sample.tallies().rows());
    booked.add(new Booking(Topic.FEE, "alipay", 2, 124));
    var sections = new Composer(Sample.shift(), Tallies.sum(booked), Sample.moves()).sections();
    var channels =
        sections.stream().filter(one -> one.kind() == Kind.CHANNELS).findFirst().orElseThrow();
    var payable = channels.figures().getFirst();
    assertEquals("channel.payable", payable.name());
    assertEquals(20_700 - 124, payable.value());
    assertEquals(List.of("channel.in", "channel.back", "channel.fee"), names(payable.parts()));
    assertEquals(-124, payable.parts().getLast().value());
  }

  @Test
  void whatTheChannelGivesBackOfItsFeeStandsApart() {
    var booked = new ArrayList<>(Sample.tallies().rows());
    booked.add(new Booking(Topic.FEE, "alipay", 2, 124));
    booked.add(new Booking(Topic.FEE_BACK, "alipay", 1, 24));
    var payable = channels(Standing.NOTHING, booked).getFirst();
    assertEquals(20_700 - 124 + 24, payable.value());
    assertEquals(24, payable.find("channel.fee-back", "alipay").orElseThrow().value());
    payable.all().forEach(ComposerTest::holds);
  }

  /// What is not known yet and what only a person said, by channel, one by one.
  @Test
  void whatIsOpenAndWhatIsOnlySaidStandsWithItsChannel() {
    var standing =
        new Standing(
            List.of(
                new Leftover.PendingPayment("S1", "alipay", Money.fen(500)),
                new Leftover.UnknownPayment("S2", "alipay", Money.fen(70)),
                new Leftover.UnsentRefund("S1R01", "S1", "alipay", Money.fen(9)),
                new Leftover.PendingPayment("S3", "wechat", Money.fen(3))),
            List.of(
                new Asserted(Asserted.Kind.OURS, "alipay", "S4", "李娜: seen", Money.fen(1_000)),
                new Asserted(Asserted.Kind.NEVER_CAME, "alipay", "S5", "李娜: no", Money.fen(20)),
                new Asserted(Asserted.Kind.OURS, "balance", "S6", "李娜: own", Money.fen(5))));
    var channels = channels(standing, Sample.tallies().rows());
    assertEquals(
        List.of(
            "channel.net",
            "channel.after-end",
            "channel.pending",
            "channel.asserted",
            "channel.pending"),
        names(channels));
    assertEquals(570, channels.get(2).value());
    assertEquals(List.of("pending.waiting", "pending.unknown"), names(channels.get(2).parts()));
    assertEquals(1_020, channels.get(3).value());
    assertEquals("S4 李娜: seen", channels.get(3).parts().getFirst().of());
    assertEquals("wechat", channels.getLast().of());
    channels.stream().flatMap(one -> one.all().stream()).forEach(ComposerTest::holds);
  }

  private static List<Figure> channels(Standing standing, List<Booking> booked) {
    var composer = new Composer(Sample.shift(), Tallies.sum(booked), Sample.moves(), standing);
    return composer.sections().stream()
        .filter(one -> one.kind() == Kind.CHANNELS)
        .findFirst()
        .orElseThrow()
        .figures();
  }

  @Test
  void moneyOfNoReceiptIsBroughtForward() {
    assertEquals(700, value("apart.opening"));
    assertEquals(700, value("apart.change"));
    assertEquals(1_400, value("apart.closing"));
  }

  @Test
  void theLiabilityIsOpeningTopUpsAndBonusLessWhatWasUsed() {
    assertEquals(9_000 + 20_000 + 2_000 + 160 - 5_000, value("stored.closing"));
    assertEquals(-5_000, value("stored.used"));
    assertEquals(Sample.tallies().owedMore(), value("stored.closing") - 9_000);
  }

  @Test
  void hoursTogetherAreTheNet() {
    assertEquals(10_000, figure("hour.net", "09").value());
    assertEquals(5_005, figure("hour.net", "12").value());
    assertEquals(value("sales.net"), value("hours.net"));
  }

  @Test
  void categoriesTogetherAreTheNet() {
    assertEquals(2_345, figure("category.net", "").value());
    assertEquals(12_660, figure("category.net", "饮料").value());
    assertEquals(value("sales.net"), value("categories.net"));
    assertEquals(value("counts.items"), value("categories.items"));
  }

  /// The till learned to count them in the middle of this shift.
  @Test
  void whatWasSoldBeforeCategoriesWereCountedStandsApart() {
    var booked = new ArrayList<>(Sample.tallies().rows());
    booked.removeIf(one -> one.topic() == Topic.CATEGORY && one.key().isEmpty());
    var composer = new Composer(Sample.shift(), new Tallies(booked), Sample.moves());
    assertEquals(value("sales.net"), value(composer, "categories.net"));
    assertEquals(2_345, value(composer, "category.unknown"));
  }

  @Test
  void articlesAndAllOthersTogetherAreTheNet() {
    assertEquals(12_660, figure("item.net", Keys.of("690", "矿泉水")).value());
    assertEquals(-2_340, figure("item.returns", Keys.of("690", "矿泉水")).value());
    assertEquals(2_345, value("items.other"));
    assertEquals(value("sales.net"), value("items.net"));
    assertEquals(value("categories.net"), value("items.net"));
    assertEquals(value("counts.items"), value("items.items"));
    assertTrue(sections.stream().allMatch(one -> one.find("items.unknown", "").isEmpty()));
  }

  /// The till learned to count them in the middle of this shift.
  @Test
  void whatWasSoldBeforeArticlesWereCountedStandsApart() {
    var booked = new ArrayList<>(Sample.tallies().rows());
    booked.removeIf(one -> one.topic() == Topic.ITEMS);
    booked.add(new Booking(Topic.ITEMS, "", 3, 5_000, 15_000));
    var composer = new Composer(Sample.shift(), new Tallies(booked), Sample.moves());
    assertEquals(value("sales.net"), value(composer, "items.net"));
    assertEquals(2_345, value(composer, "items.unknown"));
    assertTrue(composer.sections().stream().allMatch(one -> isWithoutOthers(one)));
  }

  private static boolean isWithoutOthers(Section section) {
    return section.find("items.other", "").isEmpty();
  }

  /// The tenth of twelve has a line of its own, the eleventh has none.
  @Test
  void theTenThatBroughtTheMostStandAlone() {
    var booked = new ArrayList<Booking>();
    for (var nth = 1; nth <= 12; nth++) {
      var key = Keys.of("c%02d".formatted(nth), "n" + nth);
      booked.add(new Booking(Topic.ITEM, key, 1, 1_000, 100L * nth));
      booked.add(new Booking(Topic.ITEMS, "", 1, 1_000, 100L * nth));
    }
    booked.add(new Booking(Topic.ITEM_BACK, Keys.of("c12", "n12"), 1, 1_150));
    booked.add(new Booking(Topic.ITEMS_BACK, "", 1, 1_150));
    booked.add(new Booking(Topic.SALE, "", 12, 12_000, 7_800));
    booked.add(new Booking(Topic.RETURN, "", 1, 1_150));
    var composer = new Composer(Sample.shift(), Tallies.sum(booked), List.of());
    var section =
        composer.sections().stream().filter(one -> one.kind() == Kind.ITEMS).findFirst().get();
    var net = section.figures().getFirst().parts();
    assertEquals(11, net.size());
    assertEquals(Keys.of("c11", "n11"), net.getFirst().of());
    assertEquals(Keys.of("c02", "n2"), net.get(9).of());
    assertEquals(100 + 50, net.getLast().value());
    assertEquals(7_800 - 1_150, section.figures().getFirst().value());
    assertEquals(12_000, section.figures().getLast().value());
    assertEquals(2_000, section.figures().getLast().parts().getLast().value());
    section.figures().stream().flatMap(one -> one.all().stream()).forEach(ComposerTest::holds);
  }

  @Test
  void sellersAreToldByTender() {
    assertEquals(32_340, figure("seller.sold", "01 李雷").value());
    assertEquals(12_340, figure("seller.tender", "cash").value());
  }

  @Test
  void exceptionsAreToldByPerson() {
    assertEquals(5, figure("exception", "VOID_LINE").value());
    assertEquals(1, figure("exception.by", "02 韩梅梅").value());
    assertEquals(1, figure("exception", "DRAWER").value());
  }

  /// Float, cash net of change and refunds, change that was left, and every move.
  @Test
  void expectedIsFloatAndCashAndMoves() {
    var expected = 20_000 + 12_340 - 2_340 + 160 + 5_000 - 1_200 - 10_000 + 2_000;
    assertEquals(expected, value("drawer.expected"));
    assertEquals(Money.fen(expected), Sample.composer().expected());
    assertEquals(-1_200, value("drawer.pay-out"));
    assertEquals(-10_000, value("drawer.safe-drop"));
    assertEquals(5_000, value("drawer.pay-in"));
    assertEquals(2_000, value("drawer.float-added"));
  }

  @Test
  void overOrShortIsCountedLessExpectedAndTheDepositIsCountedLessKept() {
    assertEquals(25_000, value("drawer.counted"));
    assertEquals(25_000 - 25_960, value("drawer.difference"));
    assertEquals(5_000, value("drawer.deposit"));
    assertEquals(20_000, figure("drawer.earlier-count", "1").value());
    assertEquals(2, figure("drawer.pieces", "100.00").count());
  }

  @Test
  void grandTotalsGoOn() {
    assertEquals(1_017_345, value("grand.sales"));
    assertEquals(-22_340, value("grand.returns"));
    assertEquals(995_005, value("grand.net"));
    var next = Sample.BROUGHT.after(Sample.tallies(), 45);
    assertEquals(1_017_345, next.sales());
    assertEquals(22_340, next.returns());
    assertEquals(1_400, next.apart());
    assertEquals(value("stored.closing"), next.owed());
    assertEquals(45, next.receipts());
  }

  @Test
  void anOpeningThatWasCountedOtherwiseIsADifferenceOfItsOwn() {
    var before = Sample.shift();
    var counted =
        new Shift(
            before.number(),
            before.openedAt(),
            before.openedBy(),
            before.floatKept(),
            Count.of(Money.fen(19_900)),
            before.tradingSince(),
            before.brought(),
            before.state());
    var found = new Composer(counted, Tallies.NONE, List.of()).sections();
    var drawer = found.stream().filter(one -> one.kind() == Kind.DRAWER).findFirst().orElseThrow();
    assertEquals(-100, drawer.find("drawer.float-difference", "").orElseThrow().value());
    assertEquals(19_900, drawer.find("drawer.expected", "").orElseThrow().value());
  }

  @Test
  void aDayWithoutSalesHasItsReportToo() {
    var found = new Composer(Sample.shift(), Tallies.NONE, List.of()).sections();
    var kinds = found.stream().map(Section::kind).toList();
    assertFalse(kinds.contains(Kind.HOURS));
    assertFalse(kinds.contains(Kind.CHANNELS));
    assertTrue(kinds.containsAll(List.of(Kind.SALES, Kind.TENDERS, Kind.DRAWER)));
    assertEquals(0, found.getFirst().find("sales.total", "").orElseThrow().value());
  }

  /// Explain this number: for each cell, what it is made of comes to it.
  @Test
  void everyCellIsItsPartsInEveryReport() {
    var random = new SplittableRandom(4);
    for (var day = 0; day < 200; day++) {
      var composer = new Composer(Sample.shift(), Sample.random(random), Sample.moves());
      for (var section : composer.sections(Sample.countings(), Money.fen(100))) {
        section.figures().stream().flatMap(one -> one.all().stream()).forEach(ComposerTest::holds);
      }
      assertEquals(0, value(composer, "check.difference"));
      assertEquals(value(composer, "sales.net"), value(composer, "hours.net"));
    }
    sections.stream()
        .flatMap(section -> section.figures().stream())
        .flatMap(one -> one.all().stream())
        .forEach(ComposerTest::holds);
  }

  private static long value(Composer composer, String name) {
    return composer.sections().stream()
        .flatMap(one -> one.find(name, "").stream())
        .mapToLong(Figure::value)
        .findFirst()
        .orElse(0);
  }

  private static void holds(Figure one) {
    if (one.how() == How.SUM || one.how() == How.STANDING) {
      var sum = one.parts().stream().mapToLong(Figure::value).sum();
      assertEquals(sum, one.value(), one.name() + " " + one.of());
    } else if (one.how() == How.QUOTIENT) {
      assertEquals(2, one.parts().size(), one.name());
    } else {
      assertEquals(List.of(), one.parts(), one.name());
    }
  }

  private Section section(Kind kind) {
    return sections.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
  }

  private static List<String> names(List<Figure> figures) {
    return figures.stream().map(Figure::name).toList();
  }
}
