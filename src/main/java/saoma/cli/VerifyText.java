package saoma.cli;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import saoma.cli.Verified.Broken;
import saoma.cli.Verified.Day;
import saoma.cli.Verified.Total;
import saoma.money.Money;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A verification for a program, an object a line and the summary last, and for a person.
final class VerifyText {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private VerifyText() {}

  static List<String> json(Verified verified) {
    var lines = new ArrayList<String>();
    verified.broken().forEach(broken -> lines.add(json(broken)));
    verified.days().forEach(day -> lines.add(json(day)));
    var summary =
        object("journal")
            .put("folder", verified.folder().toString())
            .put("after", verified.after())
            .put("records", verified.records())
            .put("last", verified.last())
            .put("head", verified.head())
            .put("broken", verified.broken().size())
            .put("database", verified.database())
            .put("good", verified.good());
    var words = summary.putArray("words");
    verified.words().forEach(words::add);
    lines.add(MAPPER.writeValueAsString(summary));
    return lines;
  }

  private static String json(Broken broken) {
    return MAPPER.writeValueAsString(
        object("broken")
            .put("record", broken.record())
            .put("segment", broken.segment())
            .put("offset", broken.offset())
            .put("what", broken.what()));
  }

  private static String json(Day day) {
    var json =
        object("day")
            .put("day", day.day().toString())
            .put("records", day.records())
            .put("last", day.last())
            .put("head", day.head());
    var totals = json.putArray("totals");
    for (var total : day.totals()) {
      totals
          .addObject()
          .put("channel", total.channel())
          .put("currency", total.currency())
          .put("paid", total.paid())
          .put("sum", total.sum())
          .put("afterEnd", total.afterEnd())
          .put("afterEndSum", total.afterEndSum())
          .put("refunds", total.refunds())
          .put("refundSum", total.refundSum());
    }
    return MAPPER.writeValueAsString(json);
  }

  private static ObjectNode object(String is) {
    return JsonNodeFactory.instance.objectNode().put("is", is);
  }

  static List<String> words(Verified verified) {
    var lines = new ArrayList<String>();
    for (var day : verified.days()) {
      lines.add(
          "%s  head %s  record %d, %d that day"
              .formatted(day.day(), day.head(), day.last(), day.records()));
      day.totals().forEach(total -> lines.add(words(total)));
    }
    verified.broken().forEach(broken -> lines.add("BROKEN: " + broken.words()));
    lines.addAll(verified.words());
    return lines;
  }

  private static String words(Total total) {
    var line =
        "    %-8s %6d paid %14s"
            .formatted(total.channel(), total.paid(), money(total.sum(), total.currency()));
    if (total.afterEnd() > 0) {
      line +=
          "; %d after the end %s"
              .formatted(total.afterEnd(), money(total.afterEndSum(), total.currency()));
    }
    if (total.refunds() > 0) {
      line +=
          "; %d refunded %s".formatted(total.refunds(), money(total.refundSum(), total.currency()));
    }
    return line;
  }

  private static Money money(long minor, String currency) {
    return new Money(minor, Currency.getInstance(currency));
  }
}
