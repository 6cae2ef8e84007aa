package saoma.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Timeout;
import org.openjdk.jmh.annotations.Warmup;
import saoma.checkout.CloseWish;
import saoma.checkout.ShiftDesk;
import saoma.checkout.ShiftReply;
import saoma.money.Money;
import saoma.operator.Grant;
import saoma.operator.Person;
import saoma.operator.Right;
import saoma.settings.Settings;
import saoma.shift.Count;
import saoma.shift.Period;
import saoma.store.Database;
import saoma.store.DurableTx;
import saoma.store.Halt;
import saoma.store.ShiftAgain;

/// A month's report over so many receipts: the sum of its Zs, beside what a statement written by
/// hand takes to add the receipts up by hour. The receipts are put there at once; each day is
/// closed by the real desk with the tallies that a till would have kept.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
// Filling the books counts as a part of the first iteration.
@Timeout(time = 2, timeUnit = TimeUnit.HOURS)
public class MonthBenchmark {
  private static final YearMonth MONTH = YearMonth.of(2026, 10);
  private static final LocalTime NOON = LocalTime.of(12, 0);
  private static final Person LI = new Person("01", "Li");
  private static final Grant CLOSES = new Grant(Right.CLOSE_SHIFT, "", LI, Person.NOBODY, "");

  @Param({"1000000", "10000000"})
  public int receipts;

  /// A statement is one transaction; of large ones H2 keeps long undo logs.
  private static final int CHUNK = 20_000;

  private final AtomicReference<Instant> now = new AtomicReference<>(at(1));
  private Path folder;
  private Database database;
  private DurableTx books;
  private ShiftDesk desk;

  private static Instant at(int day) {
    return MONTH.atDay(day).atTime(NOON).atZone(ShiftDesk.ZONE).toInstant();
  }

  @Setup(Level.Trial)
  public void open() throws IOException, SQLException {
    folder = Files.createTempDirectory(Path.of("target"), "month");
    var file = folder.resolve("till");
    Database.open(file).close();
    fill(file.toAbsolutePath());
    InstantSource clock = now::get;
    database = Database.open(file);
    books = new DurableTx(database, "01", Halt.jvm());
    desk = new ShiftDesk(books, clock, () -> Settings.FRESH, _ -> true);
    var days = MONTH.lengthOfMonth();
    for (var day = 1; day <= days; day++) {
      now.set(at(day));
      close(receipts / days + (day <= receipts % days ? 1 : 0));
    }
    var sold = month().find("sales.total", "").orElseThrow().value();
    if (sold != 100L * receipts || referenceSumsOverReceipts() != sold) {
      throw new IllegalStateException("a month that does not add up: " + sold);
    }
  }

  /// Every sale is 1.00 in cash, as many on each day.
  private void fill(Path file) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:h2:file:" + file, "sa", "");
        var statement = connection.createStatement()) {
      statement.execute("set referential_integrity false");
      for (var first = 1; first <= receipts; first += CHUNK) {
        var last = Math.min(receipts, first + CHUNK - 1);
        statement.execute(
            """
            insert into receipt (number, till, shop, order_id, issued_at, total, currency, copies)
            select x, '01', 'shop', x,
              dateadd(second, mod(x, %d) * 86400 + mod(x, 43200),
                timestamp with time zone '2026-10-01 01:00:00+00'), 100, 'CNY', 0
            from system_range(%d, %d)
            """
                .formatted(MONTH.lengthOfMonth(), first, last));
      }
      statement.execute("checkpoint sync");
    }
  }

  private void close(int sales) {
    done(desk.open(Count.nothing(Money.CNY), LI));
    ShiftAgain.sold(books, sales, now.get());
    done(desk.count(Count.of(Money.fen(100L * sales)), LI));
    done(desk.close(new CloseWish(Money.fen(0), "", List.of()), CLOSES));
  }

  @TearDown(Level.Trial)
  public void close() throws IOException {
    database.close();
    try (var files = Files.walk(folder)) {
      for (var one : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }

  @Benchmark
  public Period month() {
    return desk.month(MONTH);
  }

  @Benchmark
  public long referenceSumsOverReceipts() {
    return ShiftAgain.sumsOverReceipts(books);
  }

  private static <T> void done(ShiftReply<T> reply) {
    if (reply instanceof ShiftReply.Refused<T>(var why)) {
      throw new IllegalStateException(why.toString());
    }
  }
}
