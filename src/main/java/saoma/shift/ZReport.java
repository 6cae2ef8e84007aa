package saoma.shift;

import java.time.Instant;
import java.util.List;

/// The end of a shift, in words that never change afterwards.
///
/// @param number counts from 1 without gaps at one till
/// @param closing who closed it
/// @param countings every blind count, in its order; the last one counts
/// @param links what it is bound to
public record ZReport(
    long number, Report report, Closing closing, List<Counting> countings, Links links) {
  public ZReport {
    countings = List.copyOf(countings);
  }

  /// Who closed it, and why the drawer was over or short.
  ///
  /// @param approver the second person who allowed it; nobody where `by` may do it alone
  /// @param reason of a difference outside the tolerance, or of an override; empty where there is
  ///   none
  /// @param bag the number of the bag that the deposit went to the bank in; empty where there is
  ///   none
  public record Closing(Instant at, Who by, Who approver, String reason, String bag) {}

  /// What it is bound to.
  ///
  /// @param previous the hash of the Z before; [Sealed#FIRST] for the first
  /// @param journal the newest record of the money journal at the cut
  /// @param firstReceipt and `lastReceipt`: 0 where there is none
  /// @param receipts how many were counted
  /// @param missing numbers between the first and the last that no receipt has
  public record Links(
      String previous,
      JournalMark journal,
      long firstReceipt,
      long lastReceipt,
      long receipts,
      List<Long> missing) {
    public Links {
      missing = List.copyOf(missing);
    }
  }

  /// A place in the money journal.
  ///
  /// @param seq 0 where there is none
  /// @param hash 64 characters of hex
  public record JournalMark(long seq, String hash) {}
}
