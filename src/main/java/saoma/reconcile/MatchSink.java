package saoma.reconcile;

import java.util.List;
import saoma.channel.BillLine;

/// Takes what a comparison finds, one by one, so that a day of any size fits.
public interface MatchSink {
  /// Both sides say the same.
  void matched(OurRow ours, BillLine theirs);

  /// A payment of the bill and its reversal in the same bill; the books have no money of it.
  void undone(BillLine payment, BillLine reversal);

  /// Lines about a payment of another till, which these books do not know.
  void others(List<BillLine> lines);

  void difference(Difference difference);

  void carried(Carried carried);
}
