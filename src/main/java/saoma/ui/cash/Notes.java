package saoma.ui.cash;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import saoma.money.Money;

/// What a customer is likely to hand over: the exact sum, and the sums that the notes in
/// circulation make just above it.
final class Notes {
  /// Notes of the renminbi, in fen.
  private static final List<Long> FACES = List.of(500L, 1_000L, 2_000L, 5_000L, 10_000L);

  private static final int MOST = 5;

  private Notes() {}

  /// The exact sum first, the others rising, at most six in all.
  static List<Money> above(Money toPay) {
    var sums = new TreeSet<Long>();
    for (var face : FACES) {
      var up = Math.ceilDiv(toPay.minor(), face) * face;
      if (up > toPay.minor()) {
        sums.add(up);
      }
    }
    var likely = new ArrayList<Money>();
    likely.add(toPay);
    sums.stream().limit(MOST).forEach(fen -> likely.add(new Money(fen, toPay.currency())));
    return likely;
  }
}
