package saoma.channel.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saoma.channel.Answer;
import saoma.channel.Answer.Cause;
import saoma.channel.ChargeId;
import saoma.channel.terminal.Codes.Told;
import saoma.money.Money;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What an approval must be to count as money, and what is kept of it.
class ApprovalTest {
  private static final ChargeId ID = new ChargeId("SABCD01261126000001", Money.fen(1288));
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final String GOOD =
      """
      {"Response":{"Result":"Success",
       "AdditionalResponse":"refusalReason=none%20at%20all&cardHolderName=LI%20NA&expiryDate=3%2f2030"},
       "SaleData":{"SaleTransactionID":{"TransactionID":"SABCD01261126000001"}},
       "POIData":{"POITransactionID":{"TransactionID":"bv50.8835513921644842",
        "TimeStamp":"2026-11-26T10:00:00.000Z"}},
       "PaymentResult":{"AmountsResp":{"Currency":"CNY","AuthorizedAmount":12.88},
        "PaymentAcquirerData":{"ApprovalCode":"123456"},
        "PaymentInstrumentData":{"CardData":{"PaymentBrand":"visa","MaskedPan":"411111 **** 1234",
         "EntryMode":["ICC"]}}}}
      """;

  @Test
  void theWholeAmountOfOurSaleIsPaid() {
    var paid = assertInstanceOf(Answer.Paid.class, plain(GOOD));
    assertEquals("bv50.8835513921644842", paid.tradeNumber());
    assertEquals(Instant.parse("2026-11-26T10:00:00Z"), paid.paidAt());
    assertEquals(Money.fen(1288), paid.amount());
  }

  @Test
  void ofACardBrandAndLastFourAreKept() {
    var kept = plain(GOOD).heard().redacted();
    assertTrue(kept.contains("\"brand\":\"visa\"") && kept.contains("\"last4\":\"1234\""), kept);
    for (var never : new String[] {"411111", "LI", "2030", "****"}) {
      assertFalse(kept.contains(never), kept);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "12.88,13.88,MISMATCH",
    "12.88,12.87,MISMATCH",
    "12.88,1288,MISMATCH",
    "12.88,12.885,UNREADABLE",
    "12.88,-12.88,UNREADABLE",
    "12.88,0,UNREADABLE",
    "12.88,\"12.88\",UNREADABLE",
    "12.88,1e999999999,UNREADABLE",
    "12.88,1e-999999999,UNREADABLE",
    "12.88,null,UNREADABLE",
    "CNY,EUR,UNREADABLE",
    "SABCD01261126000001,SABCD01261126000002,MISMATCH",
    "bv50.8835513921644842,,UNREADABLE",
    "bv50.8835513921644842,a b,UNREADABLE",
    "2026-11-26T10:00:00.000Z,yesterday,UNREADABLE",
    "\"Success\",\"success\",SETTINGS",
    "\"Success\",1,SETTINGS",
  })
  void anythingElseProvesNothing(String good, String other, Cause cause) {
    var text = GOOD.replace(good, Optional.ofNullable(other).orElse(""));
    assertEquals(cause, assertInstanceOf(Answer.Unknown.class, plain(text)).cause());
  }

  @ParameterizedTest
  @ValueSource(strings = {"12.880", "1288e-2", "12.88"})
  void howANumberIsWrittenDoesNotMatter(String written) {
    assertInstanceOf(Answer.Paid.class, plain(GOOD.replace("12.88", written)));
  }

  @Test
  void aPartIsNeitherASaleNorNothing() {
    var text = GOOD.replace("Success", "Partial").replace("12.88", "10");
    var part = assertInstanceOf(Approval.Part.class, read(text));
    assertEquals(Money.fen(1000), part.taken());
    assertEquals("bv50.8835513921644842", part.original().transaction());
    var whole = assertInstanceOf(Approval.Plain.class, read(GOOD.replace("Success", "Partial")));
    assertEquals(Cause.MISMATCH, ((Answer.Unknown) whole.answer()).cause());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"PaymentResult\":{\"x\":[{\"SensitiveCardData\":{}}]}}",
        "{\"SensitiveCardData\":\"x\"}",
        "{\"CardData\":{\"MaskedPan\":\"4111111111111234\"}}",
        "{\"a\":[{\"MaskedPan\":\"6228 4800 0000 0013 012\"}]}"
      })
  void cardDataIsSeenWhereverItStands(String text) {
    assertTrue(Body.isSensitive(JSON.readTree(text)));
  }

  @Test
  void aMaskedCardIsNoSecret() {
    assertFalse(Body.isSensitive(JSON.readTree(GOOD)));
    assertFalse(Body.isSensitive(JSON.readTree("{\"SensitiveCardData\":null}")));
  }

  @Test
  void anOldAnswerCountsOnlyForTheMessageItAnswers() {
    var status =
        """
        {"Response":{"Result":"Success"},"MessageReference":{"ServiceID":"ABCD01001G"},
         "RepeatedMessageResponse":{"MessageHeader":{"ServiceID":"ABCD01001G"},
          "RepeatedResponseMessageBody":{"PaymentResponse":{}}}}
        """;
    assertTrue(repeated(status, "Payment", "ABCD01001G"));
    assertFalse(repeated(status, "Payment", "ABCD01001H"));
    assertFalse(repeated(status, "Reversal", "ABCD01001G"));
    assertFalse(
        repeated(
            status.replace("MessageHeader\":{\"ServiceID\":\"ABCD01001G", "x\":{\"y\":\""),
            "Payment",
            "ABCD01001G"));
  }

  private static boolean repeated(String text, String category, String id) {
    return Repeated.of(new Body(JSON.readTree(text)), category, id).isPresent();
  }

  private static Answer plain(String text) {
    return assertInstanceOf(Approval.Plain.class, read(text)).answer();
  }

  private static Approval read(String text) {
    return Approval.read(ID, new Body(JSON.readTree(text)), Told.AT_ONCE);
  }
}
