package saoma.checkout;

import java.util.List;
import saoma.money.Money;
import saoma.shift.Leftover;

/// Why not. Each tells what to do instead.
public sealed interface ShiftProblem {
  /// The yes that was given is one to something else.
  record NotAllowed() implements ShiftProblem {}

  /// No shift is open: the first sale opens one, or a count of the float.
  record NoShift() implements ShiftProblem {}

  /// The float was counted already; a move of the drawer says what changed since.
  record FloatCounted() implements ShiftProblem {}

  /// Cash has moved, so that the drawer holds more than the float; a move says what was put in.
  record CashMoved() implements ShiftProblem {}

  /// Nothing, or less.
  record WrongAmount() implements ShiftProblem {}

  /// A move of the drawer has a reason.
  ///
  /// @param shortest and `longest` in characters
  record NoReason(int shortest, int longest) implements ShiftProblem {}

  /// The drawer was not counted.
  record NotCounted() implements ShiftProblem {}

  /// Cash has moved since the count: count again.
  record MovedSince() implements ShiftProblem {}

  /// So often is counted and no more: the difference is what it is.
  record CountedOften(int most) implements ShiftProblem {}

  /// More was to stay than was counted, or less than nothing.
  record KeepsTooMuch(Money counted) implements ShiftProblem {}

  /// Over or short by more than the shop lets pass: it needs a reason.
  record DifferenceNeedsReason(Money difference, Money tolerance) implements ShiftProblem {}

  /// There is more unfinished than whoever closes has seen.
  record Unfinished(List<Leftover> all) implements ShiftProblem {
    public Unfinished {
      all = List.copyOf(all);
    }
  }
}
