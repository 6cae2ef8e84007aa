package saoma.order;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import saoma.money.Money;
import saoma.money.Split;
import saoma.order.Pricing.Taken;

/// What lines cost: the one place where discounts and taxes are worked out and rounded. Pure.
///
/// 1. A line is its price times its quantity, less what offers take off it, less its own discount,
///    which is worked out from what the offers leave.
/// 2. The discount on the sale is worked out once from the sum of that and spread over the lines by
///    largest remainder, so that the shares are the discount to the fen.
/// 3. Tax is worked out once for each rate from what its lines cost then, half up, and spread over
///    them the same way. So the sums of a receipt are the sums of its lines.
///
/// Nothing falls below zero: a discount is never more than what it is taken from.
public final class Prices {
  private Prices() {}

  /// The same lines with their discounts measured and their taxes worked out.
  static List<CartLine> priced(List<CartLine> lines) {
    if (lines.stream().allMatch(line -> line.pricing().isNone())) {
      return lines;
    }
    return taxed(shared(lines.stream().map(Prices::discounted).toList()));
  }

  private static CartLine discounted(CartLine line) {
    var own = line.pricing().own();
    return own == null
        ? line
        : line.with(
            line.pricing().own(new Taken(own.discount(), own.discount().from(line.offered()))));
  }

  private static List<CartLine> shared(List<CartLine> lines) {
    var first = lines.getFirst().pricing().shared();
    if (first == null) {
      return lines;
    }
    var costs = lines.stream().map(CartLine::cost).toList();
    var shares = spread(first.discount().from(sum(costs)), costs);
    var found = new ArrayList<CartLine>();
    for (var at = 0; at < lines.size(); at++) {
      var share = new Taken(first.discount(), shares.get(at));
      found.add(lines.get(at).with(lines.get(at).pricing().shared(share)));
    }
    return found;
  }

  private static List<CartLine> taxed(List<CartLine> lines) {
    var rates = new LinkedHashMap<TaxRate, List<Integer>>();
    for (var at = 0; at < lines.size(); at++) {
      rates.computeIfAbsent(lines.get(at).pricing().rate(), _ -> new ArrayList<>()).add(at);
    }
    var found = new ArrayList<>(lines);
    rates.forEach((rate, places) -> {
      var costs = places.stream().map(at -> lines.get(at).discounted()).toList();
      var taxes = spread(rate.of(sum(costs)), costs);
      for (var at = 0; at < places.size(); at++) {
        var line = lines.get(places.get(at));
        found.set(places.get(at), line.with(line.pricing().taxed(taxes.get(at))));
      }
    });
    return found;
  }

  private static Money sum(List<Money> amounts) {
    return amounts.stream().reduce(Money.fen(0), Money::plus);
  }

  /// Nothing is nothing for each, also where nothing bears it.
  private static List<Money> spread(Money whole, List<Money> costs) {
    return whole.isZero()
        ? costs.stream().map(_ -> Money.fen(0)).toList()
        : Split.by(whole, costs.stream().map(Money::minor).toList());
  }

  /// What offers on the whole sale take off these lines, each offer once, in the order of the
  /// lines: what stands below all rows.
  public static List<Offered> wholes(List<CartLine> lines) {
    var found = new LinkedHashMap<Long, Offered>();
    for (var line : lines) {
      for (var share : line.pricing().offers()) {
        if (share.whole()) {
          found.merge(share.rule(), share, (sum, one) -> sum.plus(one.off()));
        }
      }
    }
    return List.copyOf(found.values());
  }

  /// What was taxed at one rate: `net` and `tax` are together what was paid for it.
  public record TaxSum(TaxRate rate, Money net, Money tax) {
    public Money gross() {
      return net.plus(tax);
    }
  }

  /// The taxes in these lines by their rates, in the order of the lines; none where there is no
  /// tax.
  public static List<TaxSum> taxes(List<CartLine> lines) {
    var sums = new LinkedHashMap<TaxRate, TaxSum>();
    for (var line : lines) {
      var pricing = line.pricing();
      if (pricing.rate().isAny()) {
        var one = new TaxSum(pricing.rate(), line.total().minus(pricing.tax()), pricing.tax());
        sums.merge(
            one.rate(),
            one,
            (a, b) -> new TaxSum(a.rate(), a.net().plus(b.net()), a.tax().plus(b.tax())));
      }
    }
    return List.copyOf(sums.values());
  }
}
