package saoma.practice.terminal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a terminal says, in the shape of the protocol (`protocols/card.md`, 3.2).
final class Words {
  private static final int TWO = 2;

  private Words() {}

  static ObjectNode object() {
    return JsonMapper.shared().createObjectNode();
  }

  static ObjectNode response(String result, String condition) {
    var body = object();
    var response = body.putObject("Response").put("Result", result);
    if (!condition.isEmpty()) {
      response.put("ErrorCondition", condition);
    }
    if (condition.equals("Refusal")) {
      response.put("AdditionalResponse", "refusalReason=210%20Not%20enough%20balance");
    }
    return body;
  }

  /// An approval, a part of one, or none.
  static ObjectNode payment(Attempt attempt, Script script, String reference, Instant at) {
    var ask = attempt.ask();
    var body = response(script.result(), script.condition());
    var sale = script == Script.OTHER_SALE ? "S" + ask.transaction() : ask.transaction();
    body.putObject("SaleData")
        .putObject("SaleTransactionID")
        .put("TransactionID", sale)
        .put("TimeStamp", at.toString());
    transaction(body, reference, at);
    if (!script.result().equals("Failure")) {
      approved(body, attempt, script);
    }
    return body;
  }

  private static void approved(ObjectNode body, Attempt attempt, Script script) {
    var result = body.putObject("PaymentResult");
    var card =
        result
            .putObject("PaymentInstrumentData")
            .put("PaymentInstrumentType", "Card")
            .putObject("CardData")
            .put("PaymentBrand", "cup")
            .put("MaskedPan", "622848 **** 0013");
    card.putArray("EntryMode").add(attempt.entry());
    if (script == Script.CARD_DATA) {
      card.putObject("SensitiveCardData").put("ExpiryDate", "3012");
    }
    result
        .putObject("AmountsResp")
        .put("Currency", "CNY")
        .put("AuthorizedAmount", amount(attempt.ask().amount(), script));
    result
        .put("OnlineFlag", true)
        .putObject("PaymentAcquirerData")
        .put("MerchantID", "SaomaPractice")
        .put("AcquirerPOIID", Poi.ID)
        .put("ApprovalCode", "123456");
    var receipt = body.putArray("PaymentReceipt").addObject();
    receipt.put("DocumentQualifier", "CustomerReceipt").put("RequiredSignatureFlag", false);
    receipt
        .putObject("OutputContent")
        .put("OutputFormat", "Text")
        .putArray("OutputText")
        .add(line("Card", "************0013"))
        .add(line("Approval code", "123456"));
  }

  private static BigDecimal amount(BigDecimal asked, Script script) {
    return switch (script) {
      case PART -> asked.divide(BigDecimal.valueOf(TWO), TWO, RoundingMode.DOWN);
      case TOO_MUCH -> asked.add(BigDecimal.ONE);
      default -> asked;
    };
  }

  private static ObjectNode line(String name, String value) {
    return object()
        .put("Text", "name=" + escaped(name) + "&value=" + escaped(value))
        .put("EndOfLineFlag", true);
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  static void transaction(ObjectNode body, String reference, Instant at) {
    body.putObject("POIData")
        .putObject("POITransactionID")
        .put("TransactionID", reference)
        .put("TimeStamp", at.toString());
  }

  static ObjectNode header(Map<String, String> of, String type) {
    var header = object();
    header.put("ProtocolVersion", "3.0").put("MessageClass", "Service");
    of.forEach(header::put);
    return header.put("MessageType", type);
  }
}
