package saoma.shift;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import saoma.money.Money;
import saoma.shift.Figure.How;
import saoma.shift.Figure.Unit;
import saoma.shift.Report.Head;
import saoma.shift.ZReport.Closing;
import saoma.shift.ZReport.JournalMark;
import saoma.shift.ZReport.Links;

/// Reads the lines of a Z from the top down. Whatever is out of its place is refused.
final class ZReader {
  /// Deeper than any figure is.
  private static final int DEEPEST = 12;

  private final List<List<String>> lines;
  private int at;

  ZReader(List<List<String>> lines) {
    this.lines = List.copyOf(lines);
  }

  ZReport read() {
    if (!take("SAOMA-Z", 2).get(1).equals(ZText.VERSION)) {
      throw wrong("another version");
    }
    var number = number(take("number", 2).get(1));
    var shop = take("shop", 3);
    var taxNumber = next("tax-number") ? take("tax-number", 2).get(1) : "";
    var shift = take("shift", 4);
    var opened = take("opened", 4);
    var closed = take("closed", 4);
    var approved = take("approved", 4);
    var bag = next("bag") ? take("bag", 2).get(1) : "";
    var links = links();
    var head =
        new Head(
            shop.get(1),
            shop.get(2),
            number(shift.get(1)),
            LocalDate.parse(shift.get(2)),
            Instant.parse(opened.get(1)),
            new Who(opened.get(2), opened.get(3)),
            Instant.parse(shift.get(3)),
            taxNumber);
    var closing =
        new Closing(
            Instant.parse(closed.get(1)),
            new Who(closed.get(2), closed.get(3)),
            new Who(approved.get(1), approved.get(2)),
            approved.get(3),
            bag);
    var report = new Report(head, sections(), leftovers());
    var z = new ZReport(number, report, closing, countings(), links);
    take("end", 1);
    if (at < lines.size()) {
      throw wrong("something follows the end");
    }
    return z;
  }

  private Links links() {
    var receipts = take("receipts", 4);
    var missing = new ArrayList<Long>();
    while (next("missing")) {
      missing.add(number(take("missing", 2).get(1)));
    }
    var previous = take("previous", 2).get(1);
    var journal = take("journal", 3);
    return new Links(
        previous,
        new JournalMark(number(journal.get(1)), journal.get(2)),
        number(receipts.get(1)),
        number(receipts.get(2)),
        number(receipts.get(3)),
        missing);
  }

  private List<Section> sections() {
    var found = new ArrayList<Section>();
    while (next("section")) {
      var kind = oneOf(take("section", 2).get(1), Section.Kind.values());
      found.add(new Section(kind, figures(0)));
    }
    return found;
  }

  private List<Figure> figures(int depth) {
    if (depth > DEEPEST) {
      throw wrong("too deep");
    }
    var found = new ArrayList<Figure>();
    while (next("figure") && lines.get(at).get(1).equals(String.valueOf(depth))) {
      var line = take("figure", 8);
      found.add(
          new Figure(
              line.get(2),
              line.get(3),
              oneOf(line.get(4), Unit.values()),
              oneOf(line.get(5), How.values()),
              number(line.get(6)),
              number(line.get(7)),
              figures(depth + 1)));
    }
    return found;
  }

  private List<Leftover> leftovers() {
    var found = new ArrayList<Leftover>();
    while (next("left")) {
      var line = take("left", 7);
      var amount = new Money(number(line.get(5)), Currency.getInstance(line.get(6)));
      var words = new LeftoverText(line.get(1), line.get(3), line.get(4));
      found.add(words.meant(line.get(2), amount));
    }
    return found;
  }

  private List<Counting> countings() {
    var found = new ArrayList<Counting>();
    while (next("counting")) {
      var line = take("counting", 8);
      var count = CountText.read(line.get(7));
      found.add(
          new Counting(
              number(line.get(1)),
              Math.toIntExact(number(line.get(2))),
              count,
              new Money(number(line.get(6)), count.currency()),
              new Who(line.get(4), line.get(5)),
              Instant.parse(line.get(3))));
    }
    return found;
  }

  private boolean next(String name) {
    return at < lines.size() && lines.get(at).size() > 1 && lines.get(at).getFirst().equals(name);
  }

  private List<String> take(String name, int fields) {
    if (at == lines.size() || !lines.get(at).getFirst().equals(name)) {
      throw wrong("no " + name);
    }
    var line = lines.get(at);
    if (line.size() != fields) {
      throw wrong("not all of " + name);
    }
    at++;
    return line;
  }

  /// As this program writes it: no plus, no zeros before.
  private static long number(String text) {
    var number = Long.parseLong(text);
    if (!String.valueOf(number).equals(text)) {
      throw wrong("no number");
    }
    return number;
  }

  private static <E extends Enum<E>> E oneOf(String text, E[] values) {
    for (var value : values) {
      if (value.name().equals(text)) {
        return value;
      }
    }
    throw wrong("no such word: " + text);
  }

  private static IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("no Z: " + what);
  }
}
