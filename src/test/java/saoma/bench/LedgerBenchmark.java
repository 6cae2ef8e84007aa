package saoma.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import saoma.account.AccountRules;
import saoma.account.Bonuses;
import saoma.account.Member;
import saoma.account.Purse;
import saoma.account.Taking;
import saoma.account.TopUps;
import saoma.checkout.AccountDesk;
import saoma.money.Money;
import saoma.store.Database;
import saoma.store.DurableTx;
import saoma.store.Halt;
import saoma.store.JournalStart;
import saoma.store.journal.FolderFiles;
import saoma.store.journal.MoneyJournal;

/// Payments from a balance, each a durable transaction of its own with its journal record, beside
/// bare inserts of the same rows by H2 alone, committed and forced in the same way. A fen each, so
/// that the balance outlasts the run; a day's limit that is never reached.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class LedgerBenchmark {
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  private static final Money MUCH = Money.yuan("100000000");

  private Path folder;
  private Database database;
  private MoneyJournal journal;
  private AccountDesk books;
  private Purse purse;
  private long member;
  private Connection bare;
  private long count;

  @Setup(Level.Trial)
  public void open() throws IOException, SQLException {
    folder = Files.createTempDirectory(Path.of("target"), "ledger");
    var clock = InstantSource.fixed(NOON);
    database = Database.open(folder.resolve("till"));
    journal =
        JournalStart.with(database, new FolderFiles(folder.resolve("journal")), clock).journal();
    books = new AccountDesk(new DurableTx(database, "01", Halt.jvm(), journal));
    purse = new Purse(books, () -> new AccountRules(Bonuses.NONE, MUCH, MUCH), clock);
    member =
        books.durable(pages -> {
          var added = pages.members().add(new Member(0, "Li", "13800001234", "")).id();
          TopUps.post(pages, 1, "T", added, Map.of("cash", MUCH), Bonuses.NONE, NOON);
          return added;
        });
    bare =
        DriverManager.getConnection(
            "jdbc:h2:file:" + folder.resolve("bare").toAbsolutePath() + ";WRITE_DELAY=0", "sa", "");
    bare.setAutoCommit(false);
    execute("create table account (code varchar primary key, balance bigint)");
    execute("create table transfer (seq bigint primary key, number varchar unique, at varchar)");
    execute("create table leg (transfer varchar, place integer, account varchar, amount bigint)");
    execute("insert into account values ('principal:1', 1000000000), ('sales', 0)");
    bare.commit();
  }

  @TearDown(Level.Trial)
  public void close() throws IOException, SQLException {
    database.close();
    journal.close();
    bare.close();
    try (var files = Files.walk(folder)) {
      for (var one : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }

  /// One posting as the balance channel makes it: two durable transactions, the first of which
  /// names the member and at the counter stores the attempt too.
  @Benchmark
  public Taking posting() {
    var number = "S" + count++;
    books.durable(pages -> {
      pages.accounts().claim(number, member);
      return number;
    });
    var taking = purse.take(number, Money.fen(1));
    if (!(taking instanceof Taking.Taken)) {
      throw new IllegalStateException("not taken: " + taking);
    }
    return taking;
  }

  /// A transfer, two legs and two balances, without a rule: `commit`, `checkpoint sync`.
  @Benchmark
  public long referenceBareRows() throws SQLException {
    var number = count++;
    execute("insert into transfer values (" + number + ", 'S" + number + "', '" + NOON + "')");
    execute("insert into leg values ('S" + number + "', 0, 'principal:1', -1)");
    execute("insert into leg values ('S" + number + "', 1, 'sales', 1)");
    execute("update account set balance = balance - 1 where code = 'principal:1'");
    execute("update account set balance = balance + 1 where code = 'sales'");
    bare.commit();
    execute("checkpoint sync");
    return number;
  }

  private void execute(String sql) throws SQLException {
    try (var statement = bare.createStatement()) {
      statement.execute(sql);
    }
  }
}
