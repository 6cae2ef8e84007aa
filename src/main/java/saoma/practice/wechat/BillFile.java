package saoma.practice.wechat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import saoma.money.Money;
import saoma.practice.bill.Entry;
import saoma.practice.trade.Numbers;

/// A trade bill in the shape WeChat gives it: UTF-8 with a byte order mark, CRLF, a backtick before
/// each cell, fees with five decimals, and a summary whose names have no backticks.
final class BillFile {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final String HEADER =
      "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,"
          + "微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注";
  private static final String SUMMARY = "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额";

  private final WechatAccount account;
  private final List<Entry> entries;

  BillFile(WechatAccount account, List<Entry> entries) {
    this.account = account;
    this.entries = entries;
  }

  byte[] text() {
    var text = new StringBuilder("\ufeff").append(HEADER).append("\r\n");
    entries.forEach(entry -> text.append(row(entry)).append("\r\n"));
    var paid = sum(false).digits();
    var refunded = sum(true).digits();
    text.append(SUMMARY)
        .append("\r\n")
        .append(
            cells(
                Integer.toString(entries.size()),
                paid,
                refunded,
                "0.00",
                fee(fees()),
                paid,
                refunded))
        .append("\r\n");
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static byte[] packed(byte[] text) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static String sha1(byte[] text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }

  private String row(Entry entry) {
    var back = entry.isRefund();
    var paid = back ? "0.00" : entry.amount().digits();
    var refunded = back ? entry.amount().digits() : "0.00";
    return cells(
        TIME.format(entry.at().atOffset(Numbers.CHINA)),
        account.appid(),
        account.mchid(),
        "0",
        "",
        entry.tradeNo(),
        entry.outTradeNo(),
        "oPractice0000000000000000001",
        "NATIVE",
        back ? "REFUND" : "SUCCESS",
        "OTHERS",
        "CNY",
        paid,
        "0.00",
        back ? entry.refundNumber() : "0",
        back ? entry.requestNumber() : "0",
        refunded,
        "0.00",
        back ? "ORIGINAL" : "",
        back ? "SUCCESS" : "",
        entry.subject().replaceAll("\\p{Cntrl}", " "),
        "",
        fee(back ? entry.fee().negated() : entry.fee()),
        "0.60%",
        paid,
        refunded,
        "");
  }

  private static String cells(String... cells) {
    return "`" + String.join(",`", cells);
  }

  private static String fee(Money fee) {
    return fee.digits() + "000";
  }

  private Money fees() {
    return entries.stream()
        .map(entry -> entry.isRefund() ? entry.fee().negated() : entry.fee())
        .reduce(Money.fen(0), Money::plus);
  }

  private Money sum(boolean refunds) {
    return entries.stream()
        .filter(entry -> entry.isRefund() == refunds)
        .map(Entry::amount)
        .reduce(Money.fen(0), Money::plus);
  }
}
