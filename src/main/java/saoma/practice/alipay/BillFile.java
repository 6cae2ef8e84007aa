package saoma.practice.alipay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import saoma.money.Money;
import saoma.practice.bill.Entry;

/// A business bill in the shape Alipay gives it: a zip with names and content in GBK, a TAB behind
/// each text, refunds and fees that were charged with a minus.
final class BillFile {
  private static final Charset GBK = Charset.forName("GBK");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年MM月dd日");
  private static final String RULE = "-".repeat(41);
  private static final String HEADER =
      "支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,对方账户,订单金额（元）,商家实收（元）,"
          + "支付宝红包（元）,集分宝（元）,支付宝优惠（元）,商家优惠（元）,券核销金额（元）,券名称,商家红包消费金额（元）,卡消费金额（元）,"
          + "退款批次号/请求号,服务费（元）,分润（元）,备注";
  private static final String SUMMARY =
      "门店编号,门店名称,交易订单总笔数,退款订单总笔数,订单金额（元）,商家实收（元）,支付宝优惠（元）,商家优惠（元）,卡消费金额（元）,服务费（元）,"
          + "分润（元）,实收净额（元）";

  private final String account;
  private final LocalDate day;
  private final List<Entry> entries;

  BillFile(String sellerId, LocalDate day, List<Entry> entries) {
    this.account = sellerId + "0156";
    this.day = day;
    this.entries = entries;
  }

  byte[] zip() {
    var name = account + "_" + DateTimeFormatter.BASIC_ISO_DATE.format(day);
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, GBK)) {
      put(zip, name + "_业务明细.csv", detail());
      put(zip, name + "_业务明细(汇总).csv", summary());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(GBK));
    zip.closeEntry();
  }

  private String detail() {
    var text = head("业务明细");
    text.append(HEADER).append("\r\n");
    entries.forEach(entry -> text.append(row(entry)).append("\r\n"));
    return text.append('#')
        .append(RULE)
        .append("业务明细列表结束")
        .append(RULE)
        .append("\r\n")
        .append("#交易合计：%d笔，商家实收共%s元，商家优惠共0.00元\r\n".formatted(count(false), sum(false).digits()))
        .append(
            "#退款合计：%d笔，商家实收退款共%s元，商家优惠退款共0.00元\r\n"
                .formatted(count(true), sum(true).negated().digits()))
        .append(foot())
        .toString();
  }

  private StringBuilder head(String what) {
    return new StringBuilder("#支付宝%s查询\r\n#账号：[%s]\r\n".formatted(what, account))
        .append(
            "#起始日期：[%s 00:00:00]   终止日期：[%s 00:00:00]\r\n"
                .formatted(DAY.format(day), DAY.format(day.plusDays(1))))
        .append("#%s%s列表%s\r\n".formatted(RULE, what, RULE));
  }

  private String foot() {
    return "#导出时间：[%s 08:00:00]\r\n".formatted(DAY.format(day.plusDays(1)));
  }

  private static String row(Entry entry) {
    var amount = (entry.isRefund() ? entry.amount().negated() : entry.amount()).digits();
    var fee = (entry.isRefund() ? entry.fee() : entry.fee().negated()).digits();
    return String.join(
        ",",
        entry.tradeNo() + "\t",
        entry.outTradeNo() + "\t",
        entry.isRefund() ? "退款" : "交易",
        entry.subject().replaceAll("\\p{Cntrl}", " "),
        time(entry.openedAt()),
        time(entry.at()),
        "\t",
        "\t",
        "\t",
        "\t",
        Buyer.LOGON_ID + "\t",
        amount,
        amount,
        "0.00,0.00,0.00,0.00,0.00,",
        "0.00\t",
        "0.00",
        entry.requestNumber() + "\t",
        fee,
        "0.00",
        "");
  }

  private String summary() {
    var net = sum(false).minus(sum(true));
    var fee = entries.stream().map(BillFile::fee).reduce(Money.fen(0), Money::plus);
    var text = head("业务汇总");
    text.append(SUMMARY).append("\r\n");
    return text.append(
            "合计\t,\t,%d,%d,%s,%s,0.00,0.00,0.00,%s,0.00,%s\r\n"
                .formatted(
                    count(false),
                    count(true),
                    net.digits(),
                    net.digits(),
                    fee.negated().digits(),
                    net.minus(fee).digits()))
        .append("#%s业务汇总列表结束%s\r\n".formatted(RULE, RULE))
        .append(foot())
        .toString();
  }

  private static Money fee(Entry entry) {
    return entry.isRefund() ? entry.fee().negated() : entry.fee();
  }

  private long count(boolean refunds) {
    return entries.stream().filter(entry -> entry.isRefund() == refunds).count();
  }

  private Money sum(boolean refunds) {
    return entries.stream()
        .filter(entry -> entry.isRefund() == refunds)
        .map(Entry::amount)
        .reduce(Money.fen(0), Money::plus);
  }

  private static String time(Instant moment) {
    return AlipayTrades.time(moment);
  }
}
