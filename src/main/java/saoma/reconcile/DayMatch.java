package saoma.reconcile;

import saoma.money.Money;

/// How a day of a channel stands: the books' side, the bill's side, and what lies between.
///
/// @param booked fen that were booked after the comparison, by the bill's proof
/// @param held fen that the cut at midnight explains: in another day's bill, or perhaps in one to
///   come
/// @param waiting how many differences still wait for a later bill
/// @param open how many differences nobody has decided about, `explained` how many have a reason
/// @param unexplained fen that the open differences are about, whatever their direction
public record DayMatch(
    MatchDay day,
    RunTotals totals,
    long booked,
    long held,
    long waiting,
    long open,
    long explained,
    long unexplained) {
  /// What is left of ours less theirs.
  public long rest() {
    return totals.ours() + booked - totals.theirs() - held;
  }

  /// Matched to the fen.
  public boolean isGreen() {
    return rest() == 0 && open == 0 && explained == 0 && totals.lost() == 0;
  }

  /// Nobody has to do anything, though not all of it agrees by itself.
  public boolean isSettled() {
    return open == 0 && totals.lost() == 0;
  }

  /// What the channel did with the money, by its bill.
  public FeeSum fees() {
    return new FeeSum(
        Money.fen(totals.gross()),
        Money.fen(totals.refunds()),
        Money.fen(totals.gross() - totals.refunds() - totals.settled()),
        Money.fen(totals.fee()));
  }
}
