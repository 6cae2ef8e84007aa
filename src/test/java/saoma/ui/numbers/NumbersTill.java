package saoma.ui.numbers;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import saoma.catalogue.Shelf;
import saoma.numbers.Axis;
import saoma.numbers.Compared;
import saoma.numbers.DaySum;
import saoma.numbers.DaySums;
import saoma.numbers.PaidKey;
import saoma.numbers.ProductKey;
import saoma.numbers.Span;
import saoma.numbers.Sum;
import saoma.sheet.Sheet;
import saoma.sheet.SheetFormat;
import saoma.ui.Away;
import saoma.ui.TestTill;
import saoma.ui.Texts.Language;
import saoma.ui.View;

/// A till's window with the screen of the numbers over days in memory. Made on the JavaFX thread.
final class NumbersTill implements NumbersDoor, DaySums {
  static final Instant NOW = Instant.parse("2026-11-26T11:05:00Z");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  final TestTill till;
  final NumbersModel model;
  final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<DaySum> days = new CopyOnWriteArrayList<>();

  NumbersTill(Language language) {
    till = new TestTill(language);
    model =
        new NumbersModel(this, InstantSource.fixed(NOW), ZONE, Away.real(), till.notices()::show);
    till.views()
        .offer(
            NumbersController.class,
            () -> new NumbersController(model, till.texts(), till.views()));
  }

  void putUp() {
    till.views().show(View.NUMBERS);
  }

  /// Sales of a busy shop for so many days until today, the weekend stronger, a little more each
  /// week.
  void trades(int many) {
    var random = new SplittableRandom(3);
    for (var back = many - 1; back >= 0; back--) {
      var day = TODAY.minusDays(back);
      var weekend =
          day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
      for (var hour = 7; hour < 22; hour++) {
        var rush = hour == 8 || hour == 12 || hour == 18 ? 3 : 1;
        var receipts = rush * (weekend ? 9 : 6) + random.nextInt(4) + (many - back) / 14;
        for (var nth = 0; nth < receipts; nth++) {
          sells(day, hour, random);
        }
      }
      pays(day, random);
    }
  }

  private void sells(LocalDate day, int hour, SplittableRandom random) {
    var goods = Shelf.builtIn();
    var total = 0L;
    var lines = random.nextInt(1, 5);
    for (var line = 0; line < lines; line++) {
      var product = goods.get(Math.min(random.nextInt(goods.size()), random.nextInt(goods.size())));
      var price = product.price();
      var fen = price == null ? 0 : price.minor();
      total += fen;
      var key = new ProductKey(product.code(), product.name()).text();
      days.add(new DaySum(day, new Sum(Axis.CATEGORY, product.category(), 1, 1_000, fen)));
      days.add(new DaySum(day, new Sum(Axis.PRODUCT, key, 1, 1_000, fen)));
    }
    var items = lines * 1_000L;
    var who = random.nextInt(3) == 0 ? "02 王芳" : "01 李娜";
    var tender = List.of("alipay", "wechat", "wechat", "cash", "balance").get(random.nextInt(5));
    days.add(new DaySum(day, new Sum(Axis.HOUR, "%02d".formatted(hour), 1, items, total)));
    days.add(new DaySum(day, new Sum(Axis.OPERATOR, who, 1, items, total)));
    days.add(new DaySum(day, new Sum(Axis.TENDER, tender, 1, 0, total)));
    if (random.nextInt(90) == 0) {
      days.add(new DaySum(day, new Sum(Axis.REFUND, tender, 1, 0, total)));
    }
  }

  private void pays(LocalDate day, SplittableRandom random) {
    for (var channel : Map.of("alipay", 60, "wechat", 90, "card", 12).entrySet()) {
      for (var nth = 0; nth < channel.getValue(); nth++) {
        days.add(new DaySum(day, new Sum(Axis.BEGUN, channel.getKey(), 1, 0, 2_000)));
        var luck = random.nextInt(100);
        var axis = luck < 92 ? Axis.PAID : luck < 97 ? Axis.ABANDONED : Axis.FAILED;
        var wait = Duration.ofMillis(3_000 + (long) random.nextInt(1, 40) * random.nextInt(900));
        var key = axis == Axis.PAID ? PaidKey.of(channel.getKey(), wait).text() : channel.getKey();
        var millis = axis == Axis.PAID ? wait.toMillis() : 0;
        days.add(new DaySum(day, new Sum(axis, key, 1, millis, 2_000)));
      }
    }
  }

  private List<DaySum> of(Span span) {
    return days.stream()
        .filter(one -> !one.day().isBefore(span.from()) && !one.day().isAfter(span.to()))
        .toList();
  }

  @Override
  public List<DaySum> hours(Span span) {
    return of(span).stream().filter(one -> one.sum().axis() == Axis.HOUR).toList();
  }

  @Override
  public List<Sum> sums(Span span) {
    var together = new ArrayList<DaySum>();
    of(span).stream()
        .filter(one -> one.sum().axis() != Axis.HOUR)
        .forEach(one -> together.add(new DaySum(span.from(), one.sum())));
    return DaySum.together(together).stream().map(DaySum::sum).toList();
  }

  @Override
  public Compared numbers(Span span) {
    return Compared.of(span, this);
  }

  @Override
  public Path save(Sheet sheet, String name, SheetFormat format) {
    asked.add("save " + name + "." + format.extension() + " " + sheet.tables().size());
    return Path.of("reports", name + "." + format.extension());
  }
}
