package saoma.channel;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongFunction;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import saoma.money.Money;

/// Bills of any length, written line by line: every payment is 27.50 and costs 0.17.
public final class LongBills {
  private static final Charset GBK = Charset.forName("GBK");

  private LongBills() {}

  public static void alipay(Path file, long rows) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file), GBK)) {
      zip.putNextEntry(new ZipEntry("20880000000000010156_20260102_业务明细.csv"));
      write(
          zip,
          GBK,
          """
          #支付宝业务明细查询
          #账号：[20880000000000010156]
          #起始日期：[2026年01月02日 00:00:00]   终止日期：[2026年01月03日 00:00:00]
          #-----------------------------------------业务明细列表----------------------------------------
          支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,对方账户,订单金额（元）,商家实收（元）,支付宝红包（元）,集分宝（元）,支付宝优惠（元）,商家优惠（元）,券核销金额（元）,券名称,商家红包消费金额（元）,卡消费金额（元）,退款批次号/请求号,服务费（元）,分润（元）,备注
          """);
      rows(
          zip,
          GBK,
          rows,
          row ->
              ("20260102220014%014d\t,S01%013d\t,交易,咖啡,2026-01-02 09:04:05,2026-01-02 09:04:15,"
                      + "S1\t,一号店\t,clerk3\t,TILL7\t,*三(159****0000)\t,27.50,27.50,0.00,0.00,0.00,"
                      + "0.00,0.00,,0.00\t,0.00,\t,-0.17,0.00,\n")
                  .formatted(row, row));
      write(
          zip,
          GBK,
          "#---业务明细列表结束---\n#交易合计：%d笔，商家实收共%s元，商家优惠共0.00元\n#退款合计：0笔，商家实收退款共0.00元，商家优惠退款共0.00元\n"
              .formatted(rows, Money.fen(2750 * rows).digits()));
      zip.closeEntry();
    }
  }

  public static void wechat(Path file, long rows) throws IOException {
    try (var gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
      var utf8 = StandardCharsets.UTF_8;
      write(
          gzip,
          utf8,
          "\ufeff交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,"
              + "微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注\r\n");
      rows(
          gzip,
          utf8,
          rows,
          row ->
              ("`2026-01-02"
                   + " 09:04:15,`wxd678efh567hg6787,`1230000109,`0,`,`42000014%020d,`S01%013d,`oUpF8uMuAJO_M2pxb1Q9zNjWeS6o,`NATIVE,`SUCCESS,`OTHERS,`CNY,`27.50,`0.00,`0,`0,`0.00,`0.00,`,`,`咖啡,`,`0.17000,`0.60%%,`27.50,`0.00,`\r\n")
                  .formatted(row, row));
      var sum = Money.fen(2750 * rows).digits();
      write(
          gzip,
          utf8,
          "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额\r\n`%d,`%s,`0.00,`0.00,`%s,`%s,`0.00\r\n"
              .formatted(rows, sum, Money.fen(17 * rows).digits(), sum));
    }
  }

  private static void rows(OutputStream out, Charset charset, long rows, LongFunction<String> row) {
    try {
      for (var n = 0L; n < rows; n++) {
        write(out, charset, row.apply(n));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(OutputStream out, Charset charset, String text) throws IOException {
    out.write(text.getBytes(charset));
  }
}
