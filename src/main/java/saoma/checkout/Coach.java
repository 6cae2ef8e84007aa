package saoma.checkout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import saoma.money.Money;
import saoma.order.Receipt;
import saoma.order.Tender;
import saoma.shift.Counting;
import saoma.shift.Denomination;
import saoma.shift.Tenders;

/// Looks for single mistakes that would explain the whole difference of a count: pieces of one kind
/// counted as another, a sale under the wrong tender, change on a note that was misread. Pure, and
/// modest: where two mistakes met it finds nothing, or something that is not so.
public final class Coach {
  /// More than so many pieces are not taken for another kind by mistake.
  private static final long MOST_PIECES = 20;

  /// Above this a note and below it a coin: nobody takes one for the other.
  private static final long SMALLEST_NOTE = 100;

  private final Counting counting;
  private final List<Denomination> kinds;

  private Coach(Counting counting) {
    this.counting = counting;
    kinds = Denomination.of(counting.count().currency());
  }

  /// @param receipts of the shift
  /// @param most that are worth reading
  /// @return the likeliest first; nothing where the count is right
  public static List<Guess> guesses(Counting counting, List<Receipt> receipts, int most) {
    var coach = new Coach(counting);
    if (counting.difference().minor() == 0) {
      return List.of();
    }
    var found = new ArrayList<Guess>(coach.swapped());
    for (var receipt : receipts.reversed()) {
      for (var tender : receipt.tenders()) {
        coach.look(receipt.number(), tender, found);
      }
    }
    return found.stream().limit(most).toList();
  }

  /// The fewest pieces first.
  private List<Guess.Swapped> swapped() {
    var found = new ArrayList<Guess.Swapped>();
    for (var row : counting.count().pieces().entrySet()) {
      for (var really : kinds) {
        var apart = really.value().minus(row.getKey().value()).minor();
        var wrong = counting.difference().negated().minor();
        if (apart != 0 && wrong % apart == 0 && isNote(really) == isNote(row.getKey())) {
          var pieces = wrong / apart;
          if (pieces > 0 && pieces <= Math.min(row.getValue(), MOST_PIECES)) {
            found.add(new Guess.Swapped(row.getKey(), really, pieces));
          }
        }
      }
    }
    found.sort(Comparator.comparingLong(Guess.Swapped::pieces));
    return found;
  }

  private static boolean isNote(Denomination kind) {
    return kind.value().minor() > SMALLEST_NOTE;
  }

  private void look(long receipt, Tender tender, List<Guess> found) {
    var difference = counting.difference();
    if (!tender.channel().equals(Tenders.CASH)) {
      if (tender.amount().equals(difference) && !tender.channel().equals(Tenders.ROUNDING)) {
        found.add(new Guess.AlsoCash(receipt, tender.channel(), tender.amount()));
      }
      return;
    }
    if (tender.amount().equals(difference.negated())) {
      found.add(new Guess.NotCash(receipt, tender.amount()));
    }
    var handed = tender.tendered().plus(difference);
    if (tender.change().isPositive() && isOnePiece(tender.tendered()) && isOnePiece(handed)) {
      found.add(new Guess.Misread(receipt, tender.tendered(), handed));
    }
  }

  private boolean isOnePiece(Money money) {
    return kinds.stream().anyMatch(kind -> kind.value().equals(money));
  }
}
