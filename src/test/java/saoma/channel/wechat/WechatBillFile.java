package saoma.channel.wechat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// A bill in WeChat's shape, to be spoiled by a test: two payments, a refund and a reversal.
public final class WechatBillFile {
  static final String HEADER =
      "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,"
          + "微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注";
  static final String SUMMARY_HEADER = "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额";

  /// The lines, without their ends; the first row of money is the second.
  final List<String> lines = new ArrayList<>();

  public WechatBillFile() {
    lines.add(HEADER);
    lines.add(
        row(
            "09:04:15",
            "1",
            "S1",
            "SUCCESS",
            "27.50,`0.00,`0,`0,`0.00,`0.00,`,`",
            "0.17000",
            "27.50,`0.00"));
    lines.add(
        row(
            "10:00:20",
            "2",
            "S2",
            "SUCCESS",
            "9.5,`0.50,`0,`0,`0.00,`0.00,`,`",
            "0.06000",
            "10.0,`0.00"));
    lines.add(
        row(
            "11:00:00",
            "1",
            "S1",
            "REFUND",
            "0.00,`0.00,`50300000000001,`R1,`8.88,`0.00,`ORIGINAL,`PROCESSING",
            "-0.05000",
            "0.00,`8.88"));
    lines.add(
        row(
            "12:00:00",
            "3",
            "S3",
            "REVOKED",
            "0.00,`0.00,`0,`0,`1.00,`0.00,`,`",
            "0.00",
            "0.00,`1.00"));
    lines.add(SUMMARY_HEADER);
    lines.add("`4,`37.00,`9.88,`0.00,`0.18000,`37.50,`9.88");
  }

  private static String row(
      String time,
      String trade,
      String number,
      String state,
      String middle,
      String fee,
      String end) {
    return ("`2026-08-01 %s,`%s,`%s,`0,`,`420000000%s,`%s,`oU,`NATIVE,`%s,`OTHERS,`CNY,`%s,`茶,"
            + " 热,`,`%s,`0.60%%,`%s,`")
        .formatted(time, Bench.APPID, Bench.MCHID, trade, number, state, middle, fee, end);
  }

  WechatBillFile replace(int line, String from, String to) {
    lines.set(line - 1, lines.get(line - 1).replace(from, to));
    return this;
  }

  public byte[] text() {
    return ("\ufeff" + String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  public byte[] gzip() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text());
    }
    return bytes.toByteArray();
  }

  String sha1() throws GeneralSecurityException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text()));
  }
}
