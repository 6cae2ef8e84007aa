package saoma.channel.alipay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saoma.channel.BillAnswer;
import saoma.channel.BillAnswer.Difference;
import saoma.channel.BillAnswer.Flaw;
import saoma.channel.BillAnswer.Refused;
import saoma.channel.BillAnswer.Whole;
import saoma.channel.BillLine;
import saoma.channel.BillProblem;
import saoma.channel.BillProblem.Kind;
import saoma.channel.Collected;
import saoma.money.Money;
import saoma.wire.Vectors;

class AlipayBillTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 2);
  private static final String SELLER = "2088000000000001";

  private final Collected collected = new Collected();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20880000000000010156_20260102.csv.zip",
        "20880000000000010156_20260102-positive-refund.csv.zip"
      })
  void bothWaysToWriteARefundLeadToTheFiguresOfTheVector(String name) throws IOException {
    var expected = Vectors.json("alipay/bill/expected.json").get("expected");
    var totals = whole(Files.readAllBytes(Vectors.file("alipay/bill/" + name))).totals();
    assertEquals(expected.get("detail_rows").asInt(), collected.lines.size());
    assertEquals(expected.get("trades").asInt(), totals.payments());
    assertEquals(expected.get("refunds").asInt(), totals.refunds());
    var refunded = Money.yuan(expected.get("sum_refunded").asString());
    assertEquals(refunded, totals.refunded());
    assertEquals(
        Money.yuan(expected.get("sum_received").asString()), totals.settled().plus(refunded));
    assertEquals(Money.yuan(expected.get("sum_service_fee").asString()).negated(), totals.fee());
    assertEquals(
        Money.yuan(expected.get("net_received_minus_refunded_plus_fee").asString()), totals.net());
    assertEquals(List.of(), collected.problems);
  }

  @Test
  void eachLineIsReadToTheFen() throws IOException {
    whole(new AlipayBillFile().zip());
    assertEquals(
        new BillLine(
            7,
            BillLine.Kind.PAYMENT,
            "T20260102030405002",
            "",
            "2026010222001400000000000002",
            Instant.parse("2026-01-02T02:00:20Z"),
            Money.fen(1000),
            Money.fen(950),
            Money.fen(6),
            "交易"),
        collected.lines.get(1));
    assertEquals(
        new BillLine(
            8,
            BillLine.Kind.REFUND,
            "T20260102030405001",
            "R20260102-1",
            "2026010222001400000000000001",
            Instant.parse("2026-01-02T03:00:00Z"),
            Money.fen(888),
            Money.fen(888),
            Money.fen(-5),
            "退款"),
        collected.lines.get(2));
  }

  @Test
  void lineEndsFormulasAndUtf8OfAnExportByHandAreReadToo() throws IOException {
    var file = new AlipayBillFile();
    file.end = "\n";
    file.charset = StandardCharsets.UTF_8;
    file.lines.set(0, "\ufeff" + file.lines.getFirst());
    file.replace(6, "T20260102030405001\t", "=\"T20260102030405001\"");
    assertEquals(2, whole(file.zip()).totals().payments());
    assertEquals("T20260102030405001", collected.lines.getFirst().number());
  }

  @Test
  void aZipSlipIsRefused() throws IOException {
    var slip = Files.readAllBytes(Vectors.file("alipay/bill/zip-slip.zip"));
    assertEquals(Flaw.HOSTILE, refused(slip).flaw());
    for (var name : List.of("a/b.csv", "..\\x.csv", "C:x.csv", "/etc/x")) {
      var one = new AlipayBillFile().with(name, new byte[1]);
      assertEquals(Flaw.HOSTILE, refused(one.zip()).flaw(), name);
    }
  }

  @Test
  void manyEntriesAndASecondDetailFileAreRefused() throws IOException {
    var many = new AlipayBillFile();
    for (var n = 0; n < 12; n++) {
      many.with(n + ".txt", new byte[1]);
    }
    assertEquals(Flaw.HOSTILE, refused(many.zip()).flaw());
    var twice = new AlipayBillFile().with("b_业务明细.csv", new byte[1]);
    assertEquals(Flaw.HOSTILE, refused(twice.zip()).flaw());
  }

  @ParameterizedTest
  @CsvSource({
    "6, 88.88, 88.880001, AMOUNT, 订单金额（元）",
    "6, -0.53, x, AMOUNT, 服务费（元）",
    "6, 交易, 冻结, KIND, 业务类型",
    "6, 2026-01-02 09:04:15, 2026-01-02 9:4:15, TIME, 完成时间",
    "6, 2026010222001400000000000001, '', NUMBER, 支付宝交易号",
    "6, T20260102030405001, 单 号, NUMBER, 商户订单号",
    "6, ',clerk3', '', CELLS, ''"
  })
  void aMalformedLineIsNamedAndNotGuessed(
      int line, String from, String to, Kind kind, String column) throws IOException {
    var refused = refused(new AlipayBillFile().replace(line, from, to).zip());
    assertEquals(Flaw.TOTALS_DIFFER, refused.flaw());
    assertEquals(List.of(new BillProblem(line, kind, column)), collected.problems);
    assertEquals(2, collected.lines.size());
    assertEquals(1, refused.counted().lost());
    assertTrue(
        refused.differences().contains(new Difference("交易合计 笔数", "2", "1")),
        refused.differences().toString());
  }

  @Test
  void aCommaInTheGoodsNameIsFoundOut() throws IOException {
    var file = new AlipayBillFile().replace(6, "咖啡", "咖啡,大,热");
    assertEquals(Money.fen(9888), whole(file.zip()).totals().paid());
  }

  @Test
  void aCommaInTheRemarkIsFoundOut() throws IOException {
    var file = new AlipayBillFile().replace(7, "会员", "会员,老,客");
    assertEquals(Money.fen(9888), whole(file.zip()).totals().paid());
    assertEquals(List.of(new BillProblem(7, Kind.COMMAS, BillColumns.TITLE)), collected.problems);
  }

  @Test
  void sumsThatDoNotFitAreARefusal() throws IOException {
    var file = new AlipayBillFile();
    file.lines.remove(6);
    var refused = refused(file.zip());
    assertEquals(Flaw.TOTALS_DIFFER, refused.flaw());
    assertEquals(
        List.of(
            new Difference("交易合计 笔数", "2", "1"),
            new Difference("交易合计 商家实收", "98.38", "88.88"),
            new Difference("交易合计 商家优惠", "0.50", "0.00")),
        refused.differences());
  }

  @Test
  void aSummaryThatCountsOtherwiseIsARefusal() throws IOException {
    var summary = AlipayBillFile.entry(AlipayBillFile.GOOD, AlipayBillFile.SUMMARY);
    var other = summary.replace("合计\t,\t,2,1", "合计\t,\t,3,1");
    var file =
        new AlipayBillFile().with(AlipayBillFile.SUMMARY, other.getBytes(AlipayBillFile.GBK));
    assertEquals(List.of(new Difference("交易订单总笔数", "3", "2")), refused(file.zip()).differences());
    assertEquals(2, whole(new AlipayBillFile().withoutSummary().zip()).totals().payments());
  }

  @Test
  void aFileWithoutItsEndIsARefusal() throws IOException {
    var file = new AlipayBillFile();
    file.lines.subList(8, file.lines.size()).clear();
    assertEquals(Flaw.NO_TOTALS, refused(file.zip()).flaw());
    var zip = new AlipayBillFile().zip();
    assertEquals(Flaw.DAMAGED, refused(Arrays.copyOf(zip, zip.length / 3)).flaw());
  }

  @Test
  void anotherDayAndAnotherAccountAreRefusals() throws IOException {
    var zip = new AlipayBillFile().zip();
    assertEquals(Flaw.OTHER_DAY, refused(read(zip, DAY.plusDays(1), SELLER)).flaw());
    assertEquals(Flaw.OTHER_ACCOUNT, refused(read(zip, DAY, "2088000000000009")).flaw());
    assertInstanceOf(Whole.class, read(zip, DAY, ""));
  }

  @Test
  void whatIsNoBillIsNone() throws IOException {
    assertEquals(Flaw.NOT_A_BILL, refused("<html>busy".getBytes(StandardCharsets.UTF_8)).flaw());
    assertEquals(Flaw.NOT_A_BILL, refused(new byte[0]).flaw());
    var file = new AlipayBillFile().replace(5, "服务费（元）", "服务");
    assertEquals(Flaw.NOT_A_BILL, refused(file.zip()).flaw());
  }

  @Test
  void aLineOfAnotherDayIsToldAndKept() throws IOException {
    var file = new AlipayBillFile().replace(7, "2026-01-02 10:00:20", "2026-01-03 00:00:00");
    assertEquals(2, whole(file.zip()).totals().payments());
    assertEquals(List.of(new BillProblem(7, Kind.OTHER_DAY, "")), collected.problems);
  }

  private Whole whole(byte[] zip) {
    return assertInstanceOf(Whole.class, read(zip, DAY, SELLER));
  }

  private Refused refused(byte[] zip) {
    return refused(read(zip, DAY, SELLER));
  }

  private static Refused refused(BillAnswer answer) {
    return assertInstanceOf(Refused.class, answer);
  }

  private BillAnswer read(byte[] zip, LocalDate day, String seller) {
    return AlipayBill.read(new ByteArrayInputStream(zip), day, seller, collected);
  }
}
