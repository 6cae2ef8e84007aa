package saoma.handover;

import java.util.List;
import java.util.function.Supplier;
import saoma.order.Receipt;
import saoma.settings.HandoverSettings;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// How orders stand, as JSON for programs. Amounts are whole fen beside their currency.
final class ReadingText {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final HandoverToken token;
  private final Supplier<HandoverSettings> settings;

  ReadingText(HandoverToken token, Supplier<HandoverSettings> settings) {
    this.token = token;
    this.settings = settings;
  }

  String json(Reading reading) {
    var handed = reading.handed();
    var root =
        MAPPER
            .createObjectNode()
            .put("number", handed.number())
            .put("fate", handed.fate().name())
            .put("cancelling", reading.isEnding())
            .put("currency", "CNY")
            .put("madeAt", handed.madeAt().toString())
            .put("deadline", handed.deadline().toString())
            .put("returned", handed.returned())
            .put("open", link(handed.number()));
    reading
        .standing()
        .ifPresent(standing -> {
          var order = standing.order();
          root.put("order", order.id()).put("total", order.total().minor());
          root.put("paid", standing.paid().minor());
          var lines = root.putArray("lines");
          for (var line : order.lines()) {
            lines
                .addObject()
                .put("code", line.code())
                .put("name", line.name())
                .put("quantity", line.quantity().digits())
                .put("unitPrice", line.unitPrice().minor())
                .put("amount", line.total().minor());
          }
          standing.receipt().ifPresent(receipt -> receipt(root, receipt));
        });
    return MAPPER.writeValueAsString(root);
  }

  private static void receipt(ObjectNode root, Receipt receipt) {
    var one =
        root.putObject("receipt")
            .put("number", "%s-%06d".formatted(receipt.till(), receipt.number()))
            .put("issuedAt", receipt.issuedAt().toString())
            .put("total", receipt.total().minor());
    var tenders = one.putArray("tenders");
    for (var tender : receipt.tenders()) {
      tenders
          .addObject()
          .put("channel", tender.channel())
          .put("amount", tender.amount().minor())
          .put("payment", tender.payment())
          .put("paidAt", tender.paidAt().toString());
    }
  }

  private String link(String number) {
    return "http://127.0.0.1:%d%s%s?key=%s"
        .formatted(settings.get().port(), HandoverSite.OPEN, number, token.linkKey(number));
  }

  static String json(List<HandedEvent> events, long after) {
    var root = MAPPER.createObjectNode();
    var list = root.putArray("events");
    for (var event : events) {
      list.addObject()
          .put("seq", event.seq())
          .put("number", event.number())
          .put("kind", event.kind().name())
          .put("amount", event.amount())
          .put("at", event.at().toString());
    }
    root.put("last", events.isEmpty() ? after : events.getLast().seq());
    return MAPPER.writeValueAsString(root);
  }

  static String json(Problem problem) {
    var root =
        MAPPER
            .createObjectNode()
            .put("type", "urn:saoma:problem:" + problem.kind())
            .put("title", problem.title())
            .put("status", problem.status())
            .put("detail", problem.detail());
    problem.more().forEach((name, value) -> root.putPOJO(name, value));
    return MAPPER.writeValueAsString(root);
  }
}
