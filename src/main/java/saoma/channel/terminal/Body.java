package saoma.channel.terminal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import saoma.channel.Heard;
import saoma.money.Money;
import saoma.wire.Redactor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One answer of the terminal, read without trust: what is absent or of another kind reads as
/// nothing, and of a card no more than brand and last four is ever read.
record Body(JsonNode root) {
  private static final int LONGEST = 80;
  private static final int MOST_DIGITS = 15;

  /// A masked number shows the first six or eight digits and the last four.
  private static final int DIGITS_OF_A_MASKED = 12;

  /// Whether a message holds what a till must never see (`SensitiveCardData`, or a card number that
  /// is not masked). Nothing of such a message is used or kept.
  static boolean isSensitive(JsonNode message) {
    var sensitive = message.findValue("SensitiveCardData");
    if (sensitive != null && !sensitive.isNull()) {
      return true;
    }
    return message.findValues("MaskedPan").stream()
        .anyMatch(pan -> digits(pan.asString("")).length() > DIGITS_OF_A_MASKED);
  }

  private static String digits(String text) {
    return text.replaceAll("[^0-9]", "");
  }

  String text(String... path) {
    var text = at(path).stringValueOpt().orElse("");
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  /// `Success`, `Failure`, `Partial`, or whatever else it says.
  String result() {
    return text("Response", "Result");
  }

  String condition() {
    return text("Response", "ErrorCondition");
  }

  Body inner(String... path) {
    return new Body(at(path));
  }

  boolean has(String member) {
    return root.has(member);
  }

  /// Whether at least one host answers the terminal, where it says so.
  boolean reachesHost() {
    var hosts = at("HostStatus");
    return !hosts.isArray()
        || hosts.isEmpty()
        || hosts.valueStream().anyMatch(host -> host.path("IsReachableFlag").asBoolean(false));
  }

  boolean isThere() {
    return root.isObject();
  }

  /// An amount in major units, exactly; empty for fractions of a fen and for what is no number.
  Optional<Money> money(String currency, String... path) {
    var node = at(path);
    if (!node.isNumber() || !currency.equals(Money.CNY.getCurrencyCode())) {
      return Optional.empty();
    }
    var decimal = node.decimalValue();
    if (decimal.precision() > MOST_DIGITS || Math.abs(decimal.scale()) > MOST_DIGITS) {
      return Optional.empty();
    }
    try {
      return Optional.of(Money.yuan(decimal.toPlainString()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  Optional<Instant> time(String... path) {
    try {
      return Optional.of(OffsetDateTime.parse(text(path)).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /// How the terminal names this transaction, if it names one that can be kept.
  Optional<Message.Original> original() {
    var name = text("POIData", "POITransactionID", "TransactionID");
    return name.matches("[0-9A-Za-z._-]{1,64}")
        ? time("POIData", "POITransactionID", "TimeStamp").map(at -> new Message.Original(name, at))
        : Optional.empty();
  }

  /// What may be stored of it: nothing but these members.
  Heard heard() {
    var kept = JsonMapper.shared().createObjectNode();
    put(kept, "result", result());
    put(kept, "condition", condition());
    put(kept, "refusal", refusal());
    put(kept, "transaction", text("POIData", "POITransactionID", "TransactionID"));
    var card = inner("PaymentResult", "PaymentInstrumentData", "CardData");
    put(kept, "brand", card.text("PaymentBrand"));
    put(kept, "last4", card.lastFour());
    put(kept, "entry", card.at("EntryMode").path(0).stringValueOpt().orElse(""));
    put(kept, "approval", text("PaymentResult", "PaymentAcquirerData", "ApprovalCode"));
    var code = condition().isEmpty() ? result() : result() + "/" + condition();
    var trace = text("POIData", "POITransactionID", "TransactionID");
    return new Heard(
        Redactor.redact(code), Redactor.redact(trace), Redactor.redact(kept.toString()));
  }

  private String lastFour() {
    var digits = digits(text("MaskedPan"));
    return digits.length() < 4 ? "" : digits.substring(digits.length() - 4);
  }

  /// The acquirer's word for a refusal, out of `AdditionalResponse`, which holds much that a till
  /// has no use for.
  private String refusal() {
    for (var pair : at("Response", "AdditionalResponse").stringValueOpt().orElse("").split("&")) {
      if (pair.startsWith("refusalReason=")) {
        var value = decoded(pair.substring("refusalReason=".length()));
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
      }
    }
    return "";
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static void put(ObjectNode kept, String name, String value) {
    if (!value.isEmpty()) {
      kept.put(name, value);
    }
  }

  private JsonNode at(String... path) {
    var node = root;
    for (var member : path) {
      node = node.path(member);
    }
    return node;
  }

  /// Nothing of the content.
  @Override
  public String toString() {
    return "Body";
  }
}
