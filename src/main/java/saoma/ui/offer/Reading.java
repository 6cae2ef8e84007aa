package saoma.ui.offer;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saoma.money.Money;
import saoma.offer.Deal;
import saoma.offer.Goods;
import saoma.offer.Rule;
import saoma.offer.Span;
import saoma.offer.Terms;
import saoma.order.Discount;
import saoma.order.Offered;
import saoma.ui.TypedPrice;
import saoma.ui.sale.TypedDiscount;

/// Reads the form of an offer: a rule, or what is wrong at which field. Pure.
public final class Reading {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");

  private final Typed typed;
  private final Predicate<String> known;
  private final Map<Field, String> problems = new EnumMap<>(Field.class);

  /// @param known whether the shop sells a product with this code
  public Reading(Typed typed, Predicate<String> known) {
    this.typed = typed;
    this.known = known;
  }

  /// Keys of the texts that say what is wrong, after [#rule].
  public Map<Field, String> problems() {
    return Map.copyOf(problems);
  }

  /// Empty if something is wrong.
  public Optional<Rule> rule() {
    problems.clear();
    name(Field.NAME, true);
    name(Field.NAME_EN, false);
    var deal = deal();
    var goods = typed.kind() == Kind.BUNDLE ? Optional.of(new Goods.All()) : goods();
    var span = span();
    var terms = terms();
    return problems.isEmpty()
        ? Optional.of(
            new Rule(
                typed.id(),
                at(Field.NAME),
                at(Field.NAME_EN),
                deal.orElseThrow(),
                goods.orElseThrow(),
                span.orElseThrow(),
                terms.orElseThrow(),
                typed.flags().contains(Flag.ON)))
        : Optional.empty();
  }

  /// Full-width digits and signs are those that an input method makes of plain ones.
  private String at(Field field) {
    return Normalizer.normalize(typed.at(field), Normalizer.Form.NFKC).strip();
  }

  private void wrong(Field field, String key) {
    problems.putIfAbsent(field, "offer.wrong." + key);
  }

  private <T> Optional<T> or(Field field, String key, Supplier<T> made) {
    try {
      return Optional.of(made.get());
    } catch (IllegalArgumentException _) {
      wrong(field, key);
      return Optional.empty();
    }
  }

  private void name(Field field, boolean needed) {
    var text = at(field);
    if (text.isEmpty() ? needed : !Offered.isName(text)) {
      wrong(field, "name");
    }
  }

  private Optional<? extends Deal> deal() {
    return switch (typed.kind()) {
      case FREE -> {
        var buy = number(Field.FIRST);
        var free = number(Field.SECOND);
        yield or(Field.FIRST, "pieces", () -> new Deal.Free(buy, free));
      }
      case NTH -> {
        var nth = number(Field.FIRST);
        yield discount(Field.SECOND)
            .flatMap(less ->
                less.kind() == Discount.Kind.PERCENT
                    ? or(Field.FIRST, "pieces", () -> new Deal.Nth(nth, Math.toIntExact(less.of())))
                    : percentOnly());
      }
      case BUNDLE -> {
        var parts = parts();
        yield price(Field.FIRST)
            .flatMap(price -> or(Field.GOODS, "bundle", () -> new Deal.Bundle(parts, price)));
      }
      case LESS -> discount(Field.FIRST).map(less -> new Deal.Less(less.kind(), less.of()));
      case FIXED -> price(Field.FIRST).map(Deal.Fixed::new);
      case WHOLE -> {
        var from = at(Field.FIRST).isEmpty() ? Optional.of(Money.fen(0)) : price(Field.FIRST);
        yield discount(Field.SECOND)
            .flatMap(less -> from.map(sum -> new Deal.Whole(sum, less.kind(), less.of())));
      }
    };
  }

  private <T> Optional<T> percentOnly() {
    wrong(Field.SECOND, "percent");
    return Optional.empty();
  }

  private int number(Field field) {
    if (!NUMBER.matcher(at(field)).matches()) {
      wrong(field, "number");
      return 0;
    }
    return Integer.parseInt(at(field));
  }

  private Optional<Money> price(Field field) {
    return switch (TypedPrice.of(typed.at(field))) {
      case TypedPrice.Good(var price) -> Optional.of(price);
      case TypedPrice.Bad(var key) -> {
        problems.putIfAbsent(field, key);
        yield Optional.empty();
      }
    };
  }

  private Optional<TypedDiscount.Good> discount(Field field) {
    return switch (TypedDiscount.of(typed.at(field))) {
      case TypedDiscount.Good good -> Optional.of(good);
      case TypedDiscount.Bad(var key) -> {
        problems.putIfAbsent(field, key);
        yield Optional.empty();
      }
    };
  }

  private List<Deal.Part> parts() {
    var found = new ArrayList<Deal.Part>();
    for (var many : Many.of(at(Field.GOODS))) {
      require(many.what());
      or(Field.GOODS, "bundle", () -> new Deal.Part(many.what(), Integer.parseInt(many.quantity())))
          .ifPresent(found::add);
    }
    return found;
  }

  private Optional<? extends Goods> goods() {
    var text = at(Field.GOODS);
    if (text.isEmpty()) {
      return Optional.of(new Goods.All());
    }
    if (text.startsWith("#")) {
      var name = text.substring(1).strip();
      return or(Field.GOODS, "goods", () -> new Goods.Category(name));
    }
    var codes = new TreeSet<String>();
    Many.of(text).forEach(many -> codes.add(many.what()));
    codes.forEach(this::require);
    return or(Field.GOODS, "goods", () -> new Goods.Codes(codes));
  }

  private void require(String code) {
    if (!known.test(code)) {
      wrong(Field.GOODS, "no-product");
    }
  }

  private Optional<Span> span() {
    var from = day(Field.FROM);
    var until = day(Field.UNTIL);
    var opens = time(Field.OPENS);
    var closes = time(Field.CLOSES);
    if (typed.days().isEmpty()) {
      wrong(Field.OPENS, "no-day");
      return Optional.empty();
    }
    if (from != null && until != null && until.isBefore(from)) {
      wrong(Field.UNTIL, "before");
      return Optional.empty();
    }
    return or(Field.CLOSES, "hours", () -> new Span(from, until, typed.days(), opens, closes));
  }

  private @Nullable LocalDate day(Field field) {
    try {
      var text = at(field).replace('/', '-').replace('.', '-');
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException _) {
      wrong(field, "day");
      return null;
    }
  }

  private @Nullable LocalTime time(Field field) {
    try {
      var text = at(field);
      return text.isEmpty() ? null : LocalTime.parse(text.length() == 4 ? "0" + text : text);
    } catch (DateTimeParseException _) {
      wrong(field, "time");
      return null;
    }
  }

  private Optional<Terms> terms() {
    var coupon = Offered.coupon(at(Field.COUPON));
    var uses = at(Field.USES).isEmpty() ? 0 : number(Field.USES);
    var asked = typed.kind().hasLimit() && !at(Field.LIMIT).isEmpty();
    var perSale = asked ? number(Field.LIMIT) : 0;
    if (perSale > Terms.MOST_PER_SALE || (asked && perSale == 0)) {
      wrong(Field.LIMIT, "limit");
      return Optional.empty();
    }
    if (!coupon.isEmpty() && !Offered.isCoupon(coupon)) {
      wrong(Field.COUPON, "coupon");
      return Optional.empty();
    }
    return or(
        Field.USES,
        "uses",
        () ->
            new Terms(
                typed.flags().contains(Flag.MEMBERS),
                coupon,
                uses,
                typed.flags().contains(Flag.WITH_OFFERS),
                typed.flags().contains(Flag.WITH_HAND),
                perSale));
  }
}
