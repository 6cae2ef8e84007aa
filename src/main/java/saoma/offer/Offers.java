package saoma.offer;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import saoma.money.Money;
import saoma.offer.Course.Given;
import saoma.offer.Course.Player;
import saoma.order.Cart;
import saoma.order.Offered;

/// What the shop's offers take off a cart. Pure: the same cart, rules and time give the same
/// shares, in whichever order the goods were scanned and the rules are listed.
///
/// Offers that stand alone compete for the goods, and all that may be added to each other compete
/// with them as one: all together, all on lines, all on the whole sale, or one of them, whichever
/// takes most. The best price is looked for by trying orders: each takes what those before it left.
/// The [#TRIED] that take most by themselves are tried in every order, the others follow by what
/// they take; so the work has a bound, and the price is never worse than any of them alone. Of
/// orders that take the same the first one counts, dearest offer and lowest number first.
public final class Offers {
  /// Five can be put in 120 orders.
  static final int TRIED = 5;

  private Offers() {}

  /// The shares of each line in fen; a line that gets nothing is not in it.
  ///
  /// @param at by the clock on the shop's wall
  /// @param category of a product's code; empty where it has none
  /// @return by the id of the line, for [Cart#offered]
  public static Map<Long, List<Offered>> of(
      Cart cart, List<Rule> rules, LocalDateTime at, UnaryOperator<String> category) {
    var open = rules.stream().filter(rule -> rule.isFor(cart.claims(), at)).toList();
    if (open.isEmpty() || cart.isEmpty()) {
      return Map.of();
    }
    var shelf = Shelf.of(cart, category);
    return shares(cart, shelf, best(shelf, players(shelf, open)));
  }

  /// What a player takes by itself.
  private record Rated(Player player, long sum) {
    static Rated of(Shelf shelf, List<Rule> rules) {
      var player = new Player(rules);
      return new Rated(player, course(shelf, List.of(player)).sum());
    }

    static final Comparator<Rated> MOST_FIRST =
        Comparator.comparingLong(Rated::sum)
            .reversed()
            .thenComparingLong(rated -> rated.player().first());
  }

  /// Those that take something, most first.
  private static List<Player> players(Shelf shelf, List<Rule> rules) {
    var order = Comparator.comparing(Rule::isWhole).thenComparingLong(Rule::id);
    var sorted = rules.stream().sorted(order).toList();
    var alone =
        sorted.stream()
            .filter(rule -> !rule.terms().withOffers())
            .map(rule -> Rated.of(shelf, List.of(rule)));
    var added = sorted.stream().filter(rule -> rule.terms().withOffers()).toList();
    return Stream.concat(alone, together(shelf, added).stream())
        .filter(rated -> rated.sum() > 0)
        .sorted(Rated.MOST_FIRST)
        .map(Rated::player)
        .toList();
  }

  /// Those that may be added to each other, together. What lines get less can leave too little for
  /// an offer on the whole sale; so if some of them or one alone takes more, the others wait.
  private static Optional<Rated> together(Shelf shelf, List<Rule> added) {
    var ways = new ArrayList<List<Rule>>();
    ways.add(added);
    ways.add(added.stream().filter(rule -> !rule.isWhole()).toList());
    ways.add(added.stream().filter(Rule::isWhole).toList());
    added.forEach(rule -> ways.add(List.of(rule)));
    return ways.stream()
        .filter(way -> !way.isEmpty())
        .map(way -> Rated.of(shelf, way))
        .reduce((best, one) -> one.sum() > best.sum() ? one : best);
  }

  private static Course course(Shelf shelf, List<Player> players) {
    var course = new Course(shelf);
    players.forEach(course::give);
    return course;
  }

  private static List<Given> best(Shelf shelf, List<Player> players) {
    var best = course(shelf, players);
    var tried = Math.min(TRIED, players.size());
    for (var order : orders(players.subList(0, tried))) {
      var all = new ArrayList<>(order);
      all.addAll(players.subList(tried, players.size()));
      var course = course(shelf, all);
      best = course.sum() > best.sum() ? course : best;
    }
    return best.given();
  }

  /// Every order, the given one first.
  private static List<List<Player>> orders(List<Player> players) {
    if (players.size() <= 1) {
      return List.of(players);
    }
    var found = new ArrayList<List<Player>>();
    for (var first = 0; first < players.size(); first++) {
      var rest = new ArrayList<>(players);
      var chosen = rest.remove(first);
      for (var order : orders(rest)) {
        var one = new ArrayList<>(List.of(chosen));
        one.addAll(order);
        found.add(one);
      }
    }
    return found;
  }

  private static Map<Long, List<Offered>> shares(Cart cart, Shelf shelf, List<Given> given) {
    var found = new HashMap<Long, List<Offered>>();
    var sorted = new ArrayList<>(given);
    sorted.sort(Comparator.comparingLong(one -> one.rule().id()));
    for (var one : sorted) {
      for (var at = 0; at < shelf.size(); at++) {
        var off = one.claim().off(at);
        if (off > 0) {
          var id = cart.lines().get(shelf.at(at).place()).id();
          found.computeIfAbsent(id, _ -> new ArrayList<>()).add(share(one.rule(), off));
        }
      }
    }
    found.replaceAll((_, offers) -> most(offers));
    return found;
  }

  /// No more than a line can keep: those that take most of it.
  private static List<Offered> most(List<Offered> offers) {
    return offers.stream()
        .sorted(Comparator.comparing(Offered::off).reversed().thenComparingLong(Offered::rule))
        .limit(Offered.MOST)
        .sorted(Comparator.comparingLong(Offered::rule))
        .toList();
  }

  private static Offered share(Rule rule, long off) {
    return new Offered(
        rule.id(),
        rule.name(),
        rule.nameEn(),
        rule.terms().coupon(),
        rule.terms().members(),
        rule.isWhole(),
        Money.fen(off));
  }
}
