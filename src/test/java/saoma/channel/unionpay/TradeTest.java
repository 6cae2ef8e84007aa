package saoma.channel.unionpay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saoma.channel.Answer;
import saoma.channel.Answer.Cause;
import saoma.channel.ChargeId;
import saoma.channel.RefundAnswer;
import saoma.channel.RefundRequest;
import saoma.channel.unionpay.Messages.Name;
import saoma.money.Money;
import saoma.payment.Proof;
import saoma.wire.AcpForm;
import saoma.wire.Vectors;

/// A genuine answer counts only if it is about what was asked.
class TradeTest {
  private static final Name NAME =
      new Name("20180404175309", Instant.parse("2018-04-04T09:53:09Z"));
  private static final Trade TRADE = new Trade("777290058158143", NAME, Optional.of(Money.fen(9)));

  /// As the test gateway really said it.
  private static AcpForm paid() throws Exception {
    return Vectors.json("card/unionpay/exchanges.json")
        .get("exchanges")
        .valueStream()
        .filter(one -> one.get("txnType").asString().equals("00"))
        .map(one -> AcpForm.parse(one.get("reply_raw").asString()).orElseThrow())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void thePaymentOfTheVectorIsPaid() throws Exception {
    var paid = assertInstanceOf(Answer.Paid.class, TRADE.queried(paid()));
    assertEquals("321804041753096282028", paid.tradeNumber());
    assertEquals(Instant.parse("2018-04-04T09:53:09Z"), paid.paidAt());
    assertEquals(Money.fen(9), paid.amount());
    assertTrue(paid.heard().redacted().contains("traceNo=628202"), paid.heard().redacted());
    assertFalse(paid.heard().redacted().contains("CERTIFICATE"));
    var any = new Trade("777290058158143", NAME, Optional.empty());
    assertInstanceOf(Answer.Paid.class, any.queried(paid()));
  }

  @ParameterizedTest
  @CsvSource({
    "orderId, 20180404175308, MISMATCH",
    "txnTime, 20180404175308, MISMATCH",
    "merId, 777290058158144, MISMATCH",
    "txnAmt, 10, MISMATCH",
    "txnAmt, 09, MISMATCH",
    "txnAmt, 9.0, MISMATCH",
    "currencyCode, 840, MISMATCH",
    "txnType, 31, MISMATCH",
    "queryId, '', UNREADABLE",
    "queryId, 'a b', UNREADABLE",
    "traceTime, '', UNREADABLE",
    "traceTime, 0431175309, UNREADABLE",
    "origRespCode, '', SETTINGS"
  })
  void eachFieldMustBeOurs(String field, String value, Cause cause) throws Exception {
    var answer = TRADE.queried(paid().with(field, value));
    assertEquals(cause, assertInstanceOf(Answer.Unknown.class, answer).cause());
  }

  @Test
  void anAnswerToAPaymentMustNameItsAmount() throws Exception {
    var form = paid().with("respCode", "00");
    assertInstanceOf(Answer.Waiting.class, TRADE.paying(form));
    assertInstanceOf(Answer.Unknown.class, TRADE.paying(form.with("txnAmt", "8")));
    assertInstanceOf(Answer.Unknown.class, TRADE.reversing(form.without("txnAmt")));
    var failed = TRADE.paying(form.with("respCode", "64").with("orderId", "2018040417530X"));
    assertInstanceOf(Answer.Unknown.class, failed, "a refusal of something else is none");
  }

  @Test
  void theLastEveningOfAYearIsBookedInTheNext() throws Exception {
    var name = new Name("20181231235959", Instant.parse("2018-12-31T15:59:59Z"));
    var trade = new Trade("777290058158143", name, Optional.of(Money.fen(9)));
    var form =
        paid()
            .with("orderId", name.orderId())
            .with("txnTime", "20181231235959")
            .with("traceTime", "0101000003");
    var paid = assertInstanceOf(Answer.Paid.class, trade.queried(form));
    assertEquals(Instant.parse("2018-12-31T16:00:03Z"), paid.paidAt());
  }

  @ParameterizedTest
  @CsvSource({
    "2018-04-04T10:00:00Z, R01, 900, true",
    "2018-04-04T14:59:59Z, R01, 900, true",
    "2018-04-04T15:00:00Z, R01, 900, false",
    "2018-04-04T10:00:00Z, R02, 900, false",
    "2018-04-04T10:00:00Z, R01, 899, false"
  })
  void allOfItOnItsClearingDayIsAVoidOnce(String asked, String nth, long fen, boolean isVoid) {
    var charge = new ChargeId("SABCD01180404000001", Money.fen(900));
    var proof = new Proof("1", Instant.parse("2018-04-04T09:53:09Z"), Money.fen(900));
    var number = charge.number() + nth;
    var request = new RefundRequest(charge, number, Money.fen(fen), "why", proof);
    assertEquals(isVoid, Returning.isVoid(request, new Name(number, Instant.parse(asked))));
  }

  @Test
  void aRefundOfAnotherAmountOrKindIsNotThisOne() {
    var name = new Name("20180404175309", NAME.at());
    var trade = new Trade("m", name, Optional.of(Money.fen(5)));
    var fields = new HashMap<String, String>();
    fields.putAll(Map.of("merId", "m", "orderId", name.orderId(), "txnTime", name.time()));
    fields.putAll(Map.of("respCode", "00", "origRespCode", "00", "txnType", "04"));
    fields.putAll(Map.of("txnAmt", "5", "traceTime", "0404175309"));
    var form = AcpForm.of(fields);
    assertInstanceOf(RefundAnswer.Done.class, trade.queriedBack(form, "04"));
    assertInstanceOf(RefundAnswer.Unknown.class, trade.queriedBack(form, "31"));
    assertInstanceOf(RefundAnswer.Unknown.class, trade.queriedBack(form.with("txnAmt", "6"), "04"));
    assertInstanceOf(
        RefundAnswer.Absent.class, trade.queriedBack(form.with("respCode", "34"), "04"));
  }
}
