package saoma.reconcile;

import java.math.RoundingMode;
import java.util.Optional;
import saoma.money.Money;
import saoma.money.Rounding;
import saoma.payment.Way;
import saoma.settings.FeeRule;
import saoma.settings.FeeSettings;

/// What the channels keep, by the shop's contracts.
public record Fees(FeeSettings settings) {
  private static final long MILLION = 1_000_000;

  /// Empty where nothing is known about the channel's fees.
  public Optional<FeeRule> rule(String channel, Way way) {
    return settings.of(channel, way == Way.CUSTOMER_CODE);
  }

  /// What a payment costs; never negative.
  public static Money of(FeeRule rule, Money amount) {
    if (!amount.isPositive()) {
      return new Money(0, amount.currency());
    }
    var mode = RoundingMode.valueOf(rule.rounding());
    var fen = Rounding.of(amount, rule.rate(), MILLION, 1, mode).minor();
    var atLeast = Math.max(fen, rule.least());
    return new Money(
        rule.most() == 0 ? atLeast : Math.min(atLeast, rule.most()), amount.currency());
  }

  /// What a refund costs: what comes back of the fee is negative.
  public static Money ofRefund(FeeRule rule, Money amount) {
    return rule.returned() ? of(rule, amount).negated() : new Money(0, amount.currency());
  }

  /// What one movement costs; nothing where no rule is known.
  public Money of(String channel, OurRow row) {
    return of(channel, row.way(), row.amount(), row.refund());
  }

  /// What one payment costs, or what comes back of that; nothing where no rule is known.
  ///
  /// @param back whether the amount goes back
  public Money of(String channel, Way way, Money amount, boolean back) {
    return rule(channel, way)
        .map(rule -> back ? ofRefund(rule, amount) : of(rule, amount))
        .orElse(new Money(0, amount.currency()));
  }

  /// The figures of a day with one movement more.
  public FeeSum plus(FeeSum sum, String channel, OurRow row) {
    var none = new Money(0, row.amount().currency());
    return sum.plus(
        new FeeSum(
            row.refund() ? none : row.amount(),
            row.refund() ? row.amount() : none,
            none,
            of(channel, row)));
  }
}
