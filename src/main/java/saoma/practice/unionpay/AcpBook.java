package saoma.practice.unionpay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import saoma.practice.trade.JsonLines;
import saoma.practice.trade.Numbers;
import saoma.wire.AcpForm;

/// What the gateway knows: bindings and codes that it sent, in memory, because tokens tell their
/// card by themselves; and transactions, in a file, because a day's file is made of them.
final class AcpBook {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final Duration BEFORE_MIDNIGHT = Duration.ofHours(1);
  private static final int UNKNOWN_FOR = 2;
  private static final int FOREVER = Integer.MAX_VALUE;

  private final JsonLines<AcpOrder> file;
  private final InstantSource clock;
  private final Numbers numbers;
  private final Map<String, String> bindings = new HashMap<>();
  private final Set<String> ended = new HashSet<>();
  private final Map<String, Sent> sent = new HashMap<>();
  private final Map<String, AcpOrder> orders = new LinkedHashMap<>();

  /// A code on its way to a phone.
  record Sent(String token, String fen, String code) {}

  private AcpBook(JsonLines<AcpOrder> file, InstantSource clock, Numbers numbers) {
    this.file = file;
    this.clock = clock;
    this.numbers = numbers;
  }

  /// @throws IOException if the file cannot be read
  static AcpBook open(Path path, InstantSource clock, Numbers numbers) throws IOException {
    var book = new AcpBook(new JsonLines<>(path, AcpOrder.class, "card payments"), clock, numbers);
    // The newest line of an order counts.
    book.file.read().forEach(one -> book.orders.put(one.name(), one));
    return book;
  }

  static String name(AcpForm form) {
    return form.text("orderId") + " " + form.text("txnTime");
  }

  private void keep(AcpOrder order) {
    file.add(order);
    orders.put(order.name(), order);
  }

  /// What a day cleared, which began at eleven the evening before.
  synchronized List<AcpOrder> cleared(LocalDate day) {
    return orders.values().stream()
        .filter(one -> one.isDone() && clearingDay(one.at()).equals(day))
        .toList();
  }

  /// The payment that a void or a refund is of.
  synchronized AcpOrder original(AcpOrder back) {
    return orders.values().stream()
        .filter(one -> one.queryId().equals(back.original()))
        .findFirst()
        .orElseThrow();
  }

  private static LocalDate clearingDay(Instant at) {
    return at.plus(BEFORE_MIDNIGHT).atZone(CHINA).toLocalDate();
  }

  synchronized void bind(String name, TestCard card) {
    bindings.put(name, card.token(numbers.digits(7)));
  }

  synchronized Optional<String> bound(String name) {
    return Optional.ofNullable(bindings.get(name));
  }

  synchronized boolean unbind(String token) {
    return TestCard.ofToken(token).isPresent() && ended.add(token);
  }

  synchronized Optional<TestCard> card(String token) {
    return ended.contains(token) ? Optional.empty() : TestCard.ofToken(token);
  }

  synchronized Sent send(AcpForm form, String token) {
    var one = new Sent(token, form.text("txnAmt"), numbers.digits(6));
    sent.put(name(form), one);
    return one;
  }

  synchronized Optional<String> code(String orderId) {
    return sent.entrySet().stream()
        .filter(one -> one.getKey().startsWith(orderId + " "))
        .map(one -> one.getValue().code())
        .findFirst();
  }

  /// The code of the payment's answer.
  synchronized String pay(AcpForm form, String token, String code) {
    var asked = sent.get(name(form));
    if (orders.containsKey(name(form))) {
      return "12";
    }
    if (asked == null || !asked.token().equals(token) || !asked.fen().equals(form.text("txnAmt"))) {
      return "36";
    }
    var card = card(token);
    if (card.isEmpty()) {
      return "40";
    }
    if (card.get() == TestCard.NEVER_ARRIVES) {
      return "";
    }
    var outcome = asked.code().equals(code) ? outcome(card.get()) : "71";
    put(form, token, "", outcome, pendingFor(card.get(), outcome));
    return card.get() == TestCard.UNKNOWN && outcome.equals("00") ? "04" : outcome;
  }

  private static String outcome(TestCard card) {
    return switch (card) {
      case NO_MONEY -> "64";
      case STUCK -> "05";
      case PAYS, UNKNOWN, LOST_ANSWER, NEVER_ARRIVES, NO_SMS, FORGED, PAGE -> "00";
    };
  }

  private static int pendingFor(TestCard card, String outcome) {
    if (card == TestCard.STUCK) {
      return FOREVER;
    }
    return card == TestCard.UNKNOWN && outcome.equals("00") ? UNKNOWN_FOR : 0;
  }

  private AcpOrder put(AcpForm form, String token, String original, String code, int pendingFor) {
    var now = clock.instant();
    var order =
        new AcpOrder(
            form.text("orderId"),
            form.text("txnTime"),
            form.text("txnType"),
            form.text("txnSubType"),
            Long.parseLong(form.text("txnAmt")),
            token,
            original,
            numbers.digits(21),
            now,
            code,
            pendingFor);
    keep(order);
    return order;
  }

  synchronized Optional<AcpOrder> ask(String name) {
    var order = Optional.ofNullable(orders.get(name));
    order.filter(one -> one.pendingFor() > 0).ifPresent(one -> keep(one.asked()));
    return order;
  }

  /// A reversal has the name of the payment that it reverses.
  synchronized String reverse(AcpForm form) {
    var order = orders.get(name(form));
    if (order == null) {
      return "34";
    }
    if (order.fen() != fen(form)) {
      return "36";
    }
    var open = order.isDone() || order.code().equals("05");
    if (!order.type().equals("01") || !open || givenBack(order) > 0) {
      return "35";
    }
    keep(order.with("99"));
    return "00";
  }

  synchronized String giveBack(AcpForm form, boolean all) {
    if (orders.containsKey(name(form))) {
      return "12";
    }
    var original =
        orders.values().stream()
            .filter(one -> one.queryId().equals(form.text("origQryId")))
            .filter(one -> one.type().equals("01") && one.isDone())
            .findFirst();
    if (original.isEmpty()) {
      return "35";
    }
    var left = original.get().fen() - givenBack(original.get());
    var today = !all || isToday(original.get().at());
    if (!today || (all && left != original.get().fen())) {
      return "35";
    }
    if (fen(form) > left || (all && fen(form) != left)) {
      return "36";
    }
    put(form, original.get().token(), original.get().queryId(), "00", 0);
    return "00";
  }

  private boolean isToday(Instant at) {
    return clearingDay(at).equals(clearingDay(clock.instant()));
  }

  private long givenBack(AcpOrder original) {
    return orders.values().stream()
        .filter(one -> one.original().equals(original.queryId()) && one.isDone())
        .mapToLong(AcpOrder::fen)
        .sum();
  }

  private static long fen(AcpForm form) {
    var text = form.text("txnAmt");
    return text.matches("[1-9][0-9]{0,11}") ? Long.parseLong(text) : 0;
  }
}
