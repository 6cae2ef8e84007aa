package saoma.store.journal;

import java.time.DateTimeException;
import java.time.LocalDate;
import saoma.reconcile.Explanation;
import tools.jackson.databind.node.ObjectNode;

/// What a person said about a difference in JSON, by names that never change.
final class ExplanationText {
  private ExplanationText() {}

  static void write(Explanation one, ObjectNode into) {
    into.put("channel", one.channel())
        .put("day", one.day().toString())
        .put("mark", one.mark())
        .put("gap", one.gap())
        .put("by", one.by())
        .put("reason", one.reason())
        .put("at", one.at().toString());
  }

  static Explanation read(Fields from) throws WrongText {
    return new Explanation(
        from.text("channel"),
        day(from.text("day")),
        from.text("mark"),
        from.number("gap"),
        from.text("by"),
        from.text("reason"),
        from.instant("at"));
  }

  private static LocalDate day(String text) throws WrongText {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new WrongText("no day: " + text);
    }
  }
}
