package saoma.checkout;

import saoma.money.Money;
import saoma.shift.Denomination;

/// One single mistake that would explain, to the fen, why a drawer is over or short. A guess and no
/// more: somebody looks.
public sealed interface Guess {
  /// So many pieces were counted as another kind than they are.
  record Swapped(Denomination counted, Denomination really, long pieces) implements Guess {}

  /// A sale stands as paid in cash, and no cash came.
  record NotCash(long receipt, Money amount) implements Guess {}

  /// A sale stands as paid another way, and cash came for it too.
  record AlsoCash(long receipt, String channel, Money amount) implements Guess {}

  /// Change was given on another note than the one that was typed.
  record Misread(long receipt, Money typed, Money handed) implements Guess {}
}
