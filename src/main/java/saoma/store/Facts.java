package saoma.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saoma.account.Account.Bonus;
import saoma.account.Account.BonusGiven;
import saoma.account.Account.Principal;
import saoma.account.TopUps;
import saoma.account.Transfer;
import saoma.money.Money;
import saoma.operator.AuditRow;
import saoma.operator.Person;
import saoma.operator.Right;
import saoma.order.Receipt;
import saoma.order.ReceiptQuery;
import saoma.shift.Booking;
import saoma.shift.Keys;
import saoma.shift.Stored;
import saoma.shift.Topic;

/// What one fact adds to the tallies of its shift. Pure.
final class Facts {
  static final Booking PRICE_CHECKED = new Booking(Topic.PRICE_CHECK, "", 1, 0);

  private Facts() {}

  static List<Booking> of(Receipt receipt) {
    var seller = receipt.seller();
    var found = new ArrayList<Booking>();
    var total = fen(receipt.total());
    if (receipt.lines().stream().anyMatch(line -> TopUps.isTopUp(line.code()))) {
      found.add(new Booking(Topic.TOP_UP_SALE, "", 1, total));
    } else {
      var items = receipt.lines().stream().mapToLong(line -> line.quantity().thousandths()).sum();
      found.add(new Booking(Topic.SALE, "", 1, items, total));
      found.add(new Booking(Topic.HOUR, hour(receipt.issuedAt()), 1, total));
      found.addAll(PriceFacts.of(receipt));
    }
    for (var tender : receipt.tenders()) {
      var sum = fen(tender.amount());
      found.add(new Booking(Topic.PLACED, "", 1, sum));
      if (!seller.isNobody()) {
        var who = seller.code() + " " + seller.name();
        found.add(new Booking(Topic.SELLER, Keys.of(who, tender.channel()), 1, sum));
      }
    }
    return found;
  }

  static List<Booking> of(Transfer transfer) {
    var member = transfer.member();
    var all = fen(transfer.toMember());
    return switch (transfer.kind()) {
      case TOP_UP ->
          booked(
              stored(Stored.TOP_UP, 1, fen(transfer.of(new Principal(member)))),
              stored(Stored.BONUS, 1, fen(transfer.of(new Bonus(member)))));
      case TOP_UP_BACK -> {
        var bonus = fen(transfer.of(new BonusGiven()));
        yield booked(
            stored(Stored.TOP_UP_BACK, 1, -all - bonus), stored(Stored.BONUS_BACK, 1, bonus));
      }
      case TOP_UP_AGAIN -> {
        var bonus = -fen(transfer.of(new BonusGiven()));
        yield booked(
            stored(Stored.TOP_UP_BACK, -1, bonus - all), stored(Stored.BONUS_BACK, -1, -bonus));
      }
      case PAYMENT -> booked(stored(Stored.USED, 1, -all), null);
      case REVERSAL -> booked(stored(Stored.USED, -1, -all), null);
      case REFUND -> booked(stored(Stored.RETURNED, 1, all), null);
      case CHANGE_KEPT -> booked(stored(Stored.CHANGE_KEPT, 1, all), null);
    };
  }

  private static Booking stored(Stored kind, long count, long fen) {
    return new Booking(Topic.STORED, kind.name(), count, fen);
  }

  /// The second only where there is something of it.
  private static List<Booking> booked(Booking first, @Nullable Booking second) {
    return second == null || second.sum() == 0 ? List.of(first) : List.of(first, second);
  }

  /// What a manager wants to see of the audit log at the end of the day.
  static List<Booking> of(AuditRow row) {
    var note = row.note();
    var found = new ArrayList<Booking>();
    var right = note.right();
    switch (note.act()) {
      case USED -> used(found, right, note.by());
      case OVERRIDDEN -> {
        used(found, right, note.by());
        found.add(exception(note.act().name(), note.approver()));
      }
      case WRONG_PIN, DENIED, RIGHTS_CHANGED, PINS_RESET, CLOCK_SET ->
          found.add(exception(note.act().name(), note.by()));
      case LOGGED_IN, LOGGED_OUT, OPERATOR_ADDED, OPERATOR_CHANGED, PIN_SET -> {}
    }
    return found;
  }

  private static void used(List<Booking> into, @Nullable Right right, Person by) {
    if (right != null && isUnusual(right)) {
      into.add(exception(right.name(), by));
    }
  }

  private static boolean isUnusual(Right right) {
    return switch (right) {
      case VOID_LINE,
          VOID_SALE,
          CHANGE_PRICE,
          DISCOUNT,
          REFUND_ANOTHER_WAY,
          RULING,
          DRAWER,
          REPRINT,
          SETTINGS,
          OPERATORS ->
          true;
      case SELL, REFUND, TOP_UP, PAYOUT_DRAFT, PAYOUT_APPROVE, CATALOGUE, REPORTS, CLOSE_SHIFT ->
          false;
    };
  }

  private static Booking exception(String what, Person by) {
    return new Booking(Topic.EXCEPTION, Keys.of(what, (by.code() + " " + by.name()).strip()), 1, 0);
  }

  static String hour(Instant at) {
    return "%02d".formatted(at.atZone(ReceiptQuery.ZONE).getHour());
  }

  /// The till counts in fen alone.
  ///
  /// @throws IllegalArgumentException for another currency: two never mix
  static long fen(Money money) {
    return Money.fen(0).plus(money).minor();
  }
}
