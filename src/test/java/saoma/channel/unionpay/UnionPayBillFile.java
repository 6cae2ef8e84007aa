package saoma.channel.unionpay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import saoma.money.Money;
import saoma.wire.Vectors;

/// The sample day as UnionPay packs it, to be spoiled by a test.
public final class UnionPayBillFile {
  private static final Charset GBK = Charset.forName("GBK");
  private static final String FOLDER = "card/unionpay/";

  String name = "INN15090588ZM_802310048993424";
  final List<String> detail;
  String summary;

  public UnionPayBillFile() throws IOException {
    var text = Files.readString(Vectors.file(FOLDER + name), StandardCharsets.ISO_8859_1);
    detail = new ArrayList<>(text.lines().toList());
    var page = Files.readAllBytes(Vectors.file(FOLDER + "RD201015090501_802310048993424"));
    summary = new String(page, GBK);
  }

  /// Makes the line a refund: its money and its fee go the other way.
  void refund(int line, String order, String queryId) {
    var chars = new StringBuilder(detail.get(line - 1));
    put(chars, 19, "04");
    put(chars, 15, chars.substring(at(15), at(15) + 13).replace('D', 'C'));
    put(chars, 16, chars.substring(at(16), at(16) + 13).replace('C', 'D'));
    put(chars, 26, queryId);
    put(chars, 40, order);
    detail.set(line - 1, chars.toString());
  }

  /// The line is not there; the file adds up all the same, as after each change below.
  public void missing(int line) {
    detail.remove(line - 1);
    addUp();
  }

  public void doubled(int line) {
    detail.add(line, detail.get(line - 1));
    addUp();
  }

  /// A fen more was paid.
  public void more(int line) {
    change(line, 6, 0, 1);
    change(line, 16, 1, 1);
    addUp();
  }

  /// The fee is a fen more.
  public void dearer(int line) {
    change(line, 15, 1, 1);
    change(line, 16, 1, -1);
    addUp();
  }

  /// A payment besides that nobody asked for.
  public void extra(String order, String queryId) {
    var chars = new StringBuilder(detail.getFirst());
    put(chars, 11, "%-32s".formatted(order));
    put(chars, 9, "%-21s".formatted(queryId));
    detail.add(chars.toString());
    addUp();
  }

  /// @param sign how many characters stand before the digits
  private void change(int line, int cell, int sign, long by) {
    var chars = new StringBuilder(detail.get(line - 1));
    var from = at(cell) + sign;
    var changed = Long.parseLong(chars.substring(from, from + 12)) + by;
    chars.replace(from, from + 12, "%012d".formatted(changed));
    detail.set(line - 1, chars.toString());
  }

  /// Of payments alone.
  private void addUp() {
    var paid = 0L;
    var fees = 0L;
    for (var line : detail) {
      paid += Long.parseLong(line.substring(at(6), at(6) + 12));
      fees += Long.parseLong(line.substring(at(15) + 1, at(15) + 13));
    }
    var all =
        "总计 %d 0.00 %s %s 0.00 0.00 %s"
            .formatted(
                detail.size(),
                Money.fen(paid).digits(),
                Money.fen(fees).digits(),
                Money.fen(paid - fees).digits());
    summary = summary.replaceAll("(?m)^总计.*$", all);
  }

  private static void put(StringBuilder line, int cell, String text) {
    line.replace(at(cell), at(cell) + text.length(), text);
  }

  private static int at(int cell) {
    int[] widths = {
      3, 11, 11, 6, 10, 19, 12, 4, 2, 21, 2, 32, 2, 6, 10, 13, 13, 4, 15, 2, 2, 6, 2, 4, 32, 1, 21,
      15, 1, 15, 32, 13, 13, 8, 32, 13, 13, 12, 2, 1, 32, 98
    };
    var at = 0;
    for (var i = 0; i < cell; i++) {
      at += widths[i] + 1;
    }
    return at;
  }

  byte[] zip() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, GBK)) {
      put(zip, name, (String.join("\r\n", detail) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      put(zip, "INN15090588ZME_802310048993424", new byte[0]);
      if (!summary.isEmpty()) {
        put(zip, "RD201015090501_802310048993424", summary.getBytes(GBK));
      }
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  public byte[] content() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var deflated = new DeflaterOutputStream(bytes)) {
      deflated.write(zip());
    }
    return Base64.getEncoder().encode(bytes.toByteArray());
  }
}
