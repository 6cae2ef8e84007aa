package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.channel.BillAnswer;
import saoma.channel.BillLine;
import saoma.channel.BillProblem;
import saoma.channel.BillSink;
import saoma.channel.LongBills;
import saoma.channel.alipay.AlipayBill;
import saoma.channel.wechat.WechatBill;
import saoma.money.Money;

/// A bill is never held: lines come out while the file goes in, and what was read ahead is bounded.
class LongBillTest {
  private static final int ROWS = 200_000;
  private static final LocalDate DAY = LocalDate.of(2026, 1, 2);

  /// All buffers on the way together, in bytes of the packed file.
  private static final long AHEAD = 256 * 1024;

  @TempDir Path folder;

  private interface Reader {
    BillAnswer read(InputStream in, BillSink sink);
  }

  @Test
  void alipaysLinesComeWhileTheFileIsRead() throws IOException {
    var file = folder.resolve("bill.zip");
    LongBills.alipay(file, ROWS);
    streams(file, (in, sink) -> AlipayBill.read(in, DAY, "2088000000000001", sink));
  }

  @Test
  void wechatsLinesComeWhileTheFileIsRead() throws IOException {
    var file = folder.resolve("bill.gz");
    LongBills.wechat(file, ROWS);
    streams(file, (in, sink) -> WechatBill.read(in, DAY, "1230000109", sink));
  }

  private static void streams(Path file, Reader reader) throws IOException {
    var size = Files.size(file);
    assertTrue(size > 4 * AHEAD, "the file is longer than all buffers: " + size);
    try (var in = new Counted(Files.newInputStream(file))) {
      var sink = new Watch(in, size);
      var whole = assertInstanceOf(BillAnswer.Whole.class, reader.read(in, sink));
      assertEquals(ROWS, whole.totals().payments());
      assertEquals(ROWS, sink.lines);
      assertEquals(Money.fen(2750L * ROWS), whole.totals().paid());
      assertEquals(Money.fen(17L * ROWS), whole.totals().fee());
      assertTrue(sink.farthest <= AHEAD, "read ahead " + sink.farthest);
    }
  }

  /// Keeps nothing but two numbers. Every line takes the same room, so that a share of the lines is
  /// the same share of the file.
  private static final class Watch implements BillSink {
    private final Counted in;
    private final long size;
    private long lines;
    private long farthest;

    Watch(Counted in, long size) {
      this.in = in;
      this.size = size;
    }

    @Override
    public void line(BillLine line) {
      lines++;
      farthest = Math.max(farthest, in.count - size * lines / ROWS);
    }

    @Override
    public void problem(BillProblem problem) {
      throw new AssertionError(problem);
    }
  }

  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      var read = super.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
      var read = super.read(into, at, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
