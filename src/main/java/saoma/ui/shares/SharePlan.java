package saoma.ui.shares;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.input.KeyCode;
import saoma.checkout.Share;
import saoma.money.Money;
import saoma.money.Split;
import saoma.order.CartLine;
import saoma.order.ItemSplit;

/// How a bill is to be shared, as a value: each act makes a new one. The parts add up to what is
/// due, or there is a problem.
///
/// @param channels of each place, for as many as can share at all
/// @param typed the amounts that were typed, by place; who has none pays an even part of the rest
/// @param chosen the place, or the line, that keys work on
record SharePlan(
    List<CartLine> lines,
    Money due,
    int people,
    Way way,
    List<String> channels,
    Map<Integer, Money> typed,
    Map<Long, Set<Integer>> bearers,
    int chosen) {
  static final int LEAST = 2;
  static final int MOST = ItemSplit.MOST;

  SharePlan {
    lines = List.copyOf(lines);
    channels = List.copyOf(channels);
    typed = Map.copyOf(typed);
    bearers = Map.copyOf(bearers);
  }

  /// How the parts are found.
  enum Way {
    EVEN(KeyCode.F2),
    ITEM(KeyCode.F3),
    AMOUNT(KeyCode.F4);

    private final KeyCode key;

    Way(KeyCode key) {
      this.key = key;
    }

    KeyCode key() {
      return key;
    }

    /// Key of its name.
    String text() {
      return "shares.way." + name().toLowerCase(Locale.ROOT);
    }
  }

  static SharePlan of(List<CartLine> lines, Money due, String channel) {
    var channels = Collections.nCopies(MOST, channel);
    return new SharePlan(lines, due, LEAST, Way.EVEN, channels, Map.of(), Map.of(), 0);
  }

  SharePlan people(int wanted) {
    var count = Math.clamp(wanted, LEAST, MOST);
    return new SharePlan(lines, due, count, way, channels, typed, bearers, 0);
  }

  SharePlan by(Way wanted) {
    return new SharePlan(lines, due, people, wanted, channels, typed, bearers, 0);
  }

  SharePlan choose(int place) {
    var last = (way == Way.ITEM ? lines.size() : people) - 1;
    var now = Math.clamp(place, 0, last);
    return new SharePlan(lines, due, people, way, channels, typed, bearers, now);
  }

  SharePlan all(String channel) {
    return with(Collections.nCopies(MOST, channel));
  }

  SharePlan pays(int place, String channel) {
    var changed = new ArrayList<>(channels);
    changed.set(place, channel);
    return with(changed);
  }

  private SharePlan with(List<String> changed) {
    return new SharePlan(lines, due, people, way, changed, typed, bearers, chosen);
  }

  /// What the chosen one pays; empty for an even part of what the others leave.
  SharePlan amount(Optional<Money> amount) {
    var changed = new HashMap<>(typed);
    amount.ifPresentOrElse(some -> changed.put(chosen, some), () -> changed.remove(chosen));
    return new SharePlan(lines, due, people, way, channels, changed, bearers, chosen);
  }

  /// Puts a person to the chosen line, or takes one away from it. A line that nobody bears is for
  /// all.
  SharePlan bear(int place) {
    if (place >= people || chosen >= lines.size()) {
      return this;
    }
    var line = lines.get(chosen).id();
    var who = new TreeSet<>(bearers.getOrDefault(line, Set.of()));
    if (!who.remove(place)) {
      who.add(place);
    }
    var changed = new HashMap<>(bearers);
    changed.put(line, Set.copyOf(who));
    return new SharePlan(lines, due, people, way, channels, typed, changed, chosen);
  }

  boolean isBorne(CartLine line, int place) {
    return new ItemSplit(people, bearers).of(line).contains(place);
  }

  /// What each pays, in the order of the places.
  List<Money> parts() {
    return switch (way) {
      case EVEN -> Split.even(due, people);
      case ITEM -> new ItemSplit(people, bearers).parts(lines, due);
      case AMOUNT -> byAmount();
    };
  }

  private List<Money> byAmount() {
    var left = due;
    var free = 0;
    for (var place = 0; place < people; place++) {
      var amount = typed.get(place);
      left = amount == null ? left : left.minus(amount);
      free += amount == null ? 1 : 0;
    }
    var rest = left.isPositive() && free > 0 ? Split.even(left, free) : List.<Money>of();
    var parts = new ArrayList<Money>();
    var next = 0;
    for (var place = 0; place < people; place++) {
      var amount = typed.get(place);
      if (amount != null) {
        parts.add(amount);
      } else {
        parts.add(next < rest.size() ? rest.get(next) : new Money(0, due.currency()));
        next++;
      }
    }
    return parts;
  }

  /// What the parts lack of what is due; negative if they are too much.
  Money missing() {
    return parts().stream().reduce(due, Money::minus);
  }

  /// Whether each pays something and all of them what is due.
  boolean isWhole() {
    return missing().isZero() && parts().stream().allMatch(Money::isPositive);
  }

  List<Share> shares() {
    var parts = parts();
    var shares = new ArrayList<Share>();
    for (var place = 0; place < people; place++) {
      shares.add(new Share(channels.get(place), parts.get(place)));
    }
    return shares;
  }
}
