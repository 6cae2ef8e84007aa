package saoma.ui.reconcile;

import saoma.channel.BillLine;
import saoma.reconcile.MatchRuns.Status;

/// The one thing that a person can do about a difference.
enum Deed {
  /// The bill proves a payment: late money, which the books take as if the channel had said it.
  BOOK,
  /// The bill proves that a refund is done.
  BOOK_REFUND,
  /// Money that was booked, and that no sale took.
  GIVE_BACK,
  EXPLAIN,
  NOTHING;

  static Deed of(Item item) {
    var difference = item.standing().difference();
    return switch (item.standing().status()) {
      case OPEN -> {
        if (!difference.isProof()) {
          yield EXPLAIN;
        }
        yield difference.subject() == BillLine.Kind.PAYMENT ? BOOK : BOOK_REFUND;
      }
      case BOOKED -> item.unclaimed() ? GIVE_BACK : NOTHING;
      case WAITING, FOUND, EXPLAINED -> NOTHING;
    };
  }

  /// Where its texts begin.
  String key() {
    return "match.deed." + name();
  }

  /// Whether a reason must be written.
  boolean wantsReason() {
    return this == EXPLAIN || this == GIVE_BACK;
  }

  static boolean isOpen(Item item) {
    return item.standing().status() == Status.OPEN;
  }
}
