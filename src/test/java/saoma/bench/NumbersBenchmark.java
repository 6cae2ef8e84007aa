package saoma.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
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
import saoma.numbers.Numbers;
import saoma.numbers.Span;
import saoma.numbers.Table.Kind;
import saoma.store.Database;
import saoma.store.DaysMade;
import saoma.store.DurableTx;
import saoma.store.Halt;
import saoma.store.StoredDays;

/// A month's numbers in a year with so many receipts of two lines and two thousand products, from
/// the sums of days, beside hand-written SQL over the receipts for two of its tables. Both must
/// come to the same.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
// Filling the books counts as a part of the first iteration.
@Timeout(time = 2, timeUnit = TimeUnit.HOURS)
public class NumbersBenchmark {
  private static final Span NOVEMBER = Span.month(LocalDate.of(2026, 11, 1));

  @Param({"100000", "1000000"})
  public int receipts;

  private Path folder;
  private Database database;
  private DurableTx books;

  @Setup(Level.Trial)
  public void open() throws IOException, SQLException {
    folder = Files.createTempDirectory(Path.of("target"), "numbers");
    var file = folder.resolve("till");
    Database.open(file).close();
    DaysMade.fill(file, receipts);
    database = Database.open(file);
    books = new DurableTx(database, "01", Halt.jvm());
    if (month() != referenceOverReceipts()) {
      throw new IllegalStateException("the two answers differ");
    }
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

  /// All tables of the month.
  @Benchmark
  public long month() {
    var numbers = Numbers.of(NOVEMBER, new StoredDays(books));
    return numbers.sales().sum() + numbers.table(Kind.PRODUCT).total().sum();
  }

  /// Two tables of it, in two statements.
  @Benchmark
  public long referenceOverReceipts() {
    return DaysMade.overReceipts(books);
  }
}
