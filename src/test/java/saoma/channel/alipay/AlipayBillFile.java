package saoma.channel.alipay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import saoma.wire.Vectors;

/// A bill in Alipay's shape, to be spoiled by a test: the lines of the vector's detail file.
public final class AlipayBillFile {
  static final Charset GBK = Charset.forName("GBK");
  static final String NAME = "20880000000000010156_20260102_业务明细.csv";
  static final String SUMMARY = "20880000000000010156_20260102_业务明细(汇总).csv";
  static final String GOOD = "alipay/bill/20880000000000010156_20260102.csv.zip";

  /// The lines, without their ends; the first row of money is the sixth.
  final List<String> lines = new ArrayList<>();

  private final Map<String, byte[]> more = new LinkedHashMap<>();
  String end = "\r\n";
  Charset charset = GBK;

  public AlipayBillFile() throws IOException {
    lines.addAll(entry(GOOD, NAME).lines().toList());
    more.put(SUMMARY, entry(GOOD, SUMMARY).getBytes(GBK));
  }

  static String entry(String vector, String name) throws IOException {
    try (var zip = new java.util.zip.ZipFile(Vectors.file(vector).toFile(), GBK)) {
      return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), GBK);
    }
  }

  AlipayBillFile replace(int line, String from, String to) {
    lines.set(line - 1, lines.get(line - 1).replace(from, to));
    return this;
  }

  AlipayBillFile with(String name, byte[] content) {
    more.put(name, content);
    return this;
  }

  AlipayBillFile withoutSummary() {
    more.clear();
    return this;
  }

  public byte[] zip() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, GBK)) {
      put(zip, NAME, (String.join(end, lines) + end).getBytes(charset));
      for (var one : more.entrySet()) {
        put(zip, one.getKey(), one.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}
