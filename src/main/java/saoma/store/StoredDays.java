package saoma.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import saoma.numbers.Axis;
import saoma.numbers.DaySum;
import saoma.numbers.DaySums;
import saoma.numbers.Span;
import saoma.numbers.Sum;

/// Reads the sums of days month by month, an axis at a time, so that a sale never waits behind a
/// long look back for the database's one thread.
public record StoredDays(DurableTx books) implements DaySums {
  private record Place(Axis axis, String key) {}

  @Override
  public List<DaySum> hours(Span span) {
    var found = new ArrayList<DaySum>();
    for (var part : parts(span)) {
      found.addAll(books.look(h -> new DayTable(h).days(Axis.HOUR, part.from(), part.to())));
    }
    return found;
  }

  @Override
  public List<Sum> sums(Span span) {
    var found = new LinkedHashMap<Place, Sum>();
    for (var axis : Axis.values()) {
      if (axis != Axis.HOUR) {
        for (var part : parts(span)) {
          books
              .look(h -> new DayTable(h).sums(axis, part.from(), part.to()))
              .forEach(one -> found.merge(new Place(axis, one.key()), one, Sum::plus));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static List<Span> parts(Span span) {
    var parts = new ArrayList<Span>();
    for (var from = span.from(); !from.isAfter(span.to()); ) {
      var month = Span.month(from).to();
      var to = month.isBefore(span.to()) ? month : span.to();
      parts.add(Span.days(from, to));
      from = to.plusDays(1);
    }
    return parts;
  }
}
