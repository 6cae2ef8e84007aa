package saoma.channel.unionpay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import saoma.channel.BillLine;
import saoma.channel.BillProblem;
import saoma.channel.BillProblem.Kind;
import saoma.channel.Collected;
import saoma.money.Money;

class UnionPayBillTest {
  private static final LocalDate DAY = LocalDate.of(2015, 9, 5);
  private static final String MERCHANT = "802310048993424";

  private final Collected collected = new Collected();

  @Test
  void theSampleAddsUpToItsSummary() throws IOException {
    var totals = assertInstanceOf(Whole.class, read(new UnionPayBillFile())).totals();
    assertEquals(8, totals.payments());
    assertEquals(Money.yuan("13227.00"), totals.paid());
    assertEquals(Money.yuan("79.36"), totals.fee());
    assertEquals(Money.yuan("13147.64"), totals.net());
    assertEquals(List.of(), collected.problems);
    assertEquals(
        new BillLine(
            1,
            BillLine.Kind.PAYMENT,
            "10078087",
            "",
            "201509061122031906248",
            Instant.parse("2015-09-06T03:22:03Z"),
            Money.yuan("4768.00"),
            Money.yuan("4768.00"),
            Money.yuan("28.61"),
            "01"),
        collected.lines.getFirst());
    assertFalse(collected.lines.toString().contains("622609"), "no card number comes out");
  }

  @Test
  void theZipAloneIsReadToo() throws IOException {
    var zip = new UnionPayBillFile().zip();
    assertInstanceOf(
        Whole.class, UnionPayBill.read(new ByteArrayInputStream(zip), DAY, MERCHANT, collected));
  }

  @Test
  void aRefundNamesItsOrderAndItself() throws IOException {
    var file = new UnionPayBillFile();
    file.refund(2, "10078087", "201509061122031906248");
    read(file);
    var refund = collected.lines.get(1);
    assertEquals(BillLine.Kind.REFUND, refund.kind());
    assertEquals("10078087", refund.number());
    assertEquals("10078088", refund.refundNumber());
    assertEquals("201509061122031906248", refund.tradeNumber());
    assertEquals(Money.fen(-503), refund.fee());
  }

  @ParameterizedTest
  @CsvSource({
    "000000476800, 00000047680x, AMOUNT, 交易金额",
    "D000000002861, X000000002861, AMOUNT, 商户手续费",
    "C000000473939, C000000473938, AMOUNT, 结算金额",
    "0906112203, 0931112203, TIME, 交易传输时间",
    "10078087, '        ', NUMBER, 商户订单号",
    "0001                 01, 0001                 77, KIND, 交易类型",
    "802310048993424, 802310048993425, MERCHANT, 商户代码",
    "S56, S5, CELLS, ''",
    "S56 , S56x, CELLS, ''"
  })
  void aMalformedLineIsNamedAndNotGuessed(String from, String to, Kind kind, String column)
      throws IOException {
    var file = new UnionPayBillFile();
    file.detail.set(0, file.detail.getFirst().replaceFirst(from, to));
    var refused = assertInstanceOf(Refused.class, read(file));
    assertEquals(Flaw.TOTALS_DIFFER, refused.flaw());
    assertEquals(List.of(new BillProblem(1, kind, column)), collected.problems);
    assertEquals(7, collected.lines.size());
  }

  @Test
  void sumsThatDoNotFitAreARefusal() throws IOException {
    var file = new UnionPayBillFile();
    file.detail.removeFirst();
    assertEquals(
        List.of(
            new Difference("交易笔数", "8", "7"),
            new Difference("交易金额 贷", "13227.00", "8459.00"),
            new Difference("费用 借", "79.36", "50.75")),
        assertInstanceOf(Refused.class, read(file)).differences());
  }

  @Test
  void withoutASummaryOrWithAnothersItIsRefused() throws IOException {
    var file = new UnionPayBillFile();
    file.summary = "";
    assertEquals(Flaw.NO_TOTALS, flaw(read(file)));
    var other = new UnionPayBillFile();
    other.summary = other.summary.replace("20150905", "20150906");
    assertEquals(Flaw.OTHER_DAY, flaw(read(other)));
    var strange = new UnionPayBillFile();
    strange.summary = strange.summary.replace(MERCHANT, "802310048993425");
    assertEquals(Flaw.OTHER_ACCOUNT, flaw(read(strange)));
  }

  @Test
  void brokenPackingIsDamage() throws IOException {
    var content = new UnionPayBillFile().content();
    assertEquals(Flaw.DAMAGED, flaw(read(Arrays.copyOf(content, content.length / 2))));
    assertEquals(Flaw.DAMAGED, flaw(read("%%%".getBytes(StandardCharsets.UTF_8))));
    assertEquals(Flaw.DAMAGED, flaw(read("AAAA".getBytes(StandardCharsets.UTF_8))));
    var slip = new UnionPayBillFile();
    slip.name = "../INN15090588ZM_1";
    assertEquals(Flaw.HOSTILE, flaw(read(slip)));
  }

  private static Flaw flaw(BillAnswer answer) {
    return assertInstanceOf(Refused.class, answer).flaw();
  }

  private BillAnswer read(UnionPayBillFile file) throws IOException {
    return read(file.content());
  }

  private BillAnswer read(byte[] content) {
    return UnionPayBill.read(new ByteArrayInputStream(content), DAY, MERCHANT, collected);
  }
}
