package saoma.cli;

import saoma.channel.BillAnswer;
import saoma.channel.BillAnswer.Denied;
import saoma.channel.BillAnswer.NoBill;
import saoma.channel.BillAnswer.NotReady;
import saoma.channel.BillAnswer.Refused;
import saoma.channel.BillAnswer.Unknown;
import saoma.channel.BillAnswer.Whole;
import saoma.channel.BillLine;
import saoma.channel.BillProblem;
import saoma.channel.BillTotals;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A bill for a program, an object a line and the answer last, and for a person.
final class BillText {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private BillText() {}

  static String json(BillLine line) {
    return MAPPER.writeValueAsString(
        object("line")
            .put("line", line.line())
            .put("kind", line.kind().name())
            .put("number", line.number())
            .put("refundNumber", line.refundNumber())
            .put("tradeNumber", line.tradeNumber())
            .put("at", line.at().toString())
            .put("amount", line.amount().minor())
            .put("settled", line.settled().minor())
            .put("fee", line.fee().minor())
            .put("state", line.state()));
  }

  static String json(BillProblem problem) {
    return MAPPER.writeValueAsString(
        object("problem")
            .put("line", problem.line())
            .put("kind", problem.kind().name())
            .put("column", problem.column())
            .put("lost", problem.kind().lost()));
  }

  static String json(BillAnswer answer) {
    var json = object("bill").put("answer", answer.getClass().getSimpleName());
    json.put("code", answer.heard().code());
    switch (answer) {
      case Whole(var totals, var _) -> totals(json, totals);
      case Refused refused -> {
        json.put("flaw", refused.flaw().name());
        totals(json, refused.counted());
        var differences = json.putArray("differences");
        for (var one : refused.differences()) {
          differences
              .addObject()
              .put("name", one.name())
              .put("stated", one.stated())
              .put("counted", one.counted());
        }
      }
      case Unknown(var cause, var _) -> json.put("cause", cause.name());
      case NoBill _, NotReady _, Denied _ -> {}
    }
    return MAPPER.writeValueAsString(json);
  }

  private static void totals(ObjectNode json, BillTotals totals) {
    json.put("payments", totals.payments())
        .put("paid", totals.paid().minor())
        .put("refunds", totals.refunds())
        .put("refunded", totals.refunded().minor())
        .put("settled", totals.settled().minor())
        .put("fee", totals.fee().minor())
        .put("net", totals.net().minor())
        .put("lost", totals.lost());
  }

  private static ObjectNode object(String is) {
    return JsonNodeFactory.instance.objectNode().put("is", is);
  }

  static String words(BillLine line) {
    var number = line.number() + (line.refundNumber().isEmpty() ? "" : " / " + line.refundNumber());
    return "%-8s  %s  %12s  fee %8s  %s"
        .formatted(line.kind(), line.at(), line.amount().digits(), line.fee().digits(), number);
  }

  static String words(BillProblem problem) {
    var column = problem.column().isEmpty() ? "" : " in " + problem.column();
    var lost = problem.kind().lost() ? "not used: " : "look at it: ";
    return "line " + problem.line() + " " + lost + problem.kind() + column;
  }

  static String words(BillAnswer answer) {
    return switch (answer) {
      case Whole(var totals, var _) -> words(totals) + "\nThe bill is whole: it adds up.";
      case Refused refused -> refused(refused);
      case NoBill _ -> "The channel has no bill for that day.";
      case NotReady _ -> "The bill is not made yet. Try again after ten the next morning.";
      case Denied(var code, var _) -> "The channel does not give this bill: " + code;
      case Unknown(var cause, var heard) ->
          "Nothing came that can be believed (" + cause + " " + heard.code() + "). Try again.";
    };
  }

  private static String refused(Refused refused) {
    var words = new StringBuilder(words(refused.counted()));
    for (var one : refused.differences()) {
      words.append(
          "\n%s: the file says %s, its lines add up to %s"
              .formatted(one.name(), one.stated(), one.counted()));
    }
    return words
        .append("\nREFUSED (" + refused.flaw() + "): do not believe these lines.")
        .toString();
  }

  private static String words(BillTotals totals) {
    return "%d paid %s; %d refunded %s; fee %s; net %s"
        .formatted(
            totals.payments(),
            totals.paid().digits(),
            totals.refunds(),
            totals.refunded().digits(),
            totals.fee().digits(),
            totals.net().digits());
  }
}
