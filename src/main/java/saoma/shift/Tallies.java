package saoma.shift;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import saoma.shift.Figure.Unit;

/// The running tallies of one shift: as many as there are tenders, hours and people, however many
/// sales there were. Of articles it has the largest alone, beside the sum of all.
///
/// @param rows one for each topic and key, in their order
public record Tallies(List<Booking> rows) {
  private static final Comparator<Booking> ORDER =
      Comparator.comparing(Booking::topic).thenComparing(Booking::key);

  /// How many articles a report tells one by one.
  public static final int ARTICLES = 10;

  public static final Tallies NONE = new Tallies(List.of());

  public Tallies {
    rows = rows.stream().sorted(ORDER).toList();
  }

  /// Bookings of the same topic and key added up.
  public static Tallies sum(List<Booking> bookings) {
    var sums = new LinkedHashMap<String, Booking>();
    bookings.forEach(one -> sums.merge(one.topic() + " " + one.key(), one, Booking::plus));
    return new Tallies(List.copyOf(sums.values()));
  }

  /// Nothing where nobody booked.
  public Booking of(Topic topic, String key) {
    return rows.stream()
        .filter(one -> one.topic() == topic && one.key().equals(key))
        .findFirst()
        .orElseGet(() -> new Booking(topic, key, 0, 0));
  }

  /// Of a topic that has one key.
  public Booking of(Topic topic) {
    return of(topic, "");
  }

  /// All keys of a topic.
  public List<Booking> all(Topic topic) {
    return rows.stream().filter(one -> one.topic() == topic).toList();
  }

  /// The sum of all keys of a topic.
  public Booking total(Topic topic) {
    return all(topic).stream()
        .map(one -> new Booking(topic, "", one.count(), one.quantity(), one.sum()))
        .reduce(new Booking(topic, "", 0, 0), Booking::plus);
  }

  /// The tenders by which money came or went back.
  List<String> tenders() {
    var codes = new TreeSet<String>();
    all(Topic.TENDER_IN).forEach(one -> codes.add(one.key()));
    all(Topic.TENDER_BACK).forEach(one -> codes.add(one.key()));
    return List.copyOf(codes);
  }

  /// Whether money came or went back by this tender.
  boolean moved(String tender) {
    return tenders().contains(tender);
  }

  /// What came by a tender less what went back by it.
  Figure inAndBack(String name, String tender) {
    var in = of(Topic.TENDER_IN, tender);
    var back = of(Topic.TENDER_BACK, tender);
    return Figure.sum(
        name + ".net",
        tender,
        Unit.MONEY,
        List.of(
            Figure.money(name + ".in", tender, in.sum(), in.count()),
            Figure.money(name + ".back", tender, back.sum(), back.count()).negated()));
  }

  /// By how much more the shop owes its members, in fen.
  public long owedMore() {
    var more = 0L;
    for (var kind : Stored.values()) {
      var sum = of(Topic.STORED, kind.name()).sum();
      more = Math.addExact(more, kind.grows() ? sum : Math.negateExact(sum));
    }
    return more;
  }

  /// By how much more money no receipt has, in fen.
  public long apartMore() {
    return Math.subtractExact(
        Math.subtractExact(total(Topic.TENDER_IN).sum(), of(Topic.PLACED).sum()),
        of(Topic.APART_BACK).sum());
  }

  /// Whether any cash was taken or given back.
  public boolean hasCash() {
    return of(Topic.TENDER_IN, Tenders.CASH).count() > 0
        || of(Topic.TENDER_BACK, Tenders.CASH).count() > 0
        || of(Topic.STORED, Stored.CHANGE_KEPT.name()).count() > 0;
  }
}
