package saoma.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saoma.money.Money;
import saoma.order.Offered;

class RuleTextTest {
  @Test
  void whatIsKeptReadsAsItWas() {
    var random = new SplittableRandom(1);
    for (var round = 0; round < 200; round++) {
      for (var rule : Rules.random(random, 5)) {
        assertEquals(rule.deal(), RuleText.deal(RuleText.of(rule.deal())));
        assertEquals(rule.goods(), RuleText.goods(RuleText.of(rule.goods())));
      }
    }
    var span =
        new Span(
            LocalDate.of(2026, 1, 2),
            null,
            Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY),
            LocalTime.of(22, 0),
            LocalTime.of(2, 30));
    assertEquals("2026-01-02 - 17 22:00 02:30", RuleText.of(span));
    assertEquals(span, RuleText.span(RuleText.of(span)));
    assertEquals(Span.ALWAYS, RuleText.span(RuleText.of(Span.ALWAYS)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "FREE",
        "FREE 0 1",
        "FREE 1 0",
        "FREE 99 2",
        "FREE 1 1 1",
        "NTH 1 5000",
        "NTH 2 0",
        "NTH 2 10001",
        "NTH 99999999999 1",
        "LESS X5",
        "LESS P0",
        "FIXED -1",
        "FIXED 1.5",
        "WHOLE 1",
        "BUNDLE 5",
        "BUNDLE 5\n",
        "BUNDLE 5\n1",
        "BUNDLE 5\n1\ta",
        "BUNDLE 5\n1\ta\n1\ta",
        "BUNDLE 5\n2\t",
        "FREE 2 1\n1\ta",
        "GIFT 2 1"
      })
  void whatWasNeverWrittenIsNoDeal(String text) {
    assertThrows(IllegalArgumentException.class, () -> RuleText.deal(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ALL\na", "CODES", "CODES\n", "CATEGORY", "CATEGORY\na\nb", "all"})
  void whatWasNeverWrittenIsNoGoods(String text) {
    assertThrows(IllegalArgumentException.class, () -> RuleText.goods(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "- - 1234567 -",
        "- - 8 - -",
        "- -  - -",
        "x - 1 - -",
        "- - 1 08:00 -",
        "- - 1 08:00 08:00",
        "2026-02-01 2026-01-01 1 - -",
        "- - 1 25:00 26:00"
      })
  void whatWasNeverWrittenIsNoSpan(String text) {
    assertThrows(IllegalArgumentException.class, () -> RuleText.span(text));
  }

  @Test
  void whatWasOfferedReadsAsItWas() {
    var offers =
        List.of(
            new Offered(1, "第二件半价", "Second at half", "", false, false, Money.fen(5)),
            new Offered(7, "会员券", "", "SPRING10", true, true, Money.fen(1)));
    assertEquals(offers, Offered.read(Offered.word(offers)));
    assertEquals(List.of(), Offered.read(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1\tL\t5\t\tx",
        "0\tL\t5\t\tx\t",
        "1\tX\t5\t\tx\t",
        "1\tL\t0\t\tx\t",
        "1\tL\t-5\t\tx\t",
        "1\tL\t5\tabc\tx\t",
        "1\tL\t5\t\t\t",
        "1\tL\t5\t\tx\t\n",
        "1\tL\t5\t\tx\ty\tz",
        "1\tLM \t5\t\tx\t"
      })
  void whatWasNeverOfferedIsNotRead(String text) {
    assertThrows(IllegalArgumentException.class, () -> Offered.read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ABC", "SPRING", "12345", "spring10", "SPRING 10", "SPRING10SPRING10SPRING10"})
  void suchACodeIsNoCoupons(String code) {
    assertEquals(false, Offered.isCoupon(code));
  }
}
