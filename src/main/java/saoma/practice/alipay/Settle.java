package saoma.practice.alipay;

import java.time.Duration;
import java.time.Instant;

/// One line of the book of splits: a receiver who was bound or let go, a part that one got, or a
/// part that a refund took back.
///
/// @param number the merchant's, of the split or of the refund; empty for a relation
/// @param trade the channel's own number of the trade; empty for a relation
/// @param type `userId` or `loginName`
/// @param order the channel's own name of the split
record Settle(
    What what,
    String number,
    String trade,
    String type,
    String account,
    String name,
    long fen,
    String order,
    long atMillis) {
  /// How long one takes whose receiver is called so.
  static final Duration SLOW = Duration.ofSeconds(6);

  enum What {
    BOUND,
    UNBOUND,
    SPLIT,
    BACK
  }

  enum Standing {
    PROCESSING,
    SUCCESS,
    FAIL
  }

  Instant at() {
    return Instant.ofEpochMilli(atMillis);
  }

  String receiver() {
    return type + " " + account;
  }

  /// Names play what can happen: 处理中 takes a while, 失败 fails.
  Standing standing(Instant now) {
    return switch (name) {
      case "失败" -> Standing.FAIL;
      case "处理中" -> now.isBefore(at().plus(SLOW)) ? Standing.PROCESSING : Standing.SUCCESS;
      default -> Standing.SUCCESS;
    };
  }
}
