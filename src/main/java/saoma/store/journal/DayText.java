package saoma.store.journal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import saoma.numbers.Axis;
import saoma.numbers.DaySum;
import saoma.numbers.Sum;
import saoma.store.journal.Entry.DaysSummed;
import tools.jackson.databind.node.ObjectNode;

/// Sums of days in JSON, by names that never change. Sums are fen.
final class DayText {
  private DayText() {}

  static void write(DaysSummed summed, ObjectNode into) {
    var list = into.putArray("sums");
    for (var one : summed.sums()) {
      list.addObject()
          .put("day", one.day().toString())
          .put("axis", one.sum().axis().name())
          .put("key", one.sum().key())
          .put("count", one.sum().count())
          .put("quantity", one.sum().quantity())
          .put("sum", one.sum().sum());
    }
  }

  static DaysSummed read(Fields from) throws WrongText {
    var sums = new ArrayList<DaySum>();
    for (var one : from.list("sums")) {
      var key = one.text("key");
      if (key.length() > Sum.LONGEST_KEY) {
        throw new WrongText("too long a key");
      }
      var sum =
          new Sum(
              one.oneOf("axis", Axis.values()),
              key,
              one.number("count"),
              one.number("quantity"),
              one.number("sum"));
      sums.add(new DaySum(day(one.text("day")), sum));
    }
    return new DaysSummed(sums);
  }

  private static LocalDate day(String text) throws WrongText {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new WrongText("no day");
    }
  }
}
