package saoma.channel.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saoma.channel.BillAnswer;
import saoma.channel.BillAnswer.Difference;
import saoma.channel.BillAnswer.Flaw;
import saoma.channel.BillAnswer.Refused;
import saoma.channel.BillAnswer.Whole;
import saoma.channel.BillCount;
import saoma.channel.BillLine;
import saoma.channel.BillProblem;
import saoma.channel.BillProblem.Kind;
import saoma.channel.Collected;
import saoma.channel.Heard;
import saoma.money.Money;

class WechatBillTest {
  private static final LocalDate DAY = LocalDate.of(2026, 8, 1);

  private final Collected collected = new Collected();

  @Test
  void eachLineIsReadToTheFen() throws IOException {
    var totals = assertInstanceOf(Whole.class, read(new WechatBillFile().gzip())).totals();
    assertEquals(List.of(), collected.problems);
    assertEquals(4, collected.lines.size());
    assertEquals(
        new BillLine(
            3,
            BillLine.Kind.PAYMENT,
            "S2",
            "",
            "4200000002",
            Instant.parse("2026-08-01T02:00:20Z"),
            Money.fen(1000),
            Money.fen(950),
            Money.fen(6),
            "SUCCESS"),
        collected.lines.get(1));
    assertEquals(
        new BillLine(
            4,
            BillLine.Kind.REFUND,
            "S1",
            "R1",
            "4200000001",
            Instant.parse("2026-08-01T03:00:00Z"),
            Money.fen(888),
            Money.fen(888),
            Money.fen(-5),
            "PROCESSING"),
        collected.lines.get(2));
    assertEquals(BillLine.Kind.REVERSAL, collected.lines.get(3).kind());
    assertEquals("", collected.lines.get(3).refundNumber());
    assertEquals(2, totals.payments());
    assertEquals(Money.fen(3750), totals.paid());
    assertEquals(2, totals.refunds());
    assertEquals(Money.fen(988), totals.refunded());
    assertEquals(Money.fen(3700 - 988), totals.settled());
    assertEquals(Money.fen(18), totals.fee());
    assertEquals(Money.fen(3700 - 988 - 18), totals.net());
  }

  @Test
  void unpackedAndWithLfAloneItIsTheSame() {
    var file = new WechatBillFile();
    var text = new String(file.text(), StandardCharsets.UTF_8);
    assertInstanceOf(Whole.class, read(file.text()));
    var plain = text.replace("\r\n", "\n").replace("\ufeff", "");
    assertInstanceOf(Whole.class, read(plain.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void theHashIsOfTheUnpackedText() throws IOException, GeneralSecurityException {
    var file = new WechatBillFile();
    assertInstanceOf(Whole.class, hashed(file.gzip(), file.sha1()));
    assertInstanceOf(Whole.class, hashed(file.text(), file.sha1()));
    var hash = file.sha1();
    // The sums still fit: only the hash tells.
    file.replace(2, "`S1,", "`S9,");
    assertEquals(Flaw.HASH_DIFFERS, refused(hashed(file.gzip(), hash)).flaw());
  }

  @ParameterizedTest
  @CsvSource({
    "2, '`CNY,`27.50', '`CNY,`27.505', AMOUNT, 应结订单金额",
    "2, '`0.17000', '`-', AMOUNT, 手续费",
    "2, '`SUCCESS', '`PAYING', KIND, 交易状态",
    "2, '`CNY', '`USD', CURRENCY, 货币种类",
    "2, '`1230000109', '`1230000110', MERCHANT, 商户号",
    "2, '2026-08-01 09', '2026-08-01T09', TIME, 交易时间",
    "2, '`S1', '`', NUMBER, 商户订单号",
    "2, '`4200000001', '`4200 00001', NUMBER, 微信订单号",
    "2, ',`OTHERS', '', CELLS, ''",
    "2, ', 热', ',` 热', CELLS, ''"
  })
  void aMalformedLineIsNamedAndNotGuessed(
      int line, String from, String to, Kind kind, String column) {
    var refused = refused(read(new WechatBillFile().replace(line, from, to).text()));
    assertEquals(Flaw.TOTALS_DIFFER, refused.flaw());
    assertEquals(List.of(new BillProblem(line, kind, column)), collected.problems);
    assertEquals(3, collected.lines.size());
    assertEquals(1, refused.counted().lost());
  }

  @Test
  void sumsThatDoNotFitAreARefusal() {
    var file = new WechatBillFile();
    file.lines.remove(2);
    assertEquals(
        List.of(
            new Difference("总交易单数", "4", "3"),
            new Difference("应结订单总金额", "37.00", "27.50"),
            new Difference("手续费总金额", "0.18000", "0.12"),
            new Difference("订单总金额", "37.50", "27.50")),
        refused(read(file.text())).differences());
  }

  @Test
  void aFileWithoutItsEndIsARefusal() throws IOException {
    var file = new WechatBillFile();
    file.lines.removeLast();
    assertEquals(Flaw.NO_TOTALS, refused(read(file.text())).flaw());
    var gzip = new WechatBillFile().gzip();
    assertEquals(Flaw.DAMAGED, refused(read(Arrays.copyOf(gzip, gzip.length - 9))).flaw());
  }

  @Test
  void whatStandsBehindTheSummaryIsOutOfPlace() {
    var file = new WechatBillFile();
    file.lines.add(file.lines.get(1));
    assertInstanceOf(Whole.class, read(file.text()));
    assertEquals(List.of(new BillProblem(8, Kind.OUT_OF_PLACE, "")), collected.problems);
  }

  @Test
  void aDayOfNobodyIsWhole() {
    var file = new WechatBillFile();
    file.lines.subList(1, 5).clear();
    file.lines.set(2, "`0,`0.00,`0.00,`0.00,`0.00000,`0.00,`0.00");
    assertEquals(0, assertInstanceOf(Whole.class, read(file.text())).totals().payments());
  }

  /// The columns of a merchant of long ago, and the names they had.
  @Test
  void fewerColumnsUnderOlderNamesAreReadToo() {
    var text =
        """
        交易时间,公众账号ID,商户号,子商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,总金额,企业红包金额,\
        微信退款单号,商户退款单号,退款金额,企业红包退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率
        `2026-08-01 16:33:45,`wx1,`1230000109,`0,`1000,`1001690740201411100005734289,`1415640626,`08,`MICROPAY,`SUCCESS,`OTHERS,`CNY,`0.01,`0.0,`0,`0,`0,`0,`,`,`被扫支付测试,`订单额外描述,`0,`0.60%
        总交易单数,总交易额,总退款金额,总企业红包退款金额,手续费总金额
        `1,`0.01,`0.0,`0.0,`0
        """;
    var totals =
        assertInstanceOf(Whole.class, read(text.getBytes(StandardCharsets.UTF_8))).totals();
    assertEquals(Money.fen(1), totals.paid());
  }

  @Test
  void anotherDayIsARefusalAndNoBillIsNone() throws IOException {
    var other = new Collected();
    var file = new ByteArrayInputStream(new WechatBillFile().gzip());
    var answer = WechatBill.read(file, DAY.plusDays(1), Bench.MCHID, other);
    assertEquals(Flaw.OTHER_DAY, refused(answer).flaw());
    var page = read("<html>busy".getBytes(StandardCharsets.UTF_8));
    assertEquals(Flaw.NOT_A_BILL, refused(page).flaw());
    assertEquals(Flaw.NOT_A_BILL, refused(read(new byte[0])).flaw());
  }

  private BillAnswer read(byte[] file) {
    return WechatBill.read(new ByteArrayInputStream(file), DAY, Bench.MCHID, collected);
  }

  private BillAnswer hashed(byte[] file, String sha1) {
    var count = new BillCount(DAY, collected);
    return WechatBill.read(
        new ByteArrayInputStream(file), Bench.MCHID, sha1, count, Heard.nothing(""));
  }

  private static Refused refused(BillAnswer answer) {
    return assertInstanceOf(Refused.class, answer);
  }
}
