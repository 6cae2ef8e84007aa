package saoma.channel.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.money.Money;
import tools.jackson.databind.json.JsonMapper;

class NativeOrderTest {
  private static final NativeOrder ORDER =
      new NativeOrder(Bench.APPID, Bench.MCHID, "https://example.invalid/wechat");

  @Test
  void theBodyIsTheSameToTheByteEachTime() {
    var expected =
        "{\"appid\":\"wxd678efh567hg6787\",\"mchid\":\"1230000109\",\"description\":\"Saoma 茶\","
            + "\"out_trade_no\":\"S01202608010001\",\"time_expire\":\"2026-08-01T10:05:30+08:00\","
            + "\"notify_url\":\"https://example.invalid/wechat\","
            + "\"amount\":{\"total\":2750,\"currency\":\"CNY\"}}";
    assertEquals(expected, ORDER.body(Bench.CHARGE));
    assertEquals(expected, ORDER.body(Bench.CHARGE));
  }

  @Test
  void theLastMomentToPayIsAWholeSecondAndAMinuteAheadAtLeast() {
    assertEquals(after(61), until(Duration.ofMillis(60_001)));
    assertEquals(after(60), until(Duration.ofSeconds(60)));
    assertEquals(after(60), until(Duration.ofSeconds(10)));
    assertEquals(after(60), until(Duration.ofSeconds(-10)));
    assertEquals(after(300), until(Duration.ofMinutes(5)));
  }

  @Test
  void aCodeLivesAsLongAsItsOrderButTwoHoursAtMost() {
    assertEquals(after(300), NativeOrder.codeUntil(lasting(Duration.ofMinutes(5))));
    assertEquals(after(7200), NativeOrder.codeUntil(lasting(Duration.ofHours(3))));
  }

  @Test
  void theDescriptionHasOnlyCharactersThatWechatTakes() {
    assertEquals("茶 tea", description("茶 🍵tea"));
    assertEquals("a b", description("a\nb\u0000"));
    assertEquals("quote \" and \\", description("quote \" and \\"));
    assertEquals("ab", description("a\uD83Db"));
    assertEquals("S01202608010001", description("🍵🍵"));
    assertEquals("S01202608010001", description("  "));
  }

  @Test
  void aLongDescriptionIsCutTo127Characters() {
    assertEquals("茶".repeat(127), description("🍵" + "茶".repeat(500)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345", "S0120260801/close", "a?b=cdef", "", "S 12345", "茶茶茶茶茶茶"})
  void aNumberThatWechatDoesNotTakeIsABug(String number) {
    var id = new ChargeId(number, Money.fen(1));
    assertThrows(IllegalArgumentException.class, () -> NativeOrder.number(id));
  }

  @Test
  void anAmountThatWechatDoesNotTakeIsABug() {
    for (var amount :
        new Money[] {
          Money.fen(0), Money.fen(-1), new Money(100, Currency.getInstance("HKD")),
        }) {
      var charge = new Charge(new ChargeId("S01202608010001", amount), "x", Bench.NOW, after(300));
      assertThrows(IllegalArgumentException.class, () -> ORDER.body(charge));
    }
    assertTrue(ORDER.body(Bench.CHARGE).contains("\"total\":2750"));
  }

  private static String description(String subject) {
    var body = ORDER.body(new Charge(Bench.ID, subject, Bench.NOW, after(300)));
    return JsonMapper.shared().readTree(body).get("description").asString();
  }

  private static Instant until(Duration life) {
    return NativeOrder.payableUntil(lasting(life));
  }

  private static Charge lasting(Duration life) {
    return new Charge(Bench.ID, "x", Bench.NOW, Bench.NOW.plus(life));
  }

  private static Instant after(long seconds) {
    return Bench.NOW.plusSeconds(seconds);
  }
}
