package saoma.channel.alipay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.channel.Answer;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Paid;
import saoma.channel.Answer.Unknown;

/// What the till believes: only a whole answer, of this call, that Alipay's key signed.
class AlipayBeliefTest {
  @TempDir Path folder;
  private Counter counter;

  @BeforeEach
  void open() throws Exception {
    counter = new Counter(folder);
  }

  @AfterEach
  void close() {
    counter.close();
  }

  @Test
  void aSilentGatewayTimesOutAfterOneRequest() {
    counter.server.enqueue(
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    assertUnknown(Cause.TIMED_OUT, counter.channel.charge(Counter.CHARGE));
    assertEquals(1, counter.server.getRequestCount());
  }

  @Test
  void aGatewayThatHangsUpIsAskedOnce() {
    counter.server.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    counter.signed("precreate", "{}");
    assertUnknown(Cause.SERVER_TROUBLE, counter.channel.charge(Counter.CHARGE));
    assertEquals(1, counter.server.getRequestCount());
  }

  @Test
  void halfAnAnswerProvesNothing() {
    var body = Counter.envelope("query", Counter.PAID, Counter.sign(Counter.PAID));
    counter.server.enqueue(
        new MockResponse.Builder()
            .body(body)
            .onResponseBody(new SocketEffect.CloseSocket())
            .build());
    assertUnknown(Cause.SERVER_TROUBLE, counter.query());
    counter.raw(body.substring(0, body.length() / 2));
    assertUnknown(Cause.UNREADABLE, counter.query());
  }

  @Test
  void aClosedPortIsNoNetwork() throws Exception {
    counter.server.close();
    assertUnknown(Cause.NO_NETWORK, counter.query());
  }

  @Test
  void aFalseSignatureIsNotBelieved() {
    var sign = Counter.sign(Counter.PAID);
    for (var forged : List.of("", "x", "####", sign.substring(4), Counter.sign("{}"))) {
      counter.raw(Counter.envelope("query", Counter.PAID, forged));
      assertUnknown(Cause.BAD_SIGNATURE, counter.query());
    }
    counter.raw(Counter.envelope("query", Counter.PAID.replace("88.88", "88.89"), sign));
    assertUnknown(Cause.BAD_SIGNATURE, counter.query());
    counter.raw("{\"alipay_trade_query_response\":" + Counter.PAID + ",\"sign\":17}");
    assertUnknown(Cause.BAD_SIGNATURE, counter.query());
  }

  @Test
  void aSuccessWithoutASignatureIsNotBelieved() {
    counter.raw("{\"alipay_trade_query_response\":" + Counter.PAID + "}");
    assertUnknown(Cause.BAD_SIGNATURE, counter.query());
  }

  @Test
  void aFailureWithoutASignatureNeverEndsAnything() {
    for (var call : List.of("precreate", "query", "cancel")) {
      unsigned(call, "40004", "ACQ.TRADE_NOT_EXIST", Cause.SETTINGS);
      unsigned(call, "40004", "ACQ.TRADE_HAS_CLOSE", Cause.SETTINGS);
      unsigned(call, "40002", "isv.invalid-app-id", Cause.SETTINGS);
      unsigned(call, "40005", "isv.app-call-limited", Cause.LIMITED);
      unsigned(call, "20000", "isp.unknow-error", Cause.SERVER_TROUBLE);
    }
    counter.raw("{\"error_response\":" + Counter.failure("40002", "isv.invalid-method") + "}");
    assertUnknown(Cause.SETTINGS, counter.query());
  }

  @Test
  void aPageOrAnotherStatusIsNoAnswer() {
    counter.raw("<html>sign in to the hotel network</html>");
    assertUnknown(Cause.UNREADABLE, counter.query());
    counter.raw("");
    assertUnknown(Cause.UNREADABLE, counter.query());
    for (var status : List.of(302, 403, 500, 502)) {
      counter.server.enqueue(
          new MockResponse.Builder()
              .code(status)
              .body(Counter.envelope("query", Counter.PAID, Counter.sign(Counter.PAID)))
              .build());
      assertUnknown(Cause.SERVER_TROUBLE, counter.query());
    }
    counter.server.enqueue(new MockResponse.Builder().code(429).build());
    assertUnknown(Cause.LIMITED, counter.query());
  }

  @Test
  void namesThatComeTwiceMakeAnAnswerUnreadable() {
    var sign = Counter.sign(Counter.PAID);
    var node = "\"alipay_trade_query_response\":" + Counter.PAID;
    for (var body :
        List.of(
            "{" + node + "," + node + ",\"sign\":\"" + sign + "\"}",
            "{" + node + ",\"sign\":\"" + sign + "\",\"alipay_trade_query_response\":{}}",
            "{" + node + ",\"sign\":\"" + sign + "\",\"sign\":\"" + sign + "\"}",
            "{" + node + ",\"sign\":\"" + sign + "\",\"error_response\":{}}",
            "{" + node + ",\"sign\":\"" + sign + "\"} tail")) {
      counter.raw(body);
      assertUnknown(Cause.UNREADABLE, counter.query());
    }
    counter.signed("query", Counter.with("total_amount", "0.01"));
    assertUnknown(Cause.UNREADABLE, counter.query());
  }

  @Test
  void nestingWithoutEndMakesAnAnswerUnreadable() {
    counter.signed("query", "{\"a\":".repeat(10_000));
    assertUnknown(Cause.UNREADABLE, counter.query());
    counter.signed("query", "{\"a\":".repeat(40) + "1" + "}".repeat(40));
    assertUnknown(Cause.UNREADABLE, counter.query());
  }

  @Test
  void aNodeSignedBeforeItsSlashesWereEscapedIsBelieved() {
    var escaped = Counter.with("note", "a\\/b");
    var plain = Counter.with("note", "a/b");
    counter.raw(Counter.envelope("query", escaped, Counter.sign(plain)));
    assertInstanceOf(Paid.class, counter.query());
    counter.raw(Counter.envelope("query", plain, Counter.sign(escaped)));
    assertUnknown(Cause.BAD_SIGNATURE, counter.query());
  }

  @Test
  void aSignatureWithEscapedSlashesIsASignature() {
    counter.raw(
        Counter.envelope("query", Counter.PAID, Counter.sign(Counter.PAID).replace("/", "\\/")));
    assertInstanceOf(Paid.class, counter.query());
  }

  @Test
  void theNodeOfAnotherCallIsNoAnswer() {
    counter.signed("cancel", Counter.PAID);
    assertUnknown(Cause.UNREADABLE, counter.query());
  }

  @Test
  void whatIsKeptNamesNobody() {
    counter.signed("query", Counter.with("buyer_logon_id", "159****0000"));
    var heard = counter.query().heard();
    assertFalse(heard.redacted().contains("159"), heard.redacted());
    assertFalse(heard.redacted().contains(Counter.sign(Counter.PAID).substring(0, 20)));
  }

  private void unsigned(String method, String code, String subCode, Cause cause) {
    counter.raw(
        "{\"alipay_trade_" + method + "_response\":" + Counter.failure(code, subCode) + "}");
    assertUnknown(
        cause,
        switch (method) {
          case "precreate" -> counter.channel.charge(Counter.CHARGE);
          case "query" -> counter.query();
          default -> counter.channel.reverse(Counter.ID);
        });
  }

  private static void assertUnknown(Cause cause, Answer answer) {
    assertEquals(cause, assertInstanceOf(Unknown.class, answer).cause());
  }
}
