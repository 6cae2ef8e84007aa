package saoma.payout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The port to payouts, one row for each. Writes count only inside the transaction of the caller,
/// and only `PayoutDesk` makes them.
public interface Payouts {
  void add(Payout payout);

  /// Moves a payout if it still has the version it was read with, and notes why.
  ///
  /// @param evidence what the channel said, redacted
  /// @return false if somebody was first
  boolean move(Payout read, PayoutState to, Instant at, PayoutEvent event, String evidence);

  Optional<Payout> byNumber(String number);

  /// All that stand in the place of this one, whatever became of them.
  List<Payout> replacing(String number);

  /// All that are not final, oldest first.
  List<Payout> open();

  /// Bank transfers that were paid after that moment: they can still come back.
  List<Payout> paidToBanksSince(Instant moment);

  /// The newest, whatever became of them.
  List<Payout> latest(int limit);
}
