package saoma.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import saoma.money.Money;
import saoma.order.Discount;

/// Offers for tests: read from a row of the table of cases, or made up.
public final class Rules {
  private Rules() {}

  /// `LESS P1000 @ a,b !m !c=CODE !h !l=2 +`, several with `&` between; numbered from 1.
  static List<Rule> read(String text) {
    var found = new ArrayList<Rule>();
    for (var one : text.split("&")) {
      if (!one.isBlank()) {
        found.add(one(one.strip(), found.size() + 1));
      }
    }
    return found;
  }

  private static Rule one(String text, int id) {
    var parts = text.split(" ");
    var deal = new ArrayList<String>();
    Goods goods = new Goods.All();
    var member = false;
    var coupon = "";
    var added = false;
    var hand = true;
    var limit = 0;
    for (var at = 0; at < parts.length; at++) {
      switch (parts[at]) {
        case "@" -> goods = goods(parts[++at]);
        case "+" -> added = true;
        case "!m" -> member = true;
        case "!h" -> hand = false;
        case String s when s.startsWith("!l=") -> limit = Integer.parseInt(s.substring(3));
        case String s when s.startsWith("!c=") -> coupon = s.substring(3);
        default -> deal.add(parts[at]);
      }
    }
    var terms = new Terms(member, coupon, 0, added, hand, limit);
    var name = "优惠" + id;
    return new Rule(id, name, "Offer " + id, deal(deal), goods, Span.ALWAYS, terms, true);
  }

  private static Goods goods(String word) {
    return word.startsWith("#")
        ? new Goods.Category(word.substring(1))
        : new Goods.Codes(new TreeSet<>(List.of(word.split(","))));
  }

  private static Deal deal(List<String> words) {
    var text =
        new StringBuilder(String.join(" ", words.stream().filter(w -> !w.contains("*")).toList()));
    words.stream()
        .filter(w -> w.contains("*"))
        .forEach(w -> text.append('\n').append(w.replace('*', '\t')));
    return RuleText.deal(text.toString());
  }

  /// Of every kind, for the goods `c0` to `c5` of the random carts.
  public static List<Rule> random(SplittableRandom random, int most) {
    var found = new ArrayList<Rule>();
    for (var id = random.nextInt(most + 1); id > 0; id--) {
      var coupon = random.nextInt(5) == 0 ? "CODE" + random.nextInt(3) : "";
      var terms =
          new Terms(
              random.nextInt(5) == 0,
              coupon,
              0,
              random.nextInt(3) == 0,
              random.nextInt(4) > 0,
              random.nextInt(3) == 0 ? random.nextInt(1, 4) : 0);
      found.add(new Rule(id, "优惠" + id, "", deal(random), goods(random), Span.ALWAYS, terms, true));
    }
    return found;
  }

  private static Goods goods(SplittableRandom random) {
    return switch (random.nextInt(3)) {
      case 0 -> new Goods.All();
      case 1 -> new Goods.Category("k" + random.nextInt(2));
      default -> new Goods.Codes(new TreeSet<>(List.of(code(random), code(random))));
    };
  }

  private static String code(SplittableRandom random) {
    return "c" + random.nextInt(6);
  }

  private static Deal deal(SplittableRandom random) {
    var percent = random.nextInt(1, 10_001);
    var amount = random.nextLong(1, 2_000);
    return switch (random.nextInt(8)) {
      case 0 -> new Deal.Free(random.nextInt(1, 4), random.nextInt(1, 3));
      case 1 -> new Deal.Nth(random.nextInt(2, 4), percent);
      case 2 ->
          new Deal.Bundle(
              List.of(new Deal.Part("c0", random.nextInt(1, 3)), new Deal.Part("c1", 1)),
              Money.fen(amount));
      case 3 -> new Deal.Less(Discount.Kind.PERCENT, percent);
      case 4 -> new Deal.Less(Discount.Kind.AMOUNT, amount);
      case 5 -> new Deal.Fixed(Money.fen(amount));
      case 6 -> new Deal.Whole(Money.fen(amount * 3), Discount.Kind.PERCENT, percent);
      default -> new Deal.Whole(Money.fen(amount * 3), Discount.Kind.AMOUNT, amount);
    };
  }
}
