package saoma.channel.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saoma.channel.Answer;
import saoma.channel.RefundAnswer;
import saoma.channel.RefundAnswer.Absent;
import saoma.channel.RefundAnswer.Done;
import saoma.channel.RefundAnswer.Held;
import saoma.channel.RefundAnswer.Processing;
import saoma.channel.RefundAnswer.Refused;
import saoma.channel.RefundAnswer.Unknown;
import saoma.channel.RefundRequest;
import saoma.money.Money;

/// Each row of the refund table over the wire, and what a status is worth.
class RefundCodesTest {
  private static final RefundRequest REQUEST =
      new RefundRequest(Bench.ID, Bench.ID.number() + "R01", Money.fen(750), "too small 😀");

  @TempDir private Path folder;
  private Bench bench;

  @BeforeEach
  void open() throws Exception {
    bench = new Bench(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @ParameterizedTest
  @CsvSource({
    "500, SYSTEM_ERROR, ?SERVER_TROUBLE, ?SERVER_TROUBLE",
    "400, SYSTEM_ERROR, ?SERVER_TROUBLE, ?SERVER_TROUBLE",
    "400, BANK_ERROR, ?SERVER_TROUBLE, ?SERVER_TROUBLE",
    "403, NOT_ENOUGH, held CALL_MANAGER, ?SETTINGS",
    "403, NOTENOUGH, held CALL_MANAGER, ?SETTINGS",
    "403, USER_ACCOUNT_ABNORMAL, refused OTHER_WAY, ?SETTINGS",
    "400, INVALID_REQUEST, refused CALL_MANAGER, ?SETTINGS",
    "404, RESOURCE_NOT_EXISTS, refused CALL_MANAGER, absent",
    "429, FREQUENCY_LIMITED, ?LIMITED, ?LIMITED",
    "403, FREQUENCY_LIMITED, ?LIMITED, ?LIMITED",
    "403, FREQUENCY_LIMIT_EXCEED, ?LIMITED, ?LIMITED",
    "403, RATELIMIT_EXCEEDED, ?LIMITED, ?LIMITED",
    "400, PARAM_ERROR, ?SETTINGS, ?SETTINGS",
    "401, SIGN_ERROR, ?SETTINGS, ?SETTINGS",
    "400, MCH_NOT_EXISTS, ?SETTINGS, ?SETTINGS",
    "403, NO_AUTH, ?SETTINGS, ?SETTINGS",
    "400, NEVER_HEARD, ?SETTINGS, ?SETTINGS",
    "500, NOT_ENOUGH, ?SERVER_TROUBLE, ?SERVER_TROUBLE",
    "500, RESOURCE_NOT_EXISTS, ?SERVER_TROUBLE, ?SERVER_TROUBLE",
    "429, INVALID_REQUEST, ?LIMITED, ?LIMITED",
  })
  void everyRowHasItsAnswer(int status, String code, String asked, String queried) {
    var body = "{\"code\":\"" + code + "\",\"message\":\"m\"}";
    assertBoth(status, body, asked, queried);
  }

  @ParameterizedTest
  @CsvSource({
    "SUCCESS, done",
    "PROCESSING, processing",
    "CLOSED, refused OTHER_WAY",
    "ABNORMAL, held CALL_MANAGER",
    "success, ?SETTINGS",
    "'', ?SETTINGS",
  })
  void everyStatusHasItsAnswer(String status, String expected) {
    assertBoth(200, refund(status), expected, expected);
  }

  @ParameterizedTest
  @CsvSource({
    "R01, R02",
    "out_trade_no\":\"S0, out_trade_no\":\"T0",
    "\"refund\":750, \"refund\":751",
    "\"total\":2750, \"total\":750",
    "CNY, USD",
  })
  void aRefundThatIsNotOursProvesNothing(String ours, String other) {
    for (var status : new String[] {"SUCCESS", "PROCESSING", "CLOSED", "ABNORMAL"}) {
      var changed = refund(status).replace(ours, other);
      assertFalse(changed.equals(refund(status)), ours);
      assertBoth(200, changed, "?MISMATCH", "?MISMATCH");
    }
  }

  @Test
  void aSuccessWithoutATimeOrABodyCannotBeRead() {
    assertBoth(200, refund("SUCCESS").replace("2026-08", "x"), "?UNREADABLE", "?UNREADABLE");
    assertBoth(200, "[]", "?UNREADABLE", "?UNREADABLE");
  }

  @Test
  void theRequestIsTheSameInEveryRepeat() throws Exception {
    for (int i = 0; i < 2; i++) {
      bench.answers(200, refund("SUCCESS"));
      var done = assertInstanceOf(Done.class, bench.channel.refund(REQUEST));
      assertEquals(Instant.parse("2026-08-01T02:05:00Z"), done.at());
      var request = bench.server.takeRequest();
      assertEquals("/v3/refund/domestic/refunds", request.getTarget());
      assertEquals(
          "{\"out_trade_no\":\"S01202608010001\",\"out_refund_no\":\"S01202608010001R01\","
              + "\"reason\":\"too small\",\"amount\":{\"refund\":750,\"total\":2750,"
              + "\"currency\":\"CNY\"}}",
          request.getBody().utf8());
    }
    bench.answers(200, refund("SUCCESS"));
    var heard = bench.channel.queryRefund(REQUEST).heard();
    assertEquals(
        "/v3/refund/domestic/refunds/S01202608010001R01", bench.server.takeRequest().getTarget());
    assertFalse(heard.redacted().contains("0403"), "whose account it went to is not ours to keep");
  }

  @Test
  void aNumberWhoseAmountIsNotKnownIsFoundWithIt() {
    bench.answers(200, Bench.order("SUCCESS"));
    var paid = assertInstanceOf(Answer.Paid.class, bench.channel.find(Bench.ID.number()));
    assertEquals(Money.fen(2750), paid.amount());
    bench.answers(200, Bench.order("SUCCESS").replace("2750", "\"2750\""));
    assertInstanceOf(Answer.Unknown.class, bench.channel.find(Bench.ID.number()));
    bench.answers(404, Bench.ABSENT);
    assertInstanceOf(Answer.Waiting.class, bench.channel.find(Bench.ID.number()));
  }

  private void assertBoth(int status, String body, String asked, String queried) {
    bench.answers(status, body);
    assertEquals(asked, shape(bench.channel.refund(REQUEST)));
    bench.answers(status, body);
    assertEquals(queried, shape(bench.channel.queryRefund(REQUEST)));
  }

  private static String refund(String status) {
    return "{\"refund_id\":\"50000000382019052709732678859\",\"out_refund_no\":\"S01202608010001R01\","
               + "\"transaction_id\":\"1217752501201407033233368018\","
               + "\"out_trade_no\":\"S01202608010001\",\"trace\":\"t\",\"channel\":\"ORIGINAL\",\"user_received_account\":\"card"
               + " 0403\",\"success_time\":\"2026-08-01T10:05:00+08:00\",\"status\":\""
        + status
        + "\",\"amount\":{\"total\":2750,\"refund\":750,\"currency\":\"CNY\"}}";
  }

  private static String shape(RefundAnswer answer) {
    return switch (answer) {
      case Done _ -> "done";
      case Processing _ -> "processing";
      case Held a -> "held " + a.advice();
      case Refused a -> "refused " + a.advice();
      case Absent _ -> "absent";
      case Unknown a -> "?" + a.cause();
    };
  }
}
