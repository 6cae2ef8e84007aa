package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saoma.account.TopUps;
import saoma.numbers.Numbers;
import saoma.numbers.Row;
import saoma.numbers.Span;
import saoma.numbers.Table;
import saoma.numbers.Table.Kind;
import saoma.order.Receipt;
import saoma.order.ReceiptQuery;
import saoma.payment.PaymentState;
import saoma.shift.Tenders;
import saoma.store.journal.Batch;
import saoma.store.journal.Entry.DaysSummed;
import saoma.store.journal.MemoryFiles;
import saoma.store.journal.Walk;
import saoma.store.journal.WrongText;

/// The sums of days beside sums that are taken straight from receipts and payments.
class DaySumTest {
  private static final Span ALL = Span.days(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 31));

  @TempDir Path folder;

  private static ShiftDay trade(Till till, long seed, int steps) {
    var random = new SplittableRandom(seed);
    var day = new ShiftDay(till);
    var codes = new CodeDay(till, random);
    for (var step = 0; step < steps; step++) {
      day.anything(random);
      if (random.nextInt(3) == 0) {
        codes.anything(day.now());
      }
    }
    return day;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void theNumbersAreTheSumsOfWhatIsInTheBooks(long seed) {
    try (var till = Till.at(folder)) {
      till.books.soldBy(() -> ShiftDay.LI);
      till.books.forced(handle ->
          handle.execute(
              "insert into product (code, name, name_en, unit, category) values ('d', '梨', '', '',"
                  + " '水果')"));
      var day = trade(till, seed, 150);
      assertEquals(List.of(), day.faults(), "seed " + seed);
      var numbers = Numbers.of(ALL, new StoredDays(till.books));
      var receipts = till.books.look(DaySumTest::receipts);
      compare(numbers, receipts);
      comparePayments(numbers, till);
    }
  }

  /// Of goods, one by one.
  private static List<Receipt> receipts(Handle handle) {
    var table = new ReceiptTable(handle);
    var found = new ArrayList<Receipt>();
    for (var number = 1L; number <= new Counters(handle).given(Counters.Name.RECEIPT); number++) {
      var receipt = table.byNumber(number).orElseThrow();
      if (receipt.lines().stream().noneMatch(line -> TopUps.isTopUp(line.code()))) {
        found.add(receipt);
      }
    }
    return found;
  }

  private static void compare(Numbers numbers, List<Receipt> receipts) {
    var sold = receipts.stream().mapToLong(one -> one.total().minor()).sum();
    assertNotEquals(0, sold);
    assertEquals(sold, numbers.sales().sum());
    assertEquals(receipts.size(), numbers.sales().count());
    for (var table : numbers.tables()) {
      assertEquals(sold, table.total().sum(), table.kind() + " is not all that was sold");
    }
    assertEquals(
        sums(receipts, one -> local(one).toLocalDate().toString()), shown(numbers, Kind.DAY));
    assertEquals(
        sums(receipts, one -> "%02d".formatted(local(one).getHour())), shown(numbers, Kind.HOUR));
    assertEquals(
        sums(receipts, one -> "" + local(one).getDayOfWeek().getValue()),
        shown(numbers, Kind.WEEKDAY));
    assertEquals(Map.of("01 李雷", sold), shown(numbers, Kind.OPERATOR));
    assertEquals(Map.of("水果", sold), shown(numbers, Kind.CATEGORY));
    var lines = new TreeMap<String, Long>();
    var tenders = new TreeMap<String, Long>();
    for (var one : receipts) {
      one.lines().forEach(line -> lines.merge(line.code(), line.total().minor(), Long::sum));
      one.tenders()
          .forEach(part -> tenders.merge(part.channel(), part.amount().minor(), Long::sum));
    }
    lines.remove("c");
    assertEquals(lines, shown(numbers, Kind.PRODUCT));
    assertEquals(tenders, shown(numbers, Kind.TENDER));
  }

  private static ZonedDateTime local(Receipt receipt) {
    return receipt.issuedAt().atZone(ReceiptQuery.ZONE);
  }

  private static Map<String, Long> sums(List<Receipt> receipts, Function<Receipt, String> key) {
    var sums = new TreeMap<String, Long>();
    receipts.forEach(one -> sums.merge(key.apply(one), one.total().minor(), Long::sum));
    return sums;
  }

  private static Map<String, Long> shown(Numbers numbers, Kind kind) {
    var sums = new TreeMap<String, Long>();
    for (Row row : numbers.table(kind).rows()) {
      if (row.sum() != 0) {
        sums.put(row.key(), row.sum());
      }
    }
    return sums;
  }

  private static void comparePayments(Numbers numbers, Till till) {
    var payments =
        till.books.read(p -> p.payments().latest(10_000)).stream()
            .filter(one -> Tenders.isChannel(one.channel()))
            .toList();
    var all = numbers.allChannels();
    assertEquals(payments.size(), all.begun());
    assertEquals(payments.stream().filter(one -> one.state().hasMoney()).count(), all.paid());
    assertEquals(payments.stream().filter(one -> !one.state().isFinal()).count(), all.open());
    var shown =
        till.books.look(handle ->
            handle.select("select number from payment where code_shown").mapTo(String.class).set());
    var ended =
        payments.stream()
            .filter(one ->
                one.state() instanceof PaymentState.Declined
                    || one.state() instanceof PaymentState.Closed)
            .toList();
    var left = ended.stream().filter(one -> shown.contains(one.number())).count();
    assertNotEquals(0, left);
    assertEquals(left, all.abandoned());
    assertEquals(ended.size() - left, all.failed());
    for (var row : numbers.channels()) {
      var millis =
          payments.stream()
              .filter(one -> one.channel().equals(row.channel()))
              .flatMap(one ->
                  one.proof().stream()
                      .map(proof -> Duration.between(one.createdAt(), proof.paidAt())))
              .mapToLong(wait -> Math.max(0, wait.toMillis()))
              .sum();
      assertEquals(millis, row.waits().millis(), row.channel());
    }
  }

  private static List<String> daySums(Till till) {
    return Dump.of(till).getOrDefault("DAY_SUM", List.of());
  }

  @Test
  void theJournalGivesTheSameSumsBackAlsoWhereItIsOlderThanTheyAre() throws IOException {
    var files = new MemoryFiles();
    List<String> sums;
    try (var till = Till.with(files, folder, new ArrayList<>())) {
      trade(till, 7, 120);
      sums = daySums(till);
    }
    assertFalse(sums.isEmpty());
    try (var again = Till.with(files, folder.resolve("again"), new ArrayList<>())) {
      assertEquals(sums, daySums(again));
    }
    try (var older = Till.at(folder.resolve("older"))) {
      for (var batch : batches(files)) {
        var entries = batch.entries().stream().filter(one -> !(one instanceof DaysSummed)).toList();
        older.books.forced(handle -> {
          new Replay(handle).apply(new Batch(batch.at(), entries));
          return true;
        });
      }
      assertEquals(sums, daySums(older));
    }
  }

  private static List<Batch> batches(MemoryFiles files) throws IOException {
    var batches = new ArrayList<Batch>();
    Walk.all(
        files,
        (record, _, _) -> {
          try {
            batches.add(record.batch());
          } catch (WrongText e) {
            throw new AssertionError(e);
          }
        });
    return batches;
  }

  /// What a till had sold before it came to keep sums.
  @Test
  void theMigrationSumsWhatTheBooksHave() throws IOException {
    var script = Files.readString(Path.of("resources", "sql", "V18__day_sums.sql"));
    try (var till = Till.at(folder)) {
      trade(till, 11, 150);
      var sums = daySums(till);
      till.books.forced(handle -> {
        handle.execute("delete from day_sum");
        handle.execute("update payment set code_shown = false");
        handle.createScript(script).execute();
        return true;
      });
      assertEquals(sums, daySums(till));
    }
  }

  @Test
  void aSumThatSomebodyEditedIsFound() {
    for (var edit :
        List.of(
            "update day_sum set total = total + 1 where axis = 'HOUR'",
            "update day_sum set times = times + 1 where axis = 'OPERATOR'",
            "update day_sum set total = total - 1 where axis = 'PRODUCT' and item like 'd|%'",
            "delete from day_sum where axis = 'CATEGORY'",
            "delete from day_sum where axis = 'TENDER'",
            "update day_sum set times = times + 1 where axis = 'BEGUN'",
            "update day_sum set shop_day = date '2020-01-01' where axis = 'PAID'",
            "update receipt set total = total + 1 where number = 1")) {
      try (var till = Till.at(folder.resolve(Integer.toHexString(edit.hashCode())))) {
        var day = new ShiftDay(till);
        day.sells("alipay", 2_000);
        assertEquals(List.of(), till.books.look(DayCheck::faults), edit);
        till.books.forced(handle -> handle.execute(edit));
        assertFalse(till.books.look(DayCheck::faults).isEmpty(), edit);
      }
    }
  }

  @Test
  void aRangeIsReadInPartsAndComesToTheWhole() {
    try (var till = Till.at(folder)) {
      var day = new ShiftDay(till);
      for (var month = 0; month < 4; month++) {
        day.at(Till.NOON.plusSeconds(month * 30L * 86_400));
        day.sells("cash", 1_000 + month);
      }
      var whole =
          Numbers.of(
              Span.days(LocalDate.of(2026, 11, 23), LocalDate.of(2027, 2, 28)),
              new StoredDays(till.books));
      assertEquals(4_006, whole.sales().sum());
      assertEquals(4_006, whole.table(Kind.TENDER).row("cash").sum());
      var part =
          Numbers.of(
              Span.days(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 12, 23)),
              new StoredDays(till.books));
      assertEquals(1_001, part.sales().sum());
      assertEquals(new Table(Kind.CATEGORY, part.table(Kind.CATEGORY).rows()).total().sum(), 1_001);
    }
  }
}
