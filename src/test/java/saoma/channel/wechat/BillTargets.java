package saoma.channel.wechat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import saoma.channel.BillLaws;
import saoma.fuzz.Target;

/// WeChat's bills, damaged in the packing and in the text.
public final class BillTargets {
  private static final LocalDate DAY = LocalDate.of(2026, 8, 1);
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
    var file = new WechatBillFile();
    return List.of(
        new Target("wechat bill", List.of(file.text(), file.gzip()), WORDS, BillTargets::take));
  }

  private static void take(byte[] input) {
    var laws = new BillLaws();
    var in = new ByteArrayInputStream(input);
    laws.hold(WechatBill.read(in, DAY, Bench.MCHID, laws));
  }
}
