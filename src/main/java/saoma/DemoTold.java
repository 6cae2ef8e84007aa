package saoma;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import saoma.order.Receipt;
import saoma.order.Tender;
import saoma.payment.Payment;
import saoma.payment.PaymentState.Paid;
import saoma.payment.Proof;
import tools.jackson.databind.json.JsonMapper;

/// What the demo says of each step: one JSON object a line. Amounts are whole fen.
record DemoTold(Consumer<String> events) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  void say(String event, Map<String, ?> facts) {
    var line = new LinkedHashMap<String, Object>();
    line.put("event", event);
    line.putAll(facts);
    events.accept(MAPPER.writeValueAsString(line));
  }

  /// A sale that one payment paid; it is on disk.
  void paid(Payment payment, Optional<Receipt> receipt) {
    if (payment.state() instanceof Paid(Proof proof, boolean _)) {
      var facts = new LinkedHashMap<String, Object>();
      facts.put("order", payment.orderId());
      facts.put("payment", payment.number());
      facts.put("channel", payment.channel());
      facts.put("amount", proof.amount().minor());
      facts.put("currency", proof.amount().currency().getCurrencyCode());
      facts.put("tradeNo", proof.tradeNumber());
      facts.put("receipt", receipt.map(Receipt::number).orElse(0L));
      say("paid", facts);
    }
  }

  /// A sale that the drawer completed; it is on disk. The channel is that of the last tender.
  void sold(Receipt receipt) {
    var last = receipt.tenders().getLast();
    var facts = new LinkedHashMap<String, Object>();
    facts.put("order", receipt.orderId());
    facts.put("payment", last.payment());
    facts.put("channel", last.channel());
    facts.put("amount", receipt.total().minor());
    facts.put("currency", receipt.total().currency().getCurrencyCode());
    facts.put("tradeNo", last.trade());
    facts.put("receipt", receipt.number());
    facts.put("tenders", receipt.tenders().stream().map(DemoTold::facts).toList());
    say("paid", facts);
  }

  private static Map<String, Object> facts(Tender tender) {
    return Map.of(
        "channel", tender.channel(), "amount", tender.amount().minor(), "tradeNo", tender.trade());
  }
}
