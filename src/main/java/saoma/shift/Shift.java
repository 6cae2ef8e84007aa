package saoma.shift;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import saoma.money.Money;

/// The time between two Zs at one till. Everything that moves money belongs to the shift that is
/// open when it is written; so it ends at a place in the books, not at a time of a clock.
///
/// @param number counts from 1 without gaps; its Z has the same
/// @param floatKept what the shift before left in the drawer
/// @param floatCounted what somebody counted before the first cash moved; null where nobody did
/// @param tradingSince when money moved in it first; null as long as none did
/// @param brought how things stood when it began
public record Shift(
    long number,
    Instant openedAt,
    Who openedBy,
    Money floatKept,
    @Nullable Count floatCounted,
    @Nullable Instant tradingSince,
    Brought brought,
    State state) {

  public enum State {
    OPEN,
    CLOSED
  }

  /// What was brought forward from the shifts before.
  ///
  /// @param receipts the last number that was given out
  /// @param owed what the shop owed its members, in fen
  /// @param apart money of payments that no receipt has, in fen
  /// @param sales goods sold since the first shift, in fen; never grows smaller
  /// @param returns money given back for goods since the first shift, in fen
  public record Brought(long receipts, long owed, long apart, long sales, long returns) {
    /// What the shift brings forward to the next one.
    ///
    /// @param tallies all of the shift's
    /// @param lastReceipt the last number that was given out
    public Brought after(Tallies tallies, long lastReceipt) {
      return new Brought(
          lastReceipt,
          Math.addExact(owed, tallies.owedMore()),
          Math.addExact(apart, tallies.apartMore()),
          Math.addExact(sales, tallies.of(Topic.SALE).sum()),
          Math.addExact(returns, tallies.of(Topic.RETURN).sum()));
    }
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  /// What the drawer began with: as counted, else as left.
  public Money opening() {
    return floatCounted == null ? floatKept : floatCounted.total();
  }
}
