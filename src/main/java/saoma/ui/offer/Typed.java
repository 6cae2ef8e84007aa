package saoma.ui.offer;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saoma.money.Money;
import saoma.offer.Deal;
import saoma.offer.Goods;
import saoma.offer.Rule;
import saoma.order.Discount;

/// An offer as it stands in the form: texts as they were typed, right or wrong.
///
/// @param id of the offer that is changed; 0 for a new one
public record Typed(
    long id, Kind kind, Map<Field, String> fields, Set<DayOfWeek> days, Set<Flag> flags) {
  public Typed {
    fields = Map.copyOf(fields);
    days = Set.copyOf(days);
    flags = Set.copyOf(flags);
  }

  /// A new offer, for everybody and always.
  public static Typed fresh(Kind kind) {
    return new Typed(
        0, kind, Map.of(), EnumSet.allOf(DayOfWeek.class), EnumSet.of(Flag.WITH_HAND, Flag.ON));
  }

  String at(Field field) {
    return Objects.requireNonNullElse(fields.get(field), "");
  }

  static Typed of(Rule rule) {
    var fields = new EnumMap<Field, String>(Field.class);
    fields.put(Field.NAME, rule.name());
    fields.put(Field.NAME_EN, rule.nameEn());
    fields.put(Field.GOODS, goods(rule));
    deal(rule.deal(), fields);
    fields.put(Field.FROM, or(rule.span().from()));
    fields.put(Field.UNTIL, or(rule.span().until()));
    fields.put(Field.OPENS, or(rule.span().opens()));
    fields.put(Field.CLOSES, or(rule.span().closes()));
    var terms = rule.terms();
    fields.put(Field.COUPON, terms.coupon());
    fields.put(Field.USES, terms.uses() == 0 ? "" : Integer.toString(terms.uses()));
    fields.put(Field.LIMIT, terms.perSale() == 0 ? "" : Integer.toString(terms.perSale()));
    return new Typed(rule.id(), Kind.of(rule.deal()), fields, rule.span().days(), flags(rule));
  }

  private static Set<Flag> flags(Rule rule) {
    var found = EnumSet.noneOf(Flag.class);
    put(found, Flag.MEMBERS, rule.terms().members());
    put(found, Flag.WITH_OFFERS, rule.terms().withOffers());
    put(found, Flag.WITH_HAND, rule.terms().withHand());
    put(found, Flag.ON, rule.on());
    return found;
  }

  private static void put(Set<Flag> into, Flag flag, boolean set) {
    if (set) {
      into.add(flag);
    }
  }

  private static void deal(Deal deal, Map<Field, String> into) {
    switch (deal) {
      case Deal.Free(var buy, var free) -> put(into, Integer.toString(buy), Integer.toString(free));
      case Deal.Nth(var nth, var basisPoints) ->
          put(into, Integer.toString(nth), discount(Discount.Kind.PERCENT, basisPoints));
      case Deal.Bundle(var _, var price) -> put(into, price.digits(), "");
      case Deal.Less(var kind, var of) -> put(into, discount(kind, of), "");
      case Deal.Fixed(var price) -> put(into, price.digits(), "");
      case Deal.Whole(var from, var kind, var of) -> put(into, from.digits(), discount(kind, of));
    }
  }

  private static void put(Map<Field, String> into, String first, String second) {
    into.put(Field.FIRST, first);
    into.put(Field.SECOND, second);
  }

  private static String discount(Discount.Kind kind, long of) {
    return switch (kind) {
      case PERCENT -> new Discount("", kind, of).words().strip();
      case AMOUNT -> Money.fen(of).digits();
    };
  }

  private static String goods(Rule rule) {
    if (rule.deal() instanceof Deal.Bundle(var parts, var _)) {
      return parts.stream()
          .map(part -> part.code() + (part.pieces() == 1 ? "" : "*" + part.pieces()))
          .collect(Collectors.joining(", "));
    }
    return switch (rule.goods()) {
      case Goods.All _ -> "";
      case Goods.Category(var name) -> "#" + name;
      case Goods.Codes(var codes) -> String.join(", ", sorted(codes));
    };
  }

  private static List<String> sorted(Set<String> codes) {
    var found = new ArrayList<>(codes);
    found.sort(String::compareTo);
    return found;
  }

  private static String or(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
