package saoma.split;

import java.util.ArrayList;
import java.util.List;
import saoma.money.Money;
import saoma.money.Split;

/// How much of a refund each receiver bears: in proportion to what he still has of the payment, the
/// shop bearing the rest. Nobody gives more back than he has, all parts add up to the refund, and a
/// refund of all that is left takes back all that was given away.
public final class TakingBack {
  private TakingBack() {}

  /// What one receiver still has.
  ///
  /// @param amount not negative
  public record Held(Receiver receiver, Money amount) {}

  /// What each receiver still has of a payment: the portions that are done, less what earlier
  /// refunds took back.
  ///
  /// @param backs of refunds whose money went back or may have
  public static List<Held> held(List<Portion> portions, List<TakeBack> backs) {
    var held = new ArrayList<Held>();
    for (var portion : portions) {
      if (portion.state() instanceof PortionState.Done) {
        add(held, portion.receiver(), portion.amount().minor(), portion.amount());
      }
    }
    backs.forEach(back -> add(held, back.receiver(), -back.amount().minor(), back.amount()));
    return held.stream().filter(one -> one.amount().isPositive()).toList();
  }

  private static void add(List<Held> held, Receiver receiver, long fen, Money like) {
    for (var n = 0; n < held.size(); n++) {
      var one = held.get(n);
      if (one.receiver().isSame(receiver)) {
        var sum = Math.addExact(one.amount().minor(), fen);
        held.set(n, new Held(one.receiver(), new Money(sum, like.currency())));
        return;
      }
    }
    held.add(new Held(receiver, new Money(fen, like.currency())));
  }

  /// @param amount of the refund, positive
  /// @param left what could be given back before this refund, at least its amount
  /// @return who bears how much; nobody who bears nothing
  public static List<Held> of(Money amount, Money left, List<Held> held) {
    var had = held.stream().mapToLong(one -> one.amount().minor()).sum();
    if (had == 0) {
      return List.of();
    }
    var weights = new ArrayList<>(held.stream().map(one -> one.amount().minor()).toList());
    weights.add(Math.max(0, left.minor() - had));
    var parts = Split.by(amount, weights);
    var taken = new ArrayList<Held>();
    for (var n = 0; n < held.size(); n++) {
      var part =
          parts.get(n).minor() < held.get(n).amount().minor() ? parts.get(n) : held.get(n).amount();
      if (part.isPositive()) {
        taken.add(new Held(held.get(n).receiver(), part));
      }
    }
    return List.copyOf(taken);
  }
}
