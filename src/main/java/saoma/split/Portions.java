package saoma.split;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The port to portions, one row for each, and to what refunds take back of them. Writes count only
/// inside the transaction of the caller.
public interface Portions {
  void add(Portion portion);

  /// Moves a portion if it still has the version it was read with, and notes why.
  ///
  /// @param evidence what the channel said, redacted
  /// @return false if somebody was first
  boolean move(Portion read, PortionState to, Instant at, PortionEvent event, String evidence);

  void takeBack(TakeBack back);

  Optional<Portion> byNumber(String number);

  /// In the order in which they were planned.
  List<Portion> ofPayment(String payment);

  /// All that are not final, oldest first.
  List<Portion> open();

  /// The numbers of this channel's payments that were begun since then, are paid, and of which no
  /// portion stands: none was planned, or all were dropped.
  List<String> unsplit(String channel, Instant since);

  /// The newest, whatever became of them.
  List<Portion> latest(int limit);

  /// What this refund takes back.
  List<TakeBack> ofRefund(String refund);

  /// What all refunds of a payment take back, whatever became of them.
  List<TakeBack> backs(String payment);
}
