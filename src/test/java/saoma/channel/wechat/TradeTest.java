package saoma.channel.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saoma.channel.Answer;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Closed;
import saoma.channel.Answer.Paid;
import saoma.channel.Answer.Phase;
import saoma.channel.Answer.Unknown;
import saoma.channel.Answer.Waiting;
import saoma.channel.ChargeId;
import saoma.channel.Heard;
import saoma.money.Money;

class TradeTest {
  private static final Heard HEARD = Heard.nothing("test");
  private static final List<String> STATES =
      List.of(
          "SUCCESS", "REFUND", "NOTPAY", "USERPAYING", "PAYERROR", "CLOSED", "REVOKED", "ACCEPT");

  @ParameterizedTest
  @ValueSource(strings = {"SUCCESS", "REFUND"})
  void whatWasPaidIsPaidWithTheChannelsNumberAndTime(String state) {
    var paid = assertInstanceOf(Paid.class, read(Bench.order(state)));
    assertEquals("1217752501201407033233368018", paid.tradeNumber());
    assertEquals(Instant.parse("2026-08-01T02:01:02Z"), paid.paidAt());
    assertEquals(Money.fen(2750), paid.amount());
  }

  @ParameterizedTest
  @CsvSource({"NOTPAY, OPEN", "USERPAYING, CONFIRMING", "ACCEPT, CONFIRMING", "PAYERROR, FAILED"})
  void whatIsUnderWayWaits(String state, Phase phase) {
    assertEquals(new Waiting(phase, HEARD), read(unpaid(state)));
    assertEquals(new Waiting(phase, HEARD), read(Bench.order(state)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CLOSED", "REVOKED"})
  void whatIsOverIsClosed(String state) {
    assertEquals(new Closed(state, HEARD), read(unpaid(state)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ACCEPTED", "success", "PAID", "SUCCESS ", "NOT_PAY"})
  void aStateThatIsNotListedProvesNothing(String state) {
    assertEquals(new Unknown(Cause.SETTINGS, HEARD), read(Bench.order(state)));
  }

  @Test
  void anOrderWithoutAStateCannotBeRead() {
    assertUnknown(Cause.UNREADABLE, Map.of("trade_state", ""));
    assertUnknown(Cause.UNREADABLE, Map.of("trade_state", "7"));
    assertUnknown(Cause.UNREADABLE, Map.of("trade_state", "null"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"appid", "mchid", "out_trade_no"})
  void anotherIdIsAMismatchInEveryState(String member) {
    for (var state : STATES) {
      for (var value : List.of("\"other\"", "\"\"", "null", "1230000109", "")) {
        var answer = read(Bench.order(Map.of("trade_state", "\"" + state + "\"", member, value)));
        assertEquals(new Unknown(Cause.MISMATCH, HEARD), answer, state + " " + value);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"total\":2751,\"currency\":\"CNY\"}",
        "{\"total\":2749,\"currency\":\"CNY\"}",
        "{\"total\":-2750,\"currency\":\"CNY\"}",
        "{\"total\":27.50,\"currency\":\"CNY\"}",
        "{\"total\":2750.0,\"currency\":\"CNY\"}",
        "{\"total\":2.75e3,\"currency\":\"CNY\"}",
        "{\"total\":\"2750\",\"currency\":\"CNY\"}",
        "{\"total\":18446744073709554366,\"currency\":\"CNY\"}",
        "{\"total\":4294970046,\"currency\":\"CNY\"}",
        "{\"total\":2750,\"currency\":\"HKD\"}",
        "{\"total\":2750,\"currency\":\"cny\"}",
        "{\"total\":2750}",
        "{\"currency\":\"CNY\"}",
        "{\"payer_total\":2750,\"currency\":\"CNY\"}",
        "{}",
        "2750",
        "null",
        "[]"
      })
  void anotherAmountIsAMismatchInEveryKnownState(String amount) {
    for (var state : STATES.subList(0, STATES.size() - 1)) {
      var answer = read(Bench.order(Map.of("trade_state", "\"" + state + "\"", "amount", amount)));
      assertEquals(new Unknown(Cause.MISMATCH, HEARD), answer, state);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SUCCESS", "REFUND"})
  void paidWithoutAnAmountIsAMismatch(String state) {
    assertUnknown(Cause.MISMATCH, Map.of("trade_state", "\"" + state + "\"", "amount", ""));
  }

  @Test
  void paidInAnotherKindOfTradeIsAMismatch() {
    assertUnknown(Cause.MISMATCH, Map.of("trade_type", "\"JSAPI\""));
    assertUnknown(Cause.MISMATCH, Map.of("trade_type", ""));
  }

  @Test
  void paidWithoutNumberOrTimeCannotBeRead() {
    assertUnknown(Cause.UNREADABLE, Map.of("transaction_id", ""));
    assertUnknown(Cause.UNREADABLE, Map.of("transaction_id", "\"<b>\""));
    assertUnknown(Cause.UNREADABLE, Map.of("transaction_id", "\"" + "1".repeat(33) + "\""));
    assertUnknown(Cause.UNREADABLE, Map.of("success_time", ""));
    assertUnknown(Cause.UNREADABLE, Map.of("success_time", "\"2026-08-01 10:01:02\""));
    assertUnknown(Cause.UNREADABLE, Map.of("success_time", "\"2026-02-30T10:01:02+08:00\""));
  }

  @Test
  void anotherCurrencyThanTheStoredOneIsAMismatch() {
    var dollars =
        new ChargeId(
            Bench.ID.number(), Money.parse("27.50", java.util.Currency.getInstance("USD")));
    var answer = read(dollars, Bench.order("SUCCESS"));
    assertEquals(new Unknown(Cause.MISMATCH, HEARD), answer);
  }

  @Test
  void whatIsKeptOfAnAnswerHasNoCustomerInIt() {
    var kept = body(Bench.order("SUCCESS")).redacted();
    assertFalse(kept.contains("openid") || kept.contains("oUpF8u"), kept);
    assertEquals(
        "{\"appid\":\"wxd678efh567hg6787\",\"mchid\":\"1230000109\","
            + "\"out_trade_no\":\"S01202608010001\","
            + "\"transaction_id\":\"1217752501201407033233368018\",\"trade_type\":\"NATIVE\","
            + "\"trade_state\":\"SUCCESS\",\"success_time\":\"2026-08-01T10:01:02+08:00\","
            + "\"amount\":{\"total\":2750,\"currency\":\"CNY\",\"payer_total\":2650}}",
        kept);
  }

  private static String unpaid(String state) {
    return Bench.order(
        Map.of(
            "trade_state", "\"" + state + "\"",
            "transaction_id", "",
            "trade_type", "",
            "success_time", "",
            "payer", "",
            "amount", ""));
  }

  private static void assertUnknown(Cause cause, Map<String, String> changes) {
    assertEquals(new Unknown(cause, HEARD), read(Bench.order(changes)), changes.toString());
  }

  private static Answer read(String json) {
    return read(Bench.ID, json);
  }

  private static Answer read(ChargeId id, String json) {
    return new Trade(id, Bench.APPID, Bench.MCHID).read(body(json), HEARD);
  }

  private static Body body(String json) {
    return Body.read(json.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }
}
