package saoma.split;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import saoma.money.Money;
import saoma.money.Split;

/// The shop's standing rule: who gets how much of each payment.
///
/// @param most that the channel's contract lets all of them have together, in percent of what is
///   paid
public record Quotas(List<Quota> all, int most) {
  /// A rule without end would make a sale into many requests.
  public static final int LONGEST = 20;

  private static final int PERCENT = 100;

  public Quotas {
    all = List.copyOf(all);
  }

  /// One receiver's part of one payment.
  public record Part(Receiver receiver, Money amount) {}

  /// Reads what `text` wrote; empty if it is none: a share that cannot be read, a receiver who
  /// stands there twice, too many of them, or rates that are more than the contract's.
  public static Optional<Quotas> read(String text, int most) {
    var all = new ArrayList<Quota>();
    for (var one : text.isBlank() ? new String[0] : text.split(";", -1)) {
      var cells = one.split(",", -1);
      if (cells.length != 3
          || !(Quota.read(cells[0], cells[1], cells[2]) instanceof Quota.Read.Good(var quota))) {
        return Optional.empty();
      }
      all.add(quota);
    }
    return Optional.of(new Quotas(all, most)).filter(Quotas::isSound);
  }

  private boolean isSound() {
    var rates = all.stream().mapToLong(Quota::millionths).sum();
    return all.size() <= LONGEST
        && rates * PERCENT <= (long) most * Quota.WHOLE
        && all.stream().allMatch(q -> all.stream().filter(o -> isSame(q, o)).count() == 1);
  }

  private static boolean isSame(Quota one, Quota other) {
    return one.receiver().isSame(other.receiver());
  }

  /// `2088…,Wang,5%;shop@example.com,Li,2.00`
  public String text() {
    return all.stream()
        .map(q -> q.receiver().account() + "," + q.receiver().name() + "," + q.share())
        .collect(Collectors.joining(";"));
  }

  /// The same with this one, in the place of an older one for the same receiver; empty if the rule
  /// would not be sound.
  public Optional<Quotas> with(Quota quota) {
    var next = new ArrayList<>(without(quota.receiver()).all());
    next.add(quota);
    return Optional.of(new Quotas(next, most)).filter(Quotas::isSound);
  }

  public Quotas without(Receiver receiver) {
    return new Quotas(all.stream().filter(one -> !one.receiver().isSame(receiver)).toList(), most);
  }

  public Optional<Quota> of(Receiver receiver) {
    return all.stream().filter(one -> one.receiver().isSame(receiver)).findFirst();
  }

  /// The most that all receivers together may get of so much, in whole units.
  public Money limit(Money basis) {
    var limit =
        BigInteger.valueOf(basis.minor())
            .multiply(BigInteger.valueOf(most))
            .divide(BigInteger.valueOf(PERCENT));
    return new Money(limit.longValueExact(), basis.currency());
  }

  /// Who gets how much of it: rates by the largest remainder beside what the shop keeps, then fixed
  /// amounts; if that is more than the limit, all of them are cut in proportion. Nobody is there
  /// who would get nothing.
  ///
  /// @param basis what was paid and not given back, not negative
  public List<Part> parts(Money basis) {
    if (all.isEmpty()) {
      return List.of();
    }
    var amounts = wanted(basis);
    var sum = amounts.stream().mapToLong(Long::longValue).sum();
    var limit = limit(basis);
    var fair =
        sum > limit.minor()
            ? Split.by(limit, amounts)
            : amounts.stream().map(fen -> new Money(fen, basis.currency())).toList();
    var parts = new ArrayList<Part>();
    for (var n = 0; n < fair.size(); n++) {
      if (fair.get(n).isPositive()) {
        parts.add(new Part(all.get(n).receiver(), fair.get(n)));
      }
    }
    return List.copyOf(parts);
  }

  private List<Long> wanted(Money basis) {
    var weights = new ArrayList<>(all.stream().map(one -> (long) one.millionths()).toList());
    weights.add(Quota.WHOLE - weights.stream().mapToLong(Long::longValue).sum());
    var rated = Split.by(basis, weights);
    var wanted = new ArrayList<Long>();
    for (var n = 0; n < all.size(); n++) {
      var quota = all.get(n);
      wanted.add(quota.fen() > 0 ? quota.fen() : rated.get(n).minor());
    }
    return wanted;
  }
}
