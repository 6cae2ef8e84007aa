package saoma.channel;

import saoma.money.Money;

/// The amounts that a channel takes in one payment, both ends included.
public record Span(Money least, Money most) {
  /// Whatever the till can count.
  public static final Span ANY = new Span(Money.fen(1), Money.fen(Long.MAX_VALUE));

  public boolean holds(Money amount) {
    return amount.compareTo(least) >= 0 && amount.compareTo(most) <= 0;
  }
}
