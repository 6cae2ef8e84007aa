package saoma.operator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// A shop whose time is made up.
final class Shop implements InstantSource {
  static final String WANG = "294061";
  static final String SUN = "583027";
  static final String LI = "7306";

  final MemoryStaff books = new MemoryStaff();
  final CountingHash hash = new CountingHash();
  OperatorDesk desk = new OperatorDesk(books, hash, this);
  StaffDesk staff = new StaffDesk(books, hash, this, desk);
  private Instant now = Instant.parse("2026-11-26T01:00:00Z");

  /// With a manager Wang, a supervisor Sun and a clerk Li; Wang is at the till.
  static Shop withPeople() {
    var shop = new Shop();
    shop.granted(shop.staff.add("Wang", Role.MANAGER, WANG.toCharArray()));
    shop.granted(shop.staff.add("Sun", Role.SUPERVISOR, SUN.toCharArray()));
    shop.granted(shop.staff.add("Li Na", Role.CLERK, LI.toCharArray()));
    return shop;
  }

  <T> T granted(Reply<T> reply) {
    return switch (reply) {
      case Reply.Granted<T>(var value) -> value;
      case Reply.Refused<T>(var why) -> throw new AssertionError("refused: " + why);
    };
  }

  <T> Refusal refused(Reply<T> reply) {
    return switch (reply) {
      case Reply.Granted<T>(var value) -> throw new AssertionError("granted: " + value);
      case Reply.Refused<T>(var why) -> why;
    };
  }

  Reply<Operator> types(String pin) {
    return desk.logIn(pin.toCharArray());
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  /// The till was stopped and started again.
  void restart() {
    desk = new OperatorDesk(books, hash, this);
    staff = new StaffDesk(books, hash, this, desk);
  }

  List<Act> acts() {
    return books.rows.stream().map(row -> row.note().act()).toList();
  }

  AuditNote last() {
    return books.rows.getLast().note();
  }

  @Override
  public Instant instant() {
    return now;
  }
}
