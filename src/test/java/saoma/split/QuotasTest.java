package saoma.split;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saoma.money.Money;

/// The standing rule: how it is written and what it gives to whom.
class QuotasTest {
  private static final String LI = "2088000000000101";
  private static final String WANG = "wang@example.com";
  private static final String RULE = LI + ",李雷,5%;" + WANG + ",王芳,2.00";

  private static Quotas quotas(String text) {
    return Quotas.read(text, 30).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "5%, 50000, 0, 5%",
    "05.5%, 55000, 0, 5.5%",
    "０.２５％, 2500, 0, 0.25%",
    "0.0001%, 1, 0, 0.0001%",
    "2, 0, 200, 2.00",
    "¥2.5, 0, 250, 2.50",
    "0.01元, 0, 1, 0.01"
  })
  void aShareIsARateOrAnAmount(String typed, int millionths, long fen, String written) {
    var read = assertInstanceOf(Quota.Read.Good.class, Quota.read(LI, "", typed)).quota();
    assertEquals(millionths, read.millionths());
    assertEquals(fen, read.fen());
    assertEquals(written, read.share());
    assertEquals(new Quota.Read.Good(read), Quota.read(LI, "", written));
  }

  @ParameterizedTest
  @CsvSource({
    "2088000000000101, '', 0%, SHARE",
    "2088000000000101, '', 100%, SHARE",
    "2088000000000101, '', -1, SHARE",
    "2088000000000101, '', 0.00, SHARE",
    "2088000000000101, '', 1.234, SHARE",
    "2088000000000101, '', '', SHARE",
    "2088000000000101, '', 1e3, SHARE",
    "208800000000010, '', 5%, ACCOUNT",
    "'', Wang, 5%, ACCOUNT",
    "a;b@c.cn, Wang, 5%, ACCOUNT",
    "wang@example.com, '', 5%, NAME",
    "wang@example.com, 'a;b', 5%, NAME"
  })
  void whatIsNoneSaysWhy(String account, String name, String share, Quota.Why why) {
    assertEquals(new Quota.Read.Wrong(why), Quota.read(account, name, share));
  }

  @Test
  void aRuleIsReadAsItWasWritten() {
    assertEquals(RULE, quotas(RULE).text());
    assertEquals(List.of(), quotas("").all());
    for (var wrong :
        List.of(
            RULE + ";",
            RULE + ";" + LI + ",李雷,1%",
            LI + ",李雷,31%",
            LI + ",李雷,16%;" + WANG + ",王芳,15%",
            LI + ",李雷",
            "x")) {
      assertEquals(Optional.empty(), Quotas.read(wrong, 30), wrong);
    }
  }

  @Test
  void aReceiverIsChangedAddedAndTakenOut() {
    var li = new Receiver(Receiver.Kind.USER, LI, "somebody");
    var changed = quotas(RULE).with(new Quota(li, 10_000, 0)).orElseThrow();
    assertEquals(WANG + ",王芳,2.00;" + LI + ",somebody,1%", changed.text());
    assertEquals(WANG + ",王芳,2.00", changed.without(li).text());
    assertEquals(Optional.empty(), quotas(RULE).with(new Quota(li, 300_001, 0)));
    assertEquals(50_000, quotas(RULE).of(li).orElseThrow().millionths());
  }

  @ParameterizedTest
  @CsvSource({
    "10000, 500 200",
    "10001, 500 200",
    "10010, 501 200",
    "800, 40 200",
    "400, 11 109",
    "10, 3",
    "4, 1",
    "3, ''",
    "1, ''"
  })
  void partsFollowTheLargestRemainderAndStayUnderTheLimit(long paid, String parts) {
    var given =
        quotas(RULE).parts(Money.fen(paid)).stream()
            .map(part -> Long.toString(part.amount().minor()))
            .toList();
    assertEquals(parts, String.join(" ", given));
  }

  @Test
  void nobodyEverGetsMoreThanTheLimit() {
    var random = new SplittableRandom(7);
    for (var n = 0; n < 5_000; n++) {
      var text = new ArrayList<String>();
      for (var who = 0; who < 1 + random.nextInt(4); who++) {
        var share =
            random.nextBoolean()
                ? random.nextInt(7) + "." + (1 + random.nextInt(9)) + "%"
                : random.nextInt(50) + "." + (10 + random.nextInt(89));
        text.add("208800000000000" + who + ",," + share);
      }
      var rule = quotas(String.join(";", text));
      var basis = Money.fen(random.nextLong(0, 100_000));
      var sum = 0L;
      for (var part : rule.parts(basis)) {
        assertTrue(part.amount().isPositive());
        sum += part.amount().minor();
      }
      assertTrue(sum * 100 <= basis.minor() * 30, rule.text() + " of " + basis);
    }
  }

  @Test
  void noAccountStandsInALogAndPeopleSeeItsEndsAlone() {
    var li = new Receiver(Receiver.Kind.USER, LI, "李雷");
    assertFalse(li.toString().contains(LI));
    assertEquals("2088…0101", li.shown());
    assertEquals("wa…@example.com", new Receiver(Receiver.Kind.LOGON, WANG, "王芳").shown());
  }
}
