package saoma.offer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The shop's offers in memory, for screens.
public final class MemoryOffers implements OfferBook {
  private final List<Rule> rules = new ArrayList<>();

  /// How often each coupon was used.
  public final Map<String, Long> uses = new HashMap<>();

  private long given;

  /// As [Rules#read] reads it.
  public static MemoryOffers of(String text) {
    var made = new MemoryOffers();
    Rules.read(text).forEach(rule -> made.keep(rule.numbered(0)));
    return made;
  }

  @Override
  public List<Rule> rules() {
    return List.copyOf(rules);
  }

  @Override
  public Optional<Rule> keep(Rule rule) {
    var coupon = rule.terms().coupon();
    if (!coupon.isEmpty()
        && rules.stream()
            .anyMatch(one -> one.id() != rule.id() && one.terms().coupon().equals(coupon))) {
      return Optional.empty();
    }
    var kept = rule.id() == 0 ? rule.numbered(++given) : rule;
    rules.removeIf(one -> one.id() == kept.id());
    rules.add(kept);
    return Optional.of(kept);
  }

  @Override
  public void remove(long id) {
    rules.removeIf(one -> one.id() == id);
  }

  @Override
  public long used(String coupon, String sale) {
    return uses.getOrDefault(coupon, 0L);
  }
}
