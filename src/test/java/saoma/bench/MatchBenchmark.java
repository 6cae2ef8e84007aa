package saoma.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import saoma.channel.BillAnswer;
import saoma.channel.BillLine;
import saoma.channel.BillProblem;
import saoma.channel.BillSink;
import saoma.channel.LongBills;
import saoma.channel.alipay.AlipayBill;
import saoma.money.Money;
import saoma.payment.Way;
import saoma.reconcile.Carried;
import saoma.reconcile.DayMatch;
import saoma.reconcile.Difference;
import saoma.reconcile.Fees;
import saoma.reconcile.MatchDay;
import saoma.reconcile.MatchRuns;
import saoma.reconcile.Matching;
import saoma.reconcile.Matching.Wish;
import saoma.reconcile.OurRow;
import saoma.reconcile.OurSide;
import saoma.reconcile.RunTotals;
import saoma.settings.FeeSettings;

/// Matching a bill of a million rows with books of as many, beside reading and checking the same
/// bill alone, and beside unpacking it alone. In rows a second; the heap is far smaller than either
/// side. The books are made up page by page, so that the disk of a database is not measured.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx96m")
@Warmup(iterations = 1, time = 5)
@Measurement(iterations = 3, time = 5)
public class MatchBenchmark {
  private static final int ROWS = 1_000_000;
  private static final LocalDate DAY = LocalDate.of(2026, 1, 2);
  private static final MatchDay MATCHED = new MatchDay("alipay", DAY);
  private static final Instant AT = Instant.parse("2026-01-02T01:04:15Z");

  private Path alipay = Path.of("");

  @Setup
  public void write() throws IOException {
    alipay = Files.createTempFile("bill", ".zip");
    LongBills.alipay(alipay, ROWS);
    if (match() != ROWS) {
      throw new IllegalStateException("a day that does not match");
    }
  }

  @TearDown
  public void remove() throws IOException {
    Files.delete(alipay);
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public long match() throws IOException {
    var runs = new Runs();
    try (var in = Files.newInputStream(alipay)) {
      var wish = new Wish(MATCHED, new Fees(FeeSettings.USUAL), _ -> {}, () -> false);
      new Matching(new Books(), runs, InstantSource.fixed(AT))
          .run(wish, sink -> AlipayBill.read(in, DAY, "", sink));
    }
    return runs.trades;
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public long referenceReadAlone() throws IOException {
    try (var in = Files.newInputStream(alipay)) {
      return AlipayBill.read(in, DAY, "", new Sink()) instanceof BillAnswer.Whole(var totals, var _)
          ? totals.payments()
          : -1;
    }
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public long referenceUnzipAlone() throws IOException {
    var file = new BufferedInputStream(Files.newInputStream(alipay));
    try (var zip = new ZipInputStream(file, Charset.forName("GBK"))) {
      zip.getNextEntry();
      var chunk = new byte[1 << 15];
      var bytes = 0L;
      for (var read = zip.read(chunk); read >= 0; read = zip.read(chunk)) {
        bytes += read;
      }
      return bytes;
    }
  }

  /// As many payments as the bill has, each of which it has.
  private static final class Books implements OurSide {
    @Override
    public List<OurRow> payments(
        String channel, Instant from, Instant until, @Nullable OurRow after, int limit) {
      var next = after == null ? 0 : Long.parseLong(after.number().substring(3)) + 1;
      var page = new ArrayList<OurRow>();
      for (var n = next; n < ROWS && page.size() < limit; n++) {
        var number = Long.toString(10_000_000_000_000L + n).substring(1);
        page.add(
            new OurRow(
                false,
                "S01" + number,
                "",
                true,
                "PAID",
                Money.fen(2750),
                AT,
                AT,
                Way.SHOWN_QR,
                false));
      }
      return page;
    }

    @Override
    public List<OurRow> refunds(
        String channel, Instant from, Instant until, @Nullable OurRow after, int limit) {
      return List.of();
    }

    @Override
    public List<OurRow> of(String channel, Set<String> payments) {
      throw new IllegalStateException("the day holds them all");
    }
  }

  /// Keeps one number.
  private static final class Runs implements MatchRuns {
    private long trades;

    @Override
    public long begin(MatchDay day) {
      return 1;
    }

    @Override
    public void add(long run, List<Difference> differences, List<Carried> carried) {
      throw new IllegalStateException(differences + " " + carried);
    }

    @Override
    public void finish(long run, MatchDay day, RunTotals totals) {
      trades = totals.trades();
    }

    @Override
    public Optional<DayMatch> standing(MatchDay day, LocalDate today) {
      return Optional.empty();
    }

    @Override
    public List<Standing> differences(MatchDay day, LocalDate today, int limit) {
      return List.of();
    }
  }

  /// Uses each line a little.
  private static final class Sink implements BillSink {
    private long fen;

    @Override
    public void line(BillLine line) {
      fen += line.amount().minor();
    }

    @Override
    public void problem(BillProblem problem) {
      throw new IllegalStateException(problem + " after " + fen);
    }
  }
}
