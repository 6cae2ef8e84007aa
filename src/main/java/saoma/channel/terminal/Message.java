package saoma.channel.terminal;

import java.math.BigDecimal;
import java.time.Instant;
import saoma.money.Money;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One request to the terminal: its category, its name, and its body. What moves money is made of
/// stored values alone, so that a repeat says the same.
///
/// @param category `Payment`, `Abort` …
record Message(String category, String serviceId, ObjectNode body) {
  private static final String PAYMENT = "Payment";
  private static final String REVERSAL = "Reversal";

  private static ObjectNode object() {
    return JsonMapper.shared().createObjectNode();
  }

  /// Asks for a whole approval: a part is handed back, but a terminal that knows better sooner is
  /// better still.
  static Message payment(String number, Instant at, Money amount) {
    var body = object();
    transaction(body, number, at);
    body.putObject("PaymentTransaction")
        .putObject("AmountsReq")
        .put("Currency", amount.currency().getCurrencyCode())
        .put("RequestedAmount", decimal(amount));
    return new Message(PAYMENT, ServiceIds.of(number), body);
  }

  /// Ends a payment that the customer has not finished.
  static Message abort(String payment, String serviceId, Account account) {
    var body = object();
    reference(body, PAYMENT, ServiceIds.of(payment), account);
    body.put("AbortReason", "MerchantAbort");
    return new Message("Abort", serviceId, body);
  }

  static Message paymentStatus(String payment, String serviceId, Account account) {
    return status(PAYMENT, ServiceIds.of(payment), serviceId, account);
  }

  static Message reversalStatus(String reversal, String serviceId, Account account) {
    return status(REVERSAL, reversal, serviceId, account);
  }

  private static Message status(String category, String asked, String serviceId, Account account) {
    var body = object();
    reference(body, category, asked, account);
    body.put("ReceiptReprintFlag", false);
    return new Message("TransactionStatus", serviceId, body);
  }

  /// @param asked whose payment it is, as the terminal named it
  /// @param amount the whole or a part
  static Message reversal(
      String serviceId, String number, Original asked, Money amount, Instant at) {
    var body = object();
    var sale = transaction(body, number, at);
    sale.put("SaleToAcquirerData", "currency=" + amount.currency().getCurrencyCode());
    body.putObject("OriginalPOITransaction")
        .putObject("POITransactionID")
        .put("TransactionID", asked.transaction())
        .put("TimeStamp", asked.at().toString());
    body.put("ReversalReason", "MerchantCancel");
    body.put("ReversedAmount", decimal(amount));
    return new Message(REVERSAL, serviceId, body);
  }

  /// Whether the terminal and its host are there; moves nothing.
  static Message diagnosis(String serviceId) {
    return new Message("Diagnosis", serviceId, object().put("HostDiagnosisFlag", true));
  }

  /// Says who the till is; a terminal that was restarted may want it.
  static Message login(String serviceId, Instant now) {
    var body = object().put("DateTime", now.toString());
    body.putObject("SaleSoftware")
        .put("ManufacturerID", "Saoma")
        .put("ApplicationName", "Saoma")
        .put("SoftwareVersion", "0.1")
        .put("CertificationCode", "none");
    body.put("OperatorLanguage", "zh");
    return new Message("Login", serviceId, body);
  }

  /// A payment at the terminal, by the terminal's own name for it.
  record Original(String transaction, Instant at) {}

  private static ObjectNode transaction(ObjectNode body, String number, Instant at) {
    var sale = body.putObject("SaleData");
    sale.putObject("SaleTransactionID")
        .put("TransactionID", number)
        .put("TimeStamp", at.toString());
    return sale;
  }

  private static void reference(
      ObjectNode body, String category, String serviceId, Account account) {
    body.putObject("MessageReference")
        .put("MessageCategory", category)
        .put("ServiceID", serviceId)
        .put("SaleID", account.saleId())
        .put("POIID", account.poiId());
  }

  private static BigDecimal decimal(Money amount) {
    return new BigDecimal(amount.digits());
  }
}
