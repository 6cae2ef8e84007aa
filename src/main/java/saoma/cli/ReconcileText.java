package saoma.cli;

import saoma.cli.ReconcileRun.Compared;
import saoma.money.Money;
import saoma.reconcile.DayMatch;
import saoma.reconcile.MatchRuns.Standing;
import saoma.reconcile.Matching.Progress;
import saoma.reconcile.Others;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A comparison for a program, an object a line and the day last, and for a person.
final class ReconcileText {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ReconcileText() {}

  static String json(Progress now) {
    return MAPPER.writeValueAsString(
        object("progress").put("phase", now.phase().name()).put("rows", now.rows()));
  }

  static String json(String channel, Standing one) {
    var d = one.difference();
    var json =
        object("difference")
            .put("channel", channel)
            .put("kind", d.kind().name())
            .put("subject", d.subject().name())
            .put("number", d.number())
            .put("refundNumber", d.refundNumber())
            .put("tradeNumber", d.tradeNumber())
            .put("at", d.at().toString())
            .put("ours", d.ours())
            .put("theirs", d.theirs())
            .put("gap", d.gap())
            .put("ourFee", d.ourFee())
            .put("theirFee", d.theirFee())
            .put("state", d.state())
            .put("status", one.status().name());
    one.explained().ifPresent(said -> json.put("by", said.by()).put("reason", said.reason()));
    return MAPPER.writeValueAsString(json);
  }

  static String json(Compared one) {
    var json = object("match").put("channel", one.channel()).put("day", one.day().toString());
    one.match().ifPresent(match -> put(json, match));
    if (one.match().isEmpty()) {
      json.put("matched", false);
      one.unanswered()
          .ifPresent(why ->
              json.put("answer", why.getClass().getSimpleName()).put("code", why.heard().code()));
    }
    return MAPPER.writeValueAsString(json);
  }

  private static void put(ObjectNode json, DayMatch match) {
    var totals = match.totals();
    json.put("matched", true)
        .put("green", match.isGreen())
        .put("trades", totals.trades())
        .put("ours", totals.ours() + match.booked())
        .put("theirs", totals.theirs())
        .put("othersLines", totals.others().lines())
        .put("others", totals.others().net())
        .put("held", match.held())
        .put("rest", match.rest())
        .put("open", match.open())
        .put("waiting", match.waiting())
        .put("explained", match.explained())
        .put("unexplained", match.unexplained())
        .put("lost", totals.lost())
        .put("gross", match.fees().gross().minor())
        .put("refunds", match.fees().refunds().minor())
        .put("discount", match.fees().discount().minor())
        .put("fee", match.fees().fee().minor())
        .put("expectedFee", totals.expectedFee())
        .put("net", match.fees().net().minor())
        .put("bill", totals.bill());
  }

  private static ObjectNode object(String is) {
    return JsonNodeFactory.instance.objectNode().put("is", is);
  }

  static String words(Standing one) {
    var d = one.difference();
    var number = d.number() + (d.refundNumber().isEmpty() ? "" : " / " + d.refundNumber());
    var what =
        switch (d.kind()) {
          case ONLY_THEIRS -> "only in the bill: " + yuan(d.theirs());
          case ONLY_OURS -> "only in the books: " + yuan(d.ours());
          case AMOUNT -> "books " + yuan(d.ours()) + ", bill " + yuan(d.theirs());
          case STATE -> "books say " + d.state() + ", bill has " + yuan(d.theirs());
          case FEE -> "fee by contract " + yuan(d.ourFee()) + ", by bill " + yuan(d.theirFee());
        };
    var said = one.explained().map(e -> " (" + e.by() + ": " + e.reason() + ")").orElse("");
    return "%-9s  %-8s  %s  %s%s".formatted(one.status(), d.subject(), number, what, said);
  }

  static String words(Compared one) {
    var name = one.channel() + " " + one.day() + ": ";
    return one.match()
        .map(match -> name + words(match))
        .orElseGet(
            () -> name + "not compared. " + one.unanswered().map(BillText::words).orElse(""));
  }

  private static String words(DayMatch match) {
    var totals = match.totals();
    var headline =
        match.isGreen()
            ? "matched to the fen, " + totals.trades() + " trades."
            : "%d differences, %s not explained; %d explained, %d lines not readable."
                .formatted(
                    match.open(), yuan(match.unexplained()), match.explained(), totals.lost());
    return headline
        + "\nBooks %s, bill %s, held %s, rest %s."
            .formatted(
                yuan(totals.ours() + match.booked()),
                yuan(totals.theirs()),
                yuan(match.held()),
                yuan(match.rest()))
        + others(totals.others())
        + "\nGross %s, refunds %s, discounts %s, fee %s, net %s."
            .formatted(
                match.fees().gross().digits(),
                match.fees().refunds().digits(),
                match.fees().discount().digits(),
                match.fees().fee().digits(),
                match.fees().net().digits());
  }

  private static String others(Others others) {
    return others.lines() == 0
        ? ""
        : "\nOf the bill %s in %d lines is other tills'."
            .formatted(yuan(others.net()), others.lines());
  }

  private static String yuan(long fen) {
    return Money.fen(fen).digits();
  }
}
