package saoma.hold;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The port to holds, one row for each, and to the payments that were taken from them. Writes count
/// only inside the transaction of the caller, and only `HoldDesk` makes them.
public interface Holds {
  void add(Hold hold);

  /// Moves a hold if it still has the version it was read with, and notes why.
  ///
  /// @param evidence what the channel said, redacted
  /// @return false if somebody was first
  boolean move(Hold read, HoldState to, Instant at, HoldEvent event, String evidence);

  /// This payment is taken from this hold.
  void capture(String hold, String payment);

  Optional<Hold> byNumber(String number);

  /// The numbers of the payments taken from it, in their order.
  List<String> capturesOf(String hold);

  /// All that are not final, oldest first.
  List<Hold> open();

  /// The newest, whatever became of them.
  List<Hold> latest(int limit);
}
