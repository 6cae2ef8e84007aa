package saoma.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saoma.money.Money;
import saoma.operator.Act;
import saoma.operator.Right;
import saoma.sheet.Cell;
import saoma.shift.Asserted;
import saoma.shift.Booking;
import saoma.shift.Composer;
import saoma.shift.Count;
import saoma.shift.Counting;
import saoma.shift.DrawerMove;
import saoma.shift.Figure;
import saoma.shift.Keys;
import saoma.shift.Leftover;
import saoma.shift.Report;
import saoma.shift.Report.Head;
import saoma.shift.Section;
import saoma.shift.Shift;
import saoma.shift.Shift.Brought;
import saoma.shift.Standing;
import saoma.shift.Stored;
import saoma.shift.Tallies;
import saoma.shift.Topic;
import saoma.shift.Who;

class PageTextTest {
  private static final Instant AT = Instant.parse("2026-11-26T11:05:00Z");
  private static final Who LI = new Who("1", "李娜");
  private static final Pattern NAME =
      Pattern.compile(
          "\"((?:sales|counts|tenders?|channel|pending|asserted|apart|check|stored|sellers|categor(?:y|ies)|items?|hours?|drawer|grand|tax|discounts|prices)\\.[a-z.-]*[a-z])\"");

  private static PageText text(String file) {
    var texts = new Properties();
    try (var in =
        Files.newBufferedReader(Path.of("resources", "i18n", file), StandardCharsets.UTF_8)) {
      texts.load(in);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return new PageText(
        (key, values) -> {
          var pattern = texts.getProperty(key);
          assertTrue(pattern != null, "no text " + key + " in " + file);
          return MessageFormat.format(pattern, values);
        },
        ZoneId.of("Asia/Shanghai"));
  }

  /// One of everything that can be tallied.
  private static List<Section> everything() {
    var booked = new ArrayList<Booking>();
    for (var topic : Topic.values()) {
      var keys =
          switch (topic) {
            case TENDER_IN, TENDER_BACK, LATE, AFTER_END, FEE, FEE_BACK ->
                List.of("cash", "rounding", "alipay", "wechat", "card", "balance", "unionpay");
            case STORED -> Stream.of(Stored.values()).map(Enum::name).toList();
            case HOUR, HOUR_BACK -> List.of("00", "23");
            case SELLER -> List.of(Keys.of("1 李娜", "cash"), Keys.of("1 李娜", "alipay"));
            case EXCEPTION ->
                Stream.concat(
                        Stream.of(Right.values()).filter(PageTextTest::isException).map(Enum::name),
                        Stream.of(
                                Act.OVERRIDDEN,
                                Act.WRONG_PIN,
                                Act.DENIED,
                                Act.RIGHTS_CHANGED,
                                Act.PINS_RESET,
                                Act.CLOCK_SET)
                            .map(Enum::name))
                    .map(name -> Keys.of(name, "1 李娜"))
                    .toList();
            case TAX_NET, TAX, TAX_NET_BACK, TAX_BACK ->
                List.of(Keys.of("13%", "INCLUDED"), Keys.of("6%", "ADDED"));
            case DISCOUNT -> List.of(Keys.of("LINE", "临期"), Keys.of("SALE", "会员"));
            case CATEGORY, CATEGORY_BACK -> List.of("", "饮料");
            case ITEM, ITEM_BACK -> List.of(Keys.of("690", "矿泉水"));
            case PRICE_CHANGE -> List.of("破损");
            case SALE,
                TOP_UP_SALE,
                RETURN,
                TOP_UP_RETURN,
                PLACED,
                APART_BACK,
                COPY,
                PRICE_CHECK,
                ITEMS,
                ITEMS_BACK ->
                List.of("");
          };
      keys.forEach(key -> booked.add(new Booking(topic, key, 2, 3_000, 1_234)));
    }
    var moves =
        Stream.of(DrawerMove.Kind.values())
            .map(kind ->
                new DrawerMove(1, kind.ordinal() + 1, kind, Money.fen(100), "零钱", LI, LI, AT))
            .toList();
    var shift =
        new Shift(
            1,
            AT,
            LI,
            Money.fen(50_000),
            Count.of(Money.fen(40_000)),
            AT,
            new Brought(1, 2, 3, 4, 5),
            Shift.State.OPEN);
    var composer = new Composer(shift, Tallies.sum(booked), moves, standing());
    var countings =
        List.of(
            new Counting(1, 1, Count.of(Money.fen(100)), composer.expected(), LI, AT),
            new Counting(1, 2, Count.of(Money.fen(12_345)), composer.expected(), LI, AT));
    return composer.sections(countings, Money.fen(10_000));
  }

  private static Standing standing() {
    return new Standing(
        List.of(
            new Leftover.PendingPayment("SK7QP01261126000371", "alipay", Money.fen(1)),
            new Leftover.UnknownPayment("SK7QP01261126000372", "wechat", Money.fen(2))),
        Stream.of(Asserted.Kind.values())
            .map(kind ->
                new Asserted(
                    kind, "wechat", "SK7QP01261126000373", "李娜 Li Na: 客人出示了账单", Money.fen(3)))
            .toList());
  }

  private static boolean isException(Right right) {
    return switch (right) {
      case VOID_LINE,
          VOID_SALE,
          CHANGE_PRICE,
          DISCOUNT,
          REFUND_ANOTHER_WAY,
          RULING,
          DRAWER,
          REPRINT,
          SETTINGS,
          OPERATORS ->
          true;
      case SELL, REFUND, TOP_UP, PAYOUT_DRAFT, PAYOUT_APPROVE, CATALOGUE, REPORTS, CLOSE_SHIFT ->
          false;
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"texts.properties", "texts_zh.properties"})
  void everythingThatCanStandOnAReportHasAName(String file) {
    var text = text(file);
    for (var section : everything()) {
      assertTrue(!text.section(section.kind()).isBlank());
      for (var figure : section.figures()) {
        for (var each : figure.all()) {
          assertTrue(!text.label(each).isBlank(), each.name());
        }
      }
    }
  }

  /// A number and a reason are longer than a line of the screen; on paper there is room for both.
  @Test
  void whatStandsOnAWordIsShortOnTheScreenAndWholeInTheSheet() {
    var text = text("texts.properties");
    var of = "SK7QP01261126000371 李娜: 客人出示了账单: 27.50";
    var said = Figure.money("asserted.never-came", of, 2_750, 1);
    assertEquals("Not come: 李娜 …000371", text.label(said));
    assertEquals("Not come: " + of, text.whole(said));
    var open = Figure.money("pending.unknown", "SK7QP01261126000371", 2_750, 1);
    assertEquals("Not known: …000371", text.label(open));
    assertEquals("Not known: SK7QP01261126000371", text.whole(open));
    assertEquals("Ours: S3", text.label(Figure.money("asserted.ours", "S3", 1, 1)));
  }

  /// What the rarest of days would need is not forgotten either: the names as they stand in the
  /// source.
  @Test
  void everyNameInTheSourceHasAText() throws IOException {
    var known = new Properties();
    try (var in = Files.newBufferedReader(Path.of("resources", "i18n", "texts.properties"))) {
      known.load(in);
    }
    var missing = new TreeSet<String>();
    var spoken =
        List.of(
            "tender.net",
            "channel.net",
            "hour.net",
            "category.net",
            "category.items",
            "item.net",
            "item.items",
            "seller.tender",
            "drawer.move",
            "drawer.pieces",
            "tax.rate");
    try (var files = Files.walk(Path.of("src", "main", "java", "saoma", "shift"))) {
      for (var file :
          files
              .filter(one ->
                  one.toString().endsWith("Figures.java")
                      || one.toString().endsWith("Composer.java"))
              .toList()) {
        var found = NAME.matcher(Files.readString(file));
        while (found.find()) {
          if (!spoken.contains(found.group(1)) && !known.containsKey("figure." + found.group(1))) {
            missing.add(found.group(1));
          }
        }
      }
    }
    assertEquals(new TreeSet<>(), missing);
  }

  @Test
  void aSheetHoldsEveryFigureOnceAndItsParentsAreItsSums() {
    var page = new Page.Now(report(List.of()));
    var sheet = PageSheet.of(page, text("texts.properties"));
    var figures =
        page.sections().stream()
            .flatMap(one -> one.figures().stream())
            .flatMap(one -> one.all().stream())
            .toList();
    assertEquals(figures.size(), sheet.tables().stream().mapToInt(one -> one.rows().size()).sum());
    var money =
        figures.stream()
            .filter(one -> one.unit() == Figure.Unit.MONEY)
            .mapToLong(Figure::value)
            .sum();
    var written =
        sheet.tables().stream()
            .flatMap(one -> one.rows().stream())
            .mapToLong(row -> row.getLast() instanceof Cell.Amount(var sum) ? sum.minor() : 0)
            .sum();
    assertEquals(money, written);
  }

  private static Report report(List<Leftover> left) {
    return new Report(
        new Head("好客来", "01", 1, LocalDate.of(2026, 11, 26), AT, LI, AT), everything(), left);
  }

  @Test
  void theSentenceAgreesWithTheFigures() {
    var left =
        List.<Leftover>of(
            new Leftover.PendingPayment("a", "alipay", Money.fen(1)),
            new Leftover.UnknownPayment("b", "alipay", Money.fen(1)),
            new Leftover.DisputedMoney("c", "alipay", Money.fen(1)),
            new Leftover.UnclaimedMoney("d", "alipay", Money.fen(1)),
            new Leftover.ParkedSale("e", "s", Money.fen(1)),
            new Leftover.UnprintedReceipt("f", Money.fen(1)),
            new Leftover.UnsentRefund("g", "h", "alipay", Money.fen(1)));
    var text = text("texts.properties");
    var page = new Page.Now(report(left));
    var sentence = text.headline(page);
    assertEquals(left.size(), left.stream().map(text::leftover).distinct().count());
    var sold = page.find("sales.total").orElseThrow().value();
    assertTrue(sentence.startsWith("Sold " + PageText.amount(sold) + " in 2 receipts; "), sentence);
    assertTrue(sentence.endsWith("; 7 not finished."), sentence);
  }

  @Test
  void amountsAreWrittenInYuan() {
    for (var one :
        Map.of(0L, "¥0.00", 1L, "¥0.01", -5L, "−¥0.05", 123_456_789L, "¥1,234,567.89").entrySet()) {
      assertEquals(one.getValue(), PageText.amount(one.getKey()));
    }
    assertEquals("−1,234.50", PageText.value(Figure.money("x", -123_450, 1)));
    assertEquals("1.5", PageText.value(Figure.fact("x", "", Figure.Unit.QUANTITY, 1_500, 0)));
  }
}
