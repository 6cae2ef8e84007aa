package saoma.ui.sale;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import saoma.money.Money;
import saoma.offer.Deal;
import saoma.offer.Rule;
import saoma.offer.Span;
import saoma.order.Discount;
import saoma.ui.Amounts;
import saoma.ui.Texts;

/// An offer in the words that a clerk says to a customer.
///
/// @param names of a product's code
record OfferWords(Texts texts, UnaryOperator<String> names) {
  private static final int WEEK = DayOfWeek.values().length;

  /// What it does.
  String deal(Rule rule) {
    return switch (rule.deal()) {
      case Deal.Free(var buy, var free) -> texts.now("check.offer.free", many(buy), many(free));
      case Deal.Nth(var nth, var off) ->
          texts.now("check.offer.nth", many(nth), less(Discount.Kind.PERCENT, off));
      case Deal.Bundle bundle ->
          texts.now("check.offer.bundle", parts(bundle), Amounts.full(bundle.price()));
      case Deal.Less(var kind, var of) -> texts.now("check.offer.less", less(kind, of));
      case Deal.Fixed(var price) -> texts.now("check.offer.fixed", Amounts.full(price));
      case Deal.Whole(var from, var kind, var of) ->
          texts.now("check.offer.whole", less(kind, of), Amounts.full(from));
    };
  }

  private static String many(int count) {
    return Integer.toString(count);
  }

  private static String less(Discount.Kind kind, long of) {
    return switch (kind) {
      case PERCENT -> new Discount("", kind, of).words().strip();
      case AMOUNT -> Amounts.full(Money.fen(of));
    };
  }

  private String parts(Deal.Bundle bundle) {
    return bundle.parts().stream()
        .map(part ->
            names.apply(part.code()) + (part.pieces() == 1 ? "" : " × " + many(part.pieces())))
        .collect(Collectors.joining(" + "));
  }

  /// Who has it, and when; empty where everybody always has.
  String conditions(Rule rule, boolean now) {
    var said = new ArrayList<String>();
    if (!now) {
      said.add(texts.now("check.offer.not-now"));
    }
    if (rule.terms().members()) {
      said.add(texts.now("check.offer.members"));
    }
    if (!rule.terms().coupon().isEmpty()) {
      said.add(texts.now("check.offer.coupon"));
    }
    if (rule.terms().perSale() > 0 && !rule.isWhole()) {
      said.add(texts.now("check.offer.limit", many(rule.terms().perSale())));
    }
    span(rule.span(), said);
    return String.join(" · ", said);
  }

  private void span(Span span, ArrayList<String> said) {
    if (span.days().size() < WEEK) {
      said.add(
          span.days().stream()
              .sorted()
              .map(day -> texts.now("offer.day." + day.name().toLowerCase(Locale.ROOT)))
              .collect(Collectors.joining(" ")));
    }
    if (span.opens() != null && span.closes() != null) {
      said.add(span.opens() + "–" + span.closes());
    }
    if (span.from() != null) {
      said.add(texts.now("check.offer.from", span.from().toString()));
    }
    if (span.until() != null) {
      said.add(texts.now("check.offer.until", span.until().toString()));
    }
  }
}
