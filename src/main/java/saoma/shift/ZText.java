package saoma.shift;

import java.time.DateTimeException;

/// How a Z reads for ever: a line for each thing, fields with tabs between them, the version first.
/// Another version gets another reader; a text that was written is never written again.
final class ZText {
  static final String VERSION = "1";

  private ZText() {}

  static String write(ZReport z) {
    var out = new ZLines();
    var head = z.report().head();
    var closing = z.closing();
    var links = z.links();
    out.add("SAOMA-Z", VERSION);
    out.add("number", z.number());
    out.add("shop", head.shop(), head.till());
    if (!head.taxNumber().isEmpty()) {
      out.add("tax-number", head.taxNumber());
    }
    out.add("shift", head.shift(), head.day(), head.at());
    out.add("opened", head.openedAt(), head.openedBy().code(), head.openedBy().name());
    out.add("closed", closing.at(), closing.by().code(), closing.by().name());
    out.add("approved", closing.approver().code(), closing.approver().name(), closing.reason());
    if (!closing.bag().isEmpty()) {
      out.add("bag", closing.bag());
    }
    out.add("receipts", links.firstReceipt(), links.lastReceipt(), links.receipts());
    links.missing().forEach(number -> out.add("missing", number));
    out.add("previous", links.previous());
    out.add("journal", links.journal().seq(), links.journal().hash());
    for (var section : z.report().sections()) {
      out.add("section", section.kind());
      section.figures().forEach(figure -> figure(figure, 0, out));
    }
    z.report().leftovers().forEach(one -> leftover(one, out));
    z.countings().forEach(one -> counting(one, out));
    out.add("end");
    return out.text();
  }

  private static void figure(Figure one, int depth, ZLines out) {
    out.add("figure", depth, one.name(), one.of(), one.unit(), one.how(), one.value(), one.count());
    one.parts().forEach(part -> figure(part, depth + 1, out));
  }

  private static void leftover(Leftover one, ZLines out) {
    var words = LeftoverText.of(one);
    var money = one.amount();
    out.add(
        "left",
        words.kind(),
        one.number(),
        words.other(),
        words.channel(),
        money.minor(),
        money.currency());
  }

  private static void counting(Counting one, ZLines out) {
    out.add(
        "counting",
        one.shift(),
        one.nth(),
        one.at(),
        one.by().code(),
        one.by().name(),
        one.expected().minor(),
        CountText.write(one.count()));
  }

  /// @throws IllegalArgumentException if it is nothing that was written here
  static ZReport read(String text) {
    try {
      return new ZReader(ZLines.read(text)).read();
    } catch (ArithmeticException | DateTimeException e) {
      throw new IllegalArgumentException("no Z", e);
    }
  }
}
