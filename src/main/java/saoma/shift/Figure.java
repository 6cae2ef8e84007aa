package saoma.shift;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One number of a report, and what it is made of: a sum always equals its parts, down to facts
/// that the tallies counted one by one. What is taken off stands with its minus, so that parts are
/// only ever added.
///
/// @param name what it is, `sales.net`; never changes, and the screens have a text for it
/// @param of whose it is, where there are several of its name: a tender, an hour, a person, a note;
///   else empty
/// @param value in fen, pieces or thousandths, by its unit
/// @param count how many facts stand behind it; 0 where that says nothing
public record Figure(
    String name, String of, Unit unit, How how, long value, long count, List<Figure> parts) {

  /// What is counted.
  public enum Unit {
    MONEY,
    COUNT,
    /// Thousandths.
    QUANTITY
  }

  /// Where it comes from.
  public enum How {
    /// Tallied, or counted by a person.
    FACT,
    /// As it stood when the shift began; several shifts together have that of the first.
    BROUGHT,
    /// All its parts together.
    SUM,
    /// The same, of what stood there when the report was made: nothing that happened in the time of
    /// the report. Several shifts together have that of the last.
    STANDING,
    /// The first of its two parts by the second, rounded half up; nothing where that is zero.
    QUOTIENT
  }

  public Figure {
    parts = List.copyOf(parts);
    if (value != valueOf(how, value, parts)) {
      throw new IllegalArgumentException(name + " is not what it is made of");
    }
  }

  public static Figure fact(String name, String of, Unit unit, long value, long count) {
    return new Figure(name, of, unit, How.FACT, value, count, List.of());
  }

  public static Figure money(String name, long fen, long count) {
    return fact(name, "", Unit.MONEY, fen, count);
  }

  public static Figure money(String name, String of, long fen, long count) {
    return fact(name, of, Unit.MONEY, fen, count);
  }

  public static Figure counted(String name, long many) {
    return fact(name, "", Unit.COUNT, many, 0);
  }

  public static Figure brought(String name, long fen) {
    return new Figure(name, "", Unit.MONEY, How.BROUGHT, fen, 0, List.of());
  }

  public static Figure sum(String name, String of, Unit unit, List<Figure> parts) {
    var count = 0L;
    for (var part : parts) {
      count = Math.addExact(count, part.count);
    }
    return new Figure(name, of, unit, How.SUM, valueOf(How.SUM, 0, parts), count, parts);
  }

  public static Figure sum(String name, Figure... parts) {
    return sum(name, "", Unit.MONEY, List.of(parts));
  }

  public static Figure standing(String name, String of, List<Figure> parts) {
    var value = valueOf(How.STANDING, 0, parts);
    return new Figure(name, of, Unit.MONEY, How.STANDING, value, parts.size(), parts);
  }

  public static Figure quotient(String name, Figure whole, Figure by) {
    var parts = List.of(whole, by);
    var value = valueOf(How.QUOTIENT, 0, parts);
    return new Figure(name, "", whole.unit, How.QUOTIENT, value, 0, parts);
  }

  /// The same taken off instead of added.
  public Figure negated() {
    var parts = this.parts.stream().map(Figure::negated).toList();
    return new Figure(name, of, unit, how, Math.negateExact(value), count, parts);
  }

  /// Itself or one of its parts, however deep; the first of this name.
  public Optional<Figure> find(String named, String whose) {
    if (name.equals(named) && of.equals(whose)) {
      return Optional.of(this);
    }
    return parts.stream().flatMap(part -> part.find(named, whose).stream()).findFirst();
  }

  /// Itself and all its parts.
  public List<Figure> all() {
    var found = new ArrayList<Figure>();
    found.add(this);
    parts.forEach(part -> found.addAll(part.all()));
    return List.copyOf(found);
  }

  /// What the value must be.
  ///
  /// @throws ArithmeticException if that is more than fits
  private static long valueOf(How how, long value, List<Figure> parts) {
    return switch (how) {
      case FACT, BROUGHT -> {
        if (!parts.isEmpty()) {
          throw new IllegalArgumentException("a fact has no parts");
        }
        yield value;
      }
      case SUM, STANDING -> {
        var sum = 0L;
        for (var part : parts) {
          sum = Math.addExact(sum, part.value);
        }
        yield sum;
      }
      case QUOTIENT -> {
        if (parts.size() != 2) {
          throw new IllegalArgumentException("a quotient has two parts");
        }
        yield quotient(parts.getFirst().value, parts.getLast().value);
      }
    };
  }

  private static long quotient(long whole, long by) {
    if (by == 0) {
      return 0;
    }
    var down = Math.floorDiv(whole, by);
    var rest = Math.floorMod(whole, by);
    return Math.abs(rest) >= Math.abs(by) - Math.abs(rest) ? down + 1 : down;
  }
}
