package saoma.channel.alipay;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import saoma.channel.BillAnswer;
import saoma.channel.BillAnswer.Difference;
import saoma.channel.BillAnswer.Flaw;
import saoma.channel.BillCount;
import saoma.channel.BillSink;
import saoma.channel.BillText;
import saoma.channel.Heard;

/// Reads Alipay's business bill (`bill_type` `trade`): a zip whose entries are named in GBK, with a
/// detail file and a summary. Nothing is written to a disk and no name of an entry leads anywhere.
/// The file is unsigned, so its own sums are the only check.
public final class AlipayBill {
  private static final Charset GBK = Charset.forName("GBK");
  private static final List<Integer> BOM = List.of(0xEF, 0xBB, 0xBF);
  private static final String DETAIL = "业务明细.csv";
  private static final int MOST_ENTRIES = 10;

  private final BillCount count;
  private final String seller;
  private final BillSummary summary = new BillSummary();
  private @Nullable BillDetail detail;

  private AlipayBill(BillCount count, String seller) {
    this.count = count;
    this.seller = seller;
  }

  /// @param day that the bill must be for
  /// @param seller the account that it must be of; empty if that is not known
  public static BillAnswer read(InputStream zip, LocalDate day, String seller, BillSink sink) {
    return read(zip, seller, new BillCount(day, sink), Heard.nothing(""));
  }

  static BillAnswer read(InputStream zip, String seller, BillCount count, Heard heard) {
    var bill = new AlipayBill(count, seller);
    var flaw = bill.flaw(zip);
    return flaw == null
        ? new BillAnswer.Whole(count.totals(), heard)
        : new BillAnswer.Refused(flaw, bill.differences(), count.totals(), heard);
  }

  private @Nullable Flaw flaw(InputStream in) {
    try (var zip = new ZipInputStream(new BufferedInputStream(in), GBK)) {
      return flaw(zip);
    } catch (BillText.TooMuch e) {
      return Flaw.HOSTILE;
    } catch (IOException | IllegalArgumentException e) {
      // The second is for names that are no text.
      return Flaw.DAMAGED;
    }
  }

  private @Nullable Flaw flaw(ZipInputStream zip) throws IOException {
    Flaw found = null;
    var entries = 0;
    for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (++entries > MOST_ENTRIES || leadsAway(entry)) {
        return Flaw.HOSTILE;
      }
      if (!entry.getName().endsWith(DETAIL)) {
        summary.read(text(zip));
      } else if (detail != null) {
        return Flaw.HOSTILE;
      } else {
        detail = new BillDetail(text(zip), count);
        found = detail.read(seller);
      }
    }
    if (detail == null) {
      return Flaw.NOT_A_BILL;
    }
    return found == null && !summary.compare(count).isEmpty() ? Flaw.TOTALS_DIFFER : found;
  }

  private List<Difference> differences() {
    var own = detail == null ? List.<Difference>of() : detail.differences();
    return own.isEmpty() && detail != null ? summary.compare(count) : own;
  }

  /// A bill's entries lie side by side; a path is an attack.
  private static boolean leadsAway(ZipEntry entry) {
    var name = entry.getName();
    return entry.isDirectory()
        || name.contains("/")
        || name.contains("\\")
        || name.contains("..")
        || name.contains(":");
  }

  /// GBK, or UTF-8 where the file says so by its first bytes, as an export by hand does.
  private static BillText text(ZipInputStream zip) throws IOException {
    var in = new BufferedInputStream(new Entry(zip));
    in.mark(BOM.size());
    var isUtf8 = List.of(in.read(), in.read(), in.read()).equals(BOM);
    in.reset();
    return new BillText(in, isUtf8 ? StandardCharsets.UTF_8 : GBK);
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
