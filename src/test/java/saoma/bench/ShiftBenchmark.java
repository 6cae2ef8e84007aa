package saoma.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import saoma.shift.XReport;
import saoma.store.Database;
import saoma.store.DurableTx;
import saoma.store.Halt;
import saoma.store.JournalStart;
import saoma.store.ShiftAgain;
import saoma.store.journal.FolderFiles;
import saoma.store.journal.MoneyJournal;

/// The end of a shift with so many receipts in it: an X, and a whole close with its count, its Z on
/// disk and the next shift; beside the sums of an X taken from the receipts each time. The
/// receipts, their payments and codes that nobody paid are put there at once with the tallies that
/// a till would have kept, and each close is undone outside of the measurement, so that every one
/// closes as many.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
// Filling the books counts as a part of the first iteration.
@Timeout(time = 2, timeUnit = TimeUnit.HOURS)
public class ShiftBenchmark {
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  private static final Person LI = new Person("01", "Li");
  private static final Grant CLOSES = new Grant(Right.CLOSE_SHIFT, "", LI, Person.NOBODY, "");

  @Param({"10000", "1000000"})
  public int receipts;

  /// A statement is one transaction; of large ones H2 keeps long undo logs.
  private static final int CHUNK = 20_000;

  private Path folder;
  private Database database;
  private MoneyJournal journal;
  private DurableTx books;
  private ShiftDesk desk;

  @Setup(Level.Trial)
  public void open() throws IOException, SQLException {
    folder = Files.createTempDirectory(Path.of("target"), "shift");
    var file = folder.resolve("till");
    Database.open(file).close();
    fill(file.toAbsolutePath());
    var clock = InstantSource.fixed(NOON);
    database = Database.open(file);
    journal =
        JournalStart.with(database, new FolderFiles(folder.resolve("journal")), clock).journal();
    books = new DurableTx(database, "01", Halt.jvm(), journal);
    desk = new ShiftDesk(books, clock, () -> Settings.FRESH, _ -> true);
  }

  /// Every sale is 1.00 in cash.
  private void fill(Path file) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:h2:file:" + file, "sa", "");
        var statement = connection.createStatement()) {
      statement.execute("set referential_integrity false");
      for (var first = 1; first <= receipts; first += CHUNK) {
        var last = Math.min(receipts, first + CHUNK - 1);
        for (var sql : SALES) {
          statement.execute(sql.formatted(first, last));
        }
      }
      statement.execute("set referential_integrity true");
      statement.execute(
          "update counters set given = %d where name in ('order', 'receipt')".formatted(receipts));
      statement.execute(
          """
          insert into shift (number, opened_at, by_code, by_name, float_kept, trading_since,
            receipts, owed, apart, sales, returns, open_mark)
          values (1, timestamp with time zone '2026-11-23 04:00:00+00', '', '', 0,
            timestamp with time zone '2026-11-23 04:00:00+00', 0, 0, 0, 0, 0, 1)
          """);
      for (var topic : List.of("SALE ", "PLACED ", "TENDER_IN cash", "HOUR 12")) {
        var parts = topic.split(" ", 2);
        statement.execute(
            "insert into tally values (1, '%s', '%s', %d, 0, %d)"
                .formatted(parts[0], parts[1], receipts, 100L * receipts));
      }
      // A file that was filled in one go is half empty, and H2 tidies it up for hours: the closes
      // would be measured beside writes that have nothing to do with them.
      statement.execute("shutdown compact");
    }
  }

  private static final List<String> SALES =
      List.of(
          """
          insert into orders (id, sale, opened_at, total, currency, state, settled_by)
          select x, 's' || lpad(x, 8, '0'), timestamp with time zone '2026-11-23 04:00:00+00', 100, 'CNY',
            'SETTLED', 'S01' || lpad(x, 8, '0')
          from system_range(%d, %d)
          """,
          """
          insert into receipt (number, till, shop, order_id, issued_at, total, currency, copies)
          select x, '01', 'shop', x, timestamp with time zone '2026-11-23 04:00:00+00', 100, 'CNY', 0
          from system_range(%d, %d)
          """,
          """
          insert into payment (number, order_id, channel, amount, currency, subject, version,
            created_at, deadline, expires_at, watch_until, state, trade_no, paid_at, paid_amount,
            paid_currency, late, blocks_another)
          select 'S01' || lpad(x, 8, '0'), x, 'cash', 100, 'CNY', 'shop', 2,
            timestamp with time zone '2026-11-23 03:00:00+00',
            timestamp with time zone '2026-11-23 03:00:00+00',
            timestamp with time zone '2026-11-23 03:00:00+00',
            timestamp with time zone '2026-11-23 03:00:00+00',
            'PAID', 'T' || lpad(x, 8, '0'), timestamp with time zone '2026-11-23 03:00:00+00', 100, 'CNY', false,
            true
          from system_range(%d, %d)
          """,
          """
          insert into payment (number, order_id, channel, amount, currency, subject, version,
            created_at, deadline, expires_at, watch_until, state, reason, blocks_another)
          select 'S02' || lpad(x, 8, '0'), x, 'alipay', 100, 'CNY', 'shop', 2,
            timestamp with time zone '2026-11-23 03:00:00+00',
            timestamp with time zone '2026-11-23 03:00:00+00',
            timestamp with time zone '2026-11-23 03:00:00+00',
            timestamp with time zone '2026-11-23 03:00:00+00',
            'CLOSED', 'left', false
          from system_range(%d, %d) where mod(x, 50) = 0
          """,
          "insert into order_tender select x, 1, 'S01' || lpad(x, 8, '0') from system_range(%d,"
              + " %d)",
          """
          insert into receipt_tender (owner, place, channel, amount, currency, payment,
            trade_number, paid_at, tendered)
          select x, 1, 'cash', 100, 'CNY', 'S01' || lpad(x, 8, '0'), 'T' || lpad(x, 8, '0'),
            timestamp with time zone '2026-11-23 03:00:00+00', 100
          from system_range(%d, %d)
          """);

  @TearDown(Level.Trial)
  public void close() throws IOException {
    database.close();
    journal.close();
    try (var files = Files.walk(folder)) {
      for (var one : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }

  @Benchmark
  public XReport x() {
    return desk.x().orElseThrow();
  }

  /// A state of its own, so that only the close is undone each time.
  @State(Scope.Benchmark)
  public static class Reopened {
    @Setup(Level.Invocation)
    public void open(ShiftBenchmark day) {
      ShiftAgain.open(day.books);
    }
  }

  @Benchmark
  public long closeWithItsZ(Reopened reopened) {
    done(desk.count(Count.of(Money.fen(100L * receipts)), LI));
    return done(desk.close(new CloseWish(Money.fen(0), "", List.of()), CLOSES)).number();
  }

  /// What a till without tallies asks at each X, in one statement.
  @Benchmark
  public long referenceSumsOverReceipts() {
    return ShiftAgain.sumsOverReceipts(books);
  }

  private static <T> T done(ShiftReply<T> reply) {
    return switch (reply) {
      case ShiftReply.Done<T>(var value) -> value;
      case ShiftReply.Refused<T>(var why) -> throw new IllegalStateException(why.toString());
    };
  }
}
