package saoma.channel.unionpay;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import saoma.channel.BillLaws;
import saoma.fuzz.Target;

/// UnionPay's file of a day, damaged in each of its packings and in a line.
public final class BillTargets {
  private static final LocalDate DAY = LocalDate.of(2015, 9, 5);
  private static final List<String> WORDS =
      List.of("PK", "ZM", "RD", "D000000002861", "C000000473939", " ", "04", "31", "99", "\r\n");

  private BillTargets() {}

  public static List<Target> all() throws Exception {
    var file = new UnionPayBillFile();
    var line = file.detail.getFirst().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    return List.of(
        new Target("unionpay bill", List.of(file.content()), WORDS, BillTargets::take),
        new Target("unionpay bill zip", List.of(file.zip()), WORDS, BillTargets::packed),
        new Target("unionpay bill line", List.of(line), WORDS, BillTargets::line));
  }

  private static void packed(byte[] zip) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var deflated = new DeflaterOutputStream(bytes)) {
      deflated.write(zip);
    }
    take(Base64.getEncoder().encode(bytes.toByteArray()));
  }

  private static void take(byte[] input) {
    var laws = new BillLaws();
    var in = new ByteArrayInputStream(input);
    laws.hold(UnionPayBill.read(in, DAY, "", laws));
  }

  private static void line(byte[] input) {
    var text = new String(input, java.nio.charset.StandardCharsets.ISO_8859_1);
    if (BillRow.read(1, text, DAY, "") instanceof BillRow.Good(var read)) {
      new BillLaws().line(read);
    }
  }
}
