package saoma.payout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saoma.money.Money;
import saoma.payout.PayoutLines.Read;
import saoma.payout.PayoutLines.Why;

/// What a person types or pastes, line by line.
class PayoutLinesTest {
  private static List<PayoutLine> lines(String text) {
    return assertInstanceOf(Read.Lines.class, PayoutLines.read(text), text).lines();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "13812345678, 王芳, 120.00|LOGON|13812345678|王芳|12000||138…5678",
        "wang.fang@example.cn;Wang Fang;0.1|LOGON|wang.fang@example.cn|Wang"
            + " Fang|10||wa…@example.cn",
        "2088000000000001,,5|USER|2088000000000001||500||208…0001",
        "6222 0200 0000 0000 000, 王芳, ¥99, 工商银行|CARD|6222020000000000000|王芳|9900|工商银行|…0000",
        "6222020000000000000，王芳，99元|CARD|6222020000000000000|王芳|9900||…0000",
        "0200001009200123456, 好客商店, 88, 工商银行, 对公"
            + "|COMPANY_CARD|0200001009200123456|好客商店|8800|工商银行|…3456"
      })
  void eachKindIsTold(
      String text,
      Payee.Kind kind,
      String account,
      String name,
      long fen,
      String bank,
      String shown) {
    var line = lines(text).getFirst();
    assertEquals(
        new PayoutLine(
            kind, account, name == null ? "" : name, Money.fen(fen), bank == null ? "" : bank),
        line);
    assertEquals(shown, line.shown());
    assertFalse(line.toString().contains(account));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "13812345678, 王芳|MISSING",
        "13812345678|MISSING",
        "1,2,3,4,5,6|MISSING",
        "hello, 王芳, 1|ACCOUNT",
        "6222020000000000001, 王芳, 1|ACCOUNT",
        "12, 好客, 1, 工商银行, company|ACCOUNT",
        "13812345678, , 1|NAME",
        "13812345678, <b>, 1|NAME",
        "13812345678, 王芳, x|AMOUNT",
        "13812345678, 王芳, 0|AMOUNT",
        "13812345678, 王芳, -1|AMOUNT",
        "13812345678, 王芳, 1.001|AMOUNT",
        "13812345678, 王芳, 1, 工商银行|BANK",
        "0200001009200123456, 好客商店, 88, , company|BANK",
        "6222020000000000000, 王芳, 1, 工商银行, else|BANK"
      })
  void whatIsNoPayoutIsToldByItsLine(String text, Why why) {
    assertEquals(
        new Read.Wrong(3, why), PayoutLines.read("13800000000, 王, 1\n\n" + text + "\nx"), text);
  }

  @Test
  void theSameTwiceNothingAndTooManyAreRefused() {
    var line = "13812345678, 王芳, 1\n";
    assertEquals(new Read.Wrong(2, Why.TWICE), PayoutLines.read(line + line));
    assertEquals(2, lines(line + "13812345678, 王芳, 2").size());
    assertEquals(new Read.Wrong(0, Why.NOTHING), PayoutLines.read(" \n\t\n"));
    var many = new StringBuilder();
    for (var n = 0; n <= PayoutLines.MOST; n++) {
      many.append("13812345678, 王芳, ").append(n + 1).append('\n');
    }
    assertEquals(new Read.Wrong(1001, Why.TOO_MANY), PayoutLines.read(many.toString()));
    assertEquals(
        new Read.Wrong(0, Why.TOO_MANY),
        PayoutLines.read("x".repeat(PayoutLines.LONGEST_TEXT + 1)));
  }
}
