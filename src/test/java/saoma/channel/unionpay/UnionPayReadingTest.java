package saoma.channel.unionpay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import saoma.channel.Answer;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Phase;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.channel.Raw;
import saoma.money.Money;

class UnionPayReadingTest {
  private static final Instant AT = Instant.parse("2026-11-23T02:00:00Z");
  private static final ChargeId ID = new ChargeId("S000101261123000001", Money.fen(1288));
  private static final Charge CHARGE = new Charge(ID, "Saoma 1", AT, AT.plusSeconds(300));

  private final UnionPayReading reading = new UnionPayReading("777290058110097", AT);

  private static Raw said(boolean signed, String code, Map<String, String> more) {
    var fields = new HashMap<String, Object>();
    fields.put("merId", "777290058110097");
    fields.put("orderId", ID.number());
    fields.put("txnTime", "20261123100000");
    fields.put("txnAmt", "1288");
    fields.put("respCode", code);
    fields.putAll(more);
    return new Raw(signed, 200, fields);
  }

  private static Map<String, String> stands(String code, String fen) {
    return Map.of(
        "origRespCode",
        code,
        "txnType",
        "01",
        "queryId",
        "U1",
        "traceTime",
        "1123100001",
        "currencyCode",
        "156",
        "txnAmt",
        fen);
  }

  private static Cause cause(Answer answer) {
    return assertInstanceOf(Answer.Unknown.class, answer).cause();
  }

  @Test
  void whatWasTakenOverIsNotPaidBeforeAQuerySaysSo() {
    var taken = reading.taken(CHARGE, said(true, "00", Map.of()));
    assertEquals(Phase.CONFIRMING, assertInstanceOf(Answer.Waiting.class, taken).phase());
    var queried = reading.queried(ID, said(true, "00", stands("00", "1288")));
    assertEquals(ID.amount(), assertInstanceOf(Answer.Paid.class, queried).amount());
  }

  @Test
  void whatIsUnsignedOfAnotherAmountOrNoFormProvesNothing() {
    var paid = stands("00", "1288");
    assertEquals(Cause.BAD_SIGNATURE, cause(reading.queried(ID, said(false, "00", paid))));
    assertEquals(
        Cause.MISMATCH, cause(reading.queried(ID, said(true, "00", stands("00", "1287")))));
    assertEquals(Cause.SERVER_TROUBLE, cause(reading.queried(ID, new Raw(true, 502, Map.of()))));
  }

  @Test
  void onlyAReversalThatWasTakenOverCloses() {
    assertInstanceOf(Answer.Closed.class, reading.takenBack(ID, said(true, "00", Map.of())));
    var absent = reading.takenBack(ID, said(true, "34", Map.of()));
    assertEquals(Phase.ABSENT, assertInstanceOf(Answer.Waiting.class, absent).phase());
  }
}
