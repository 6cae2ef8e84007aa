package saoma.channel.unionpay;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import saoma.channel.BillAnswer;
import saoma.channel.BillAnswer.Difference;
import saoma.channel.BillAnswer.Flaw;
import saoma.channel.BillCount;
import saoma.channel.BillProblem.Kind;
import saoma.channel.BillSink;
import saoma.channel.BillText;
import saoma.channel.Heard;

/// Reads UnionPay's file of a clearing day (transaction 76/01): a zip with a detail file `…ZM…` and
/// a summary `RD…`, deflated once more, as Base64. Other files in it are of no use to a till. The
/// clearing day runs from 23 to 23 o'clock, so a line's date says little about its file.
public final class UnionPayBill {
  private static final Charset GBK = Charset.forName("GBK");
  private static final int ZIP = 'P' << 8 | 'K';
  private static final int MOST_ENTRIES = 20;

  private final BillCount count;
  private final String merId;
  private final BillSummary summary = new BillSummary();
  private boolean detail;
  private long feesPaid;
  private long feesBack;

  private UnionPayBill(BillCount count, String merId) {
    this.count = count;
    this.merId = merId;
  }

  /// @param file the `fileContent` as it came, or the zip inside
  /// @param day that was cleared
  /// @param merId whose it must be; empty if that is not known
  public static BillAnswer read(InputStream file, LocalDate day, String merId, BillSink sink) {
    var bill = new UnionPayBill(BillCount.ofAnyHour(day, sink), merId);
    var flaw = bill.flaw(file);
    var heard = Heard.nothing("");
    return flaw == null
        ? new BillAnswer.Whole(bill.count.totals(), heard)
        : new BillAnswer.Refused(flaw, bill.differences(), bill.count.totals(), heard);
  }

  private List<Difference> differences() {
    return summary.compare(count.totals(), feesPaid, feesBack);
  }

  private @Nullable Flaw flaw(InputStream file) {
    try (var zip = new ZipInputStream(unpacked(file), GBK)) {
      var entries = 0;
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > MOST_ENTRIES || leadsAway(entry)) {
          return Flaw.HOSTILE;
        }
        take(entry.getName(), new Entry(zip));
      }
    } catch (BillText.TooMuch e) {
      return Flaw.HOSTILE;
    } catch (IOException | IllegalArgumentException e) {
      // The second is for names that are no text.
      return Flaw.DAMAGED;
    }
    return judged();
  }

  private @Nullable Flaw judged() {
    if (!detail) {
      return Flaw.NOT_A_BILL;
    }
    if (!summary.isThere()) {
      return Flaw.NO_TOTALS;
    }
    if (!summary.day().equals(DateTimeFormatter.BASIC_ISO_DATE.format(count.day()))) {
      return Flaw.OTHER_DAY;
    }
    if (!merId.isEmpty() && !summary.merchant().equals(merId)) {
      return Flaw.OTHER_ACCOUNT;
    }
    return differences().isEmpty() ? null : Flaw.TOTALS_DIFFER;
  }

  private void take(String name, InputStream in) throws IOException {
    if (name.startsWith("RD")) {
      summary.read(new BillText(in, GBK));
    } else if (name.contains("ZM") && !name.contains("ZME")) {
      detail = true;
      detail(new BillText(in, StandardCharsets.ISO_8859_1));
    }
  }

  private void detail(BillText text) throws IOException {
    for (var line = text.next(); line != null; line = text.next()) {
      if (text.tooLong()) {
        count.problem(text.number(), Kind.TOO_LONG, "");
      } else if (!line.isBlank()) {
        row(BillRow.read(text.number(), line, count.day(), merId), text.number());
      }
    }
  }

  private void row(BillRow row, long number) {
    switch (row) {
      case BillRow.Good(var line) -> {
        feesPaid += Math.max(0, line.fee().minor());
        feesBack += Math.max(0, -line.fee().minor());
        count.line(line);
      }
      case BillRow.Bad(var kind, var column) -> count.problem(number, kind, column);
    }
  }

  private static InputStream unpacked(InputStream file) throws IOException {
    var in = new BufferedInputStream(file);
    in.mark(2);
    var isZip = ((in.read() << 8) | in.read()) == ZIP;
    in.reset();
    return isZip
        ? in
        : new BufferedInputStream(new InflaterInputStream(Base64.getDecoder().wrap(in)));
  }

  private static boolean leadsAway(ZipEntry entry) {
    var name = entry.getName();
    return entry.isDirectory() || name.contains("/") || name.contains("\\") || name.contains("..");
  }

  /// Ends where the entry ends, and leaves the zip open.
  private static final class Entry extends FilterInputStream {
    Entry(ZipInputStream zip) {
      super(zip);
    }

    @Override
    public void close() {}
  }
}
