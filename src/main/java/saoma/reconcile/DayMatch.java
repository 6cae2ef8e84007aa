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
  /// What is left of ours less theirs. What is other tills' is for their own books to match.
  public long rest() {
    return totals.ours() + booked - (totals.theirs() - totals.others().net()) - held;
  }

  /// Matched to the fen.
  public boolean isGreen() {
    return rest() == 0 && open == 0 && explained == 0 && totals.lost() == 0;
  }

  /// Nobody has to do anything, though not all of it agrees by itself.
  public boolean isSettled() {
    return open == 0 && totals.lost() == 0;
  }

  /// What the channel did with this till's money, by its bill.
  public FeeSum fees() {
    var others = totals.others();
    var gross = totals.gross() - others.gross();
    var refunds = totals.refunds() - others.refunds();
    var settled = totals.settled() - others.settled();
    return new FeeSum(
        Money.fen(gross),
        Money.fen(refunds),
        Money.fen(gross - refunds - settled),
        Money.fen(totals.fee() - others.fee()));
  }
}
