package saoma.offer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToLongFunction;
import saoma.money.Money;
import saoma.order.Discount;

/// What one offer takes off the units that are open to it. Each is worked out from the prices of
/// the units, and rounded half up once for a line.
final class Taking {
  /// More bundles than this are not looked for in one cart.
  private static final int MOST_BUNDLES = 1_000;

  private final Shelf shelf;
  private final Rule rule;
  private final long[] open;
  private final long[] taken;

  /// @param open units of each stock
  /// @param taken fen that are off them already
  Taking(Shelf shelf, Rule rule, long[] open, long[] taken) {
    this.shelf = shelf;
    this.rule = rule;
    this.open = open;
    this.taken = taken;
  }

  Claim claim() {
    return switch (rule.deal()) {
      case Deal.Free(var buy, var free) -> cheapest(buy + free, free, Discount.WHOLE);
      case Deal.Nth(var nth, var basisPoints) -> cheapest(nth, 1, basisPoints);
      case Deal.Bundle bundle -> bundles(bundle);
      case Deal.Less(var kind, var of) ->
          switch (kind) {
            case PERCENT -> percent(of);
            case AMOUNT -> each(stock -> Math.min(stock.price(), stock.of(Money.fen(of))));
          };
      case Deal.Fixed(var price) -> each(stock -> stock.price() - stock.of(price));
      case Deal.Whole whole -> whole(whole);
    };
  }

  private boolean has(int at) {
    return open[at] > 0 && shelf.allows(rule, shelf.at(at));
  }

  /// The pieces in a row from the dearest, cut into groups; of each group the last ones cost less,
  /// which is the most that groups of this size can give. Pieces that make no group are the
  /// cheapest, and stay open. All pieces of the groups bear what they give.
  private Claim cheapest(int group, int count, int basisPoints) {
    var claim = new Claim(shelf.size());
    var pieces = 0L;
    for (var at = 0; at < shelf.size(); at++) {
      pieces += has(at) && shelf.at(at).isPieces() ? open[at] : 0;
    }
    var left = Math.min(pieces / group, rule.terms().most()) * group;
    var gone = 0L;
    var off = 0L;
    var worth = new ArrayList<>(Collections.nCopies(shelf.size(), 0L));
    for (var at = 0; at < shelf.size() && left > 0; at++) {
      if (has(at) && shelf.at(at).isPieces()) {
        var mine = Math.min(left, open[at]);
        var fewer = reduced(gone + mine, group, count) - reduced(gone, group, count);
        off += part(shelf.at(at).price() * fewer, basisPoints);
        claim.take(at, mine, 0);
        worth.set(at, shelf.at(at).price() * mine);
        gone += mine;
        left -= mine;
      }
    }
    claim.spread(off, worth);
    return claim;
  }

  /// How many of the first pieces in the row cost less.
  private static long reduced(long first, int group, int count) {
    return first / group * count + Math.max(0, first % group - (group - count));
  }

  private static long part(long fen, long basisPoints) {
    return new Discount("%", Discount.Kind.PERCENT, basisPoints).from(Money.fen(fen)).minor();
  }

  private Claim percent(long basisPoints) {
    var claim = new Claim(shelf.size());
    var left = rule.terms().most();
    for (var at = 0; at < shelf.size(); at++) {
      var units = has(at) ? Math.min(left, open[at]) : 0;
      var off = part(shelf.at(at).price() * units, basisPoints);
      if (off > 0) {
        claim.take(at, units, off);
        left -= units;
      }
    }
    return claim;
  }

  private Claim each(ToLongFunction<Stock> less) {
    var claim = new Claim(shelf.size());
    var left = rule.terms().most();
    for (var at = 0; at < shelf.size() && left > 0; at++) {
      var off = has(at) ? less.applyAsLong(shelf.at(at)) : 0;
      if (off > 0) {
        var units = Math.min(left, open[at]);
        claim.take(at, units, off * units);
        left -= units;
      }
    }
    return claim;
  }

  /// One bundle after the other, each of the dearest pieces there are, as long as it saves
  /// something.
  private Claim bundles(Deal.Bundle bundle) {
    var claim = new Claim(shelf.size());
    for (var nth = 0; nth < Math.min(MOST_BUNDLES, rule.terms().most()); nth++) {
      var one = bundle(bundle, claim);
      var worth = new ArrayList<Long>();
      for (var at = 0; at < shelf.size(); at++) {
        worth.add(one[at] * shelf.at(at).price());
      }
      var saved = worth.stream().mapToLong(Long::longValue).sum() - bundle.price().minor();
      if (saved <= 0) {
        return claim;
      }
      for (var at = 0; at < one.length; at++) {
        claim.take(at, one[at], 0);
      }
      claim.spread(saved, worth);
    }
    return claim;
  }

  /// The units of the next bundle; none at all where a part of it is missing.
  private long[] bundle(Deal.Bundle bundle, Claim before) {
    var found = new long[shelf.size()];
    for (var part : bundle.parts()) {
      var wanted = (long) part.pieces();
      for (var at = 0; at < found.length && wanted > 0; at++) {
        var stock = shelf.at(at);
        if (stock.code().equals(part.code()) && stock.isPieces() && has(at)) {
          found[at] = Math.min(wanted, open[at] - before.units(at));
          wanted -= found[at];
        }
      }
      if (wanted > 0) {
        return new long[shelf.size()];
      }
    }
    return found;
  }

  private Claim whole(Deal.Whole whole) {
    var claim = new Claim(shelf.size());
    List<Long> worth = new ArrayList<>();
    for (var at = 0; at < shelf.size(); at++) {
      worth.add(has(at) ? shelf.at(at).price() * open[at] - taken[at] : 0);
    }
    var sum = worth.stream().mapToLong(Long::longValue).sum();
    if (sum > 0 && sum >= whole.from().minor()) {
      var off = new Discount("-", whole.kind(), whole.of()).from(Money.fen(sum)).minor();
      for (var at = 0; at < shelf.size() && off > 0; at++) {
        claim.take(at, has(at) ? open[at] : 0, 0);
      }
      claim.spread(off, worth);
    }
    return claim;
  }
}
