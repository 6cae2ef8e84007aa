package saoma.store.journal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import saoma.money.Money;
import saoma.shift.Booking;
import saoma.shift.Count;
import saoma.shift.CountText;
import saoma.shift.Counting;
import saoma.shift.DrawerMove;
import saoma.shift.Sealed;
import saoma.shift.Shift;
import saoma.shift.Shift.Brought;
import saoma.shift.Shift.State;
import saoma.shift.Topic;
import saoma.shift.Who;
import saoma.store.journal.Entry.ShiftClosed;
import saoma.store.journal.Entry.Tallied;
import tools.jackson.databind.node.ObjectNode;

/// Shifts and their tallies in JSON, by names that never change. Sums are fen.
final class ShiftText {
  private ShiftText() {}

  /// As it begins: open, and nobody has counted.
  static void write(Shift shift, ObjectNode into) {
    var brought = shift.brought();
    into.put("shift", shift.number()).put("at", shift.openedAt().toString());
    write(shift.openedBy(), "by", into);
    into.put("float", shift.floatKept().minor())
        .put("receipts", brought.receipts())
        .put("owed", brought.owed())
        .put("apart", brought.apart())
        .put("sales", brought.sales())
        .put("returns", brought.returns());
  }

  static Shift shift(Fields from) throws WrongText {
    return new Shift(
        from.number("shift"),
        from.instant("at"),
        who("by", from),
        Money.fen(from.number("float")),
        null,
        null,
        new Brought(
            from.number("receipts"),
            from.number("owed"),
            from.number("apart"),
            from.number("sales"),
            from.number("returns")),
        State.OPEN);
  }

  static void write(Tallied tallied, ObjectNode into) {
    into.put("shift", tallied.shift());
    var since = tallied.since();
    if (since != null) {
      into.put("since", since.toString());
    }
    var list = into.putArray("bookings");
    for (var one : tallied.bookings()) {
      list.addObject()
          .put("topic", one.topic().name())
          .put("key", one.key())
          .put("count", one.count())
          .put("quantity", one.quantity())
          .put("sum", one.sum());
    }
  }

  static Tallied tallied(Fields from) throws WrongText {
    var bookings = new ArrayList<Booking>();
    for (var one : from.list("bookings")) {
      var key = one.text("key");
      if (key.length() > Booking.LONGEST_KEY) {
        throw new WrongText("too long a key");
      }
      bookings.add(
          new Booking(
              one.oneOf("topic", Topic.values()),
              key,
              one.number("count"),
              one.number("quantity"),
              one.number("sum")));
    }
    var since = from.has("since") ? from.instant("since") : null;
    return new Tallied(from.number("shift"), since, bookings);
  }

  static Count pieces(Fields from) throws WrongText {
    try {
      return CountText.read(from.text("pieces"));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new WrongText("no count");
    }
  }

  static void write(DrawerMove move, ObjectNode into) {
    into.put("shift", move.shift())
        .put("nth", move.nth())
        .put("kind", move.kind().name())
        .put("amount", move.amount().minor())
        .put("reason", move.reason())
        .put("at", move.at().toString());
    write(move.by(), "by", into);
    write(move.approver(), "approver", into);
  }

  static DrawerMove move(Fields from) throws WrongText {
    try {
      return new DrawerMove(
          from.number("shift"),
          from.small("nth"),
          from.oneOf("kind", DrawerMove.Kind.values()),
          Money.fen(from.number("amount")),
          from.text("reason"),
          who("by", from),
          who("approver", from),
          from.instant("at"));
    } catch (IllegalArgumentException e) {
      throw new WrongText("no move of the drawer");
    }
  }

  static void write(Counting counting, ObjectNode into) {
    into.put("shift", counting.shift())
        .put("nth", counting.nth())
        .put("pieces", CountText.write(counting.count()))
        .put("expected", counting.expected().minor())
        .put("at", counting.at().toString());
    write(counting.by(), "by", into);
  }

  static Counting counting(Fields from) throws WrongText {
    return new Counting(
        from.number("shift"),
        from.small("nth"),
        pieces(from),
        Money.fen(from.number("expected")),
        who("by", from),
        from.instant("at"));
  }

  static void write(ShiftClosed closed, ObjectNode into) {
    into.put("number", closed.z().number())
        .put("day", closed.day().toString())
        .put("text", closed.z().text())
        .put("hash", closed.z().hash());
  }

  static ShiftClosed closed(Fields from) throws WrongText {
    try {
      return new ShiftClosed(
          new Sealed(from.number("number"), from.text("text"), from.text("hash")),
          LocalDate.parse(from.text("day")));
    } catch (DateTimeException e) {
      throw new WrongText("no day");
    }
  }

  static void write(Who who, String name, ObjectNode into) {
    into.put(name, who.code()).put(name + "Name", who.name());
  }

  static Who who(String name, Fields from) throws WrongText {
    return new Who(from.text(name), from.text(name + "Name"));
  }
}
