package saoma.channel.wechat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import saoma.channel.BillAnswer;
import saoma.channel.BillAnswer.Difference;
import saoma.channel.BillAnswer.Flaw;
import saoma.channel.BillCount;
import saoma.channel.BillProblem.Kind;
import saoma.channel.BillSink;
import saoma.channel.BillText;
import saoma.channel.Heard;

/// Reads WeChat Pay's trade bill, packed or not: a header, lines whose every cell begins with a
/// backtick, and a summary of the same shape that the lines must add up to.
public final class WechatBill {
  private static final int GZIP = 0x1f8b;

  private final BillCount count;
  private final String mchid;
  private @Nullable BillColumns columns;
  private @Nullable BillSums sums;
  private @Nullable List<String> summary;
  private @Nullable List<Difference> differences;

  private WechatBill(BillCount count, String mchid) {
    this.count = count;
    this.mchid = mchid;
  }

  /// @param file as WeChat sends it, or unpacked
  /// @param mchid whose it must be; empty if that is not known
  public static BillAnswer read(InputStream file, LocalDate day, String mchid, BillSink sink) {
    return read(file, mchid, "", new BillCount(day, sink), Heard.nothing(""));
  }

  /// @param sha1 that the unpacked text must have, in hex; empty if nobody said
  static BillAnswer read(
      InputStream file, String mchid, String sha1, BillCount count, Heard heard) {
    var bill = new WechatBill(count, mchid);
    var flaw = bill.flaw(file, sha1);
    var differences = bill.differences;
    return flaw == null
        ? new BillAnswer.Whole(count.totals(), heard)
        : new BillAnswer.Refused(
            flaw, differences == null ? List.of() : differences, count.totals(), heard);
  }

  private @Nullable Flaw flaw(InputStream file, String sha1) {
    var digest = digest();
    try (var text = new DigestInputStream(unpacked(file), digest)) {
      read(new BillText(text, StandardCharsets.UTF_8));
    } catch (BillText.TooMuch e) {
      return Flaw.HOSTILE;
    } catch (IOException e) {
      return Flaw.DAMAGED;
    }
    var hash = HexFormat.of().formatHex(digest.digest());
    if (!sha1.isEmpty() && !hash.equals(sha1.toLowerCase(Locale.ROOT))) {
      return Flaw.HASH_DIFFERS;
    }
    if (columns == null) {
      return Flaw.NOT_A_BILL;
    }
    if (differences == null) {
      return Flaw.NO_TOTALS;
    }
    if (count.isOfAnotherDay()) {
      return Flaw.OTHER_DAY;
    }
    return differences.isEmpty() ? null : Flaw.TOTALS_DIFFER;
  }

  private void read(BillText text) throws IOException {
    for (var raw = text.next(); raw != null; raw = text.next()) {
      var line = text.number() == 1 && raw.startsWith("\ufeff") ? raw.substring(1) : raw;
      if (text.tooLong()) {
        count.problem(text.number(), Kind.TOO_LONG, "");
      } else if (!line.isBlank()) {
        take(line, text.number());
      }
    }
  }

  private void take(String line, long number) {
    var known = columns;
    var added = sums;
    if (known == null || added == null) {
      columns = BillColumns.of(line).orElse(null);
      sums = columns == null ? null : new BillSums(columns);
      if (columns == null) {
        count.problem(number, Kind.OUT_OF_PLACE, "");
      }
    } else if (!line.startsWith("`")) {
      named(line, number);
    } else if (summary == null) {
      row(number, known, added, cells(line));
    } else if (differences == null) {
      differences = added.compare(summary, List.of(cells(line)));
    } else {
      count.problem(number, Kind.OUT_OF_PLACE, "");
    }
  }

  /// The names of the summary, the only line behind the header without backticks.
  private void named(String line, long number) {
    var names = Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    if (summary == null && BillSums.isSummary(names)) {
      summary = names;
    } else {
      count.problem(number, Kind.OUT_OF_PLACE, "");
    }
  }

  private void row(long number, BillColumns known, BillSums added, String[] cells) {
    if (cells.length != known.count()) {
      count.problem(number, Kind.CELLS, "");
      return;
    }
    switch (BillRow.read(number, known, cells, mchid)) {
      case BillRow.Good(var line) -> {
        added.add(cells);
        count.line(line);
      }
      case BillRow.Bad(var kind, var column) -> count.problem(number, kind, column);
    }
  }

  /// A comma ends a cell only with a backtick behind it.
  private static String[] cells(String line) {
    var cells = line.substring(1).split(",`", -1);
    for (var i = 0; i < cells.length; i++) {
      cells[i] = cells[i].strip();
    }
    return cells;
  }

  private static InputStream unpacked(InputStream file) throws IOException {
    var in = new BufferedInputStream(file, 1 << 16);
    in.mark(2);
    var packed = ((in.read() << 8) | in.read()) == GZIP;
    in.reset();
    return packed ? new GZIPInputStream(in, 1 << 16) : in;
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }
}
