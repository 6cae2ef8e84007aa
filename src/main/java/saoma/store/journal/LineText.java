package saoma.store.journal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.CartLine;
import saoma.order.Notes;
import tools.jackson.databind.node.ObjectNode;

/// What several entries have in common: lines, an amount, a text that may be absent.
final class LineText {
  private LineText() {}

  static void write(List<CartLine> lines, ObjectNode into) {
    var array = into.putArray("lines");
    for (var line : lines) {
      var one = array.addObject();
      one.put("id", line.id())
          .put("code", line.code())
          .put("name", line.name())
          .put("nameEn", line.nameEn())
          .put("thousandths", line.quantity().thousandths())
          .put("price", line.unitPrice().minor())
          .put("currency", line.unitPrice().currency().getCurrencyCode());
      PricingText.write(line.pricing(), one);
      note("note", line.notes().own(), one);
      note("saleNote", line.notes().sale(), one);
    }
  }

  static List<CartLine> read(Fields from) throws WrongText {
    var lines = new ArrayList<CartLine>();
    for (var line : from.list("lines")) {
      lines.add(
          new CartLine(
              line.number("id"),
              line.text("code"),
              line.text("name"),
              line.text("nameEn"),
              new Quantity(line.number("thousandths")),
              line.money("price", "currency"),
              PricingText.read(line),
              notes(line)));
    }
    return lines;
  }

  /// A line without notes reads as it did before there were any.
  private static void note(String name, String note, ObjectNode into) {
    if (!note.isEmpty()) {
      into.put(name, note);
    }
  }

  private static Notes notes(Fields from) throws WrongText {
    try {
      return new Notes(
          from.has("note") ? from.text("note") : "",
          from.has("saleNote") ? from.text("saleNote") : "");
    } catch (IllegalArgumentException _) {
      throw new WrongText("no note of a line");
    }
  }

  static void money(Money amount, ObjectNode into) {
    into.put("amount", amount.minor()).put("currency", amount.currency().getCurrencyCode());
  }

  static Money money(Fields from) throws WrongText {
    return from.money("amount", "currency");
  }

  static void optional(String name, @Nullable String text, ObjectNode into) {
    if (text != null) {
      into.put(name, text);
    }
  }
}
