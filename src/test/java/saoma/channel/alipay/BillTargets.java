package saoma.channel.alipay;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import saoma.channel.BillCount;
import saoma.channel.BillLaws;
import saoma.channel.BillText;
import saoma.channel.Heard;
import saoma.fuzz.Target;

/// Alipay's bills, damaged in the packing, and in the text before it was packed.
public final class BillTargets {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 2);
  private static final List<String> WORDS =
      List.of(
          "`",
          ",`",
          ",",
          "\r\n",
          "\t",
          "27.50",
          "-0.17",
          "0.17000",
          "99999999999.99",
          "SUCCESS",
          "REFUND",
          "REVOKED",
          "CNY",
          "交易",
          "退款",
          "合计",
          "#交易合计：",
          "2026-08-01 09:04:15",
          "总交易单数");

  private BillTargets() {}

  public static List<Target> all() throws Exception {
    var file = new AlipayBillFile();
    var text = (String.join("\r\n", file.lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    return List.of(
        new Target("alipay bill", List.of(file.zip()), WORDS, BillTargets::zip),
        new Target("alipay bill detail", List.of(text), WORDS, BillTargets::detail));
  }

  private static void zip(byte[] input) {
    var laws = new BillLaws();
    var count = new BillCount(DAY, laws);
    var in = new ByteArrayInputStream(input);
    laws.hold(AlipayBill.read(in, "2088000000000001", count, Heard.nothing("")));
  }

  private static void detail(byte[] input) throws Exception {
    var laws = new BillLaws();
    var count = new BillCount(DAY, laws);
    var in = new ByteArrayInputStream(input);
    var detail = new BillDetail(new BillText(in, StandardCharsets.UTF_8), count);
    var flaw = detail.read("");
    laws.hold(
        flaw == null
            ? new saoma.channel.BillAnswer.Whole(count.totals(), Heard.nothing(""))
            : new saoma.channel.BillAnswer.Refused(
                flaw, detail.differences(), count.totals(), Heard.nothing("")));
  }
}
