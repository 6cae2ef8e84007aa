package saoma.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import saoma.cli.OrdersCommand.Entry;
import saoma.order.CartLine;
import saoma.payment.Payment;
import saoma.payment.PaymentState;
import saoma.payment.PaymentState.*;
import saoma.payment.Proof;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// An order for a program and for a person. Amounts are whole fen beside their currency, instants
/// are UTC; names of fields and states stay as they are, since scripts hang on them.
final class OrderText {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

  private OrderText() {}

  static String json(Entry entry) {
    var order = entry.order();
    var json =
        NODES
            .objectNode()
            .put("order", order.id())
            .put("sale", order.sale())
            .put("openedAt", order.openedAt().toString())
            .put("state", order.state().name())
            .put("total", order.total().minor())
            .put("currency", order.total().currency().getCurrencyCode());
    var paidBy = json.putArray("paidBy");
    order.paidBy().forEach(paidBy::add);
    json.put("receipt", entry.receipt().map(r -> r.number()).orElse(null));
    var lines = json.putArray("lines");
    order.lines().forEach(line -> lines.add(json(line)));
    var payments = json.putArray("payments");
    entry.payments().forEach(payment -> payments.add(json(payment)));
    return MAPPER.writeValueAsString(json);
  }

  private static ObjectNode json(CartLine line) {
    return NODES
        .objectNode()
        .put("code", line.code())
        .put("name", line.name())
        .put("thousandths", line.quantity().thousandths())
        .put("unitPrice", line.unitPrice().minor())
        .put("total", line.total().minor());
  }

  private static ObjectNode json(Payment payment) {
    var json =
        NODES
            .objectNode()
            .put("number", payment.number())
            .put("channel", payment.channel())
            .put("amount", payment.amount().minor())
            .put("currency", payment.amount().currency().getCurrencyCode())
            .put("state", name(payment.state()))
            .put("createdAt", payment.createdAt().toString());
    switch (payment.state()) {
      case Paid paid -> proof(json, paid.proof()).put("late", paid.late());
      case Disputed disputed -> proof(json, disputed.proof());
      case Declined declined -> json.put("reason", declined.reason());
      case Closed closed -> json.put("reason", closed.how());
      case Created _, Awaiting _, Reversing _, Unresolved _ -> {}
    }
    return json;
  }

  private static ObjectNode proof(ObjectNode json, Proof proof) {
    return json.put("tradeNo", proof.tradeNumber())
        .put("paidAt", proof.paidAt().toString())
        .put("paidAmount", proof.amount().minor());
  }

  /// A line for the order and an indented one for each payment.
  static String words(Entry entry) {
    var order = entry.order();
    var text = new StringBuilder();
    text.append(
        "%6d  %s  %12s  %s"
            .formatted(
                order.id(), LOCAL.format(order.openedAt()), order.total(), order.state().name()));
    entry.receipt().ifPresent(receipt -> text.append("  receipt ").append(receipt.number()));
    for (var payment : entry.payments()) {
      text.append(System.lineSeparator())
          .append(
              "        %-8s %s  %12s  %s"
                  .formatted(
                      payment.channel(),
                      payment.number(),
                      payment.amount(),
                      name(payment.state())));
      if (payment.state() instanceof Paid paid) {
        text.append("  trade ").append(paid.proof().tradeNumber());
      }
    }
    return text.toString();
  }

  private static String name(PaymentState state) {
    return switch (state) {
      case Created _ -> "CREATED";
      case Awaiting _ -> "AWAITING";
      case Reversing _ -> "REVERSING";
      case Paid _ -> "PAID";
      case Declined _ -> "DECLINED";
      case Closed _ -> "CLOSED";
      case Unresolved _ -> "UNRESOLVED";
      case Disputed _ -> "DISPUTED";
    };
  }
}
