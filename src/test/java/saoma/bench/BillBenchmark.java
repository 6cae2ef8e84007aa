package saoma.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
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
import saoma.channel.wechat.WechatBill;

/// A bill of a million rows, read and checked, beside what reading and unpacking the same file
/// takes alone. In rows a second; the heap is far smaller than the bill.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx64m")
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 4, time = 5)
public class BillBenchmark {
  private static final int ROWS = 1_000_000;
  private static final LocalDate DAY = LocalDate.of(2026, 1, 2);

  private Path alipay = Path.of("");
  private Path wechat = Path.of("");

  @Setup
  public void write() throws IOException {
    alipay = Files.createTempFile("bill", ".zip");
    wechat = Files.createTempFile("bill", ".gz");
    LongBills.alipay(alipay, ROWS);
    LongBills.wechat(wechat, ROWS);
    if (alipay() != ROWS || wechat() != ROWS) {
      throw new IllegalStateException("a bill that is not whole");
    }
  }

  @TearDown
  public void remove() throws IOException {
    Files.delete(alipay);
    Files.delete(wechat);
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public long alipay() throws IOException {
    try (var in = Files.newInputStream(alipay)) {
      return rows(AlipayBill.read(in, DAY, "", new Sink()));
    }
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public long wechat() throws IOException {
    try (var in = Files.newInputStream(wechat)) {
      return rows(WechatBill.read(in, DAY, "", new Sink()));
    }
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public long referenceUnzipAlone() throws IOException {
    var file = new BufferedInputStream(Files.newInputStream(alipay));
    try (var zip = new ZipInputStream(file, Charset.forName("GBK"))) {
      zip.getNextEntry();
      return drained(zip);
    }
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public long referenceGunzipAlone() throws IOException {
    try (var gzip = new GZIPInputStream(Files.newInputStream(wechat), 1 << 16)) {
      return drained(gzip);
    }
  }

  private static long rows(BillAnswer answer) {
    return answer instanceof BillAnswer.Whole(var totals, var _) ? totals.payments() : -1;
  }

  private static long drained(InputStream in) throws IOException {
    var chunk = new byte[1 << 15];
    var bytes = 0L;
    for (var read = in.read(chunk); read >= 0; read = in.read(chunk)) {
      bytes += read;
    }
    return bytes;
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
