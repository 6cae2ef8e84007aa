package saoma.ui.day;

import saoma.checkout.ShiftProblem;
import saoma.ui.Amounts;
import saoma.ui.Notice;

/// Why nothing was done at the drawer, in the clerk's words.
final class ShiftTexts {
  private ShiftTexts() {}

  static Notice of(ShiftProblem problem) {
    return switch (problem) {
      case ShiftProblem.NotAllowed _ -> Notice.warning("close.not-allowed");
      case ShiftProblem.NoShift _ -> Notice.warning("close.no-shift");
      case ShiftProblem.FloatCounted _ -> Notice.warning("float.counted");
      case ShiftProblem.CashMoved _ -> Notice.warning("float.cash-moved");
      case ShiftProblem.WrongAmount _ -> Notice.warning("move.wrong-amount");
      case ShiftProblem.NoReason(var shortest, var longest) ->
          Notice.warning("move.no-reason", Integer.toString(shortest), Integer.toString(longest));
      case ShiftProblem.NotCounted _ -> Notice.warning("close.not-counted");
      case ShiftProblem.MovedSince _ -> Notice.warning("close.moved-since");
      case ShiftProblem.CountedOften(var most) ->
          Notice.warning("close.counted-often", Integer.toString(most));
      case ShiftProblem.KeepsTooMuch(var counted) ->
          Notice.warning("close.keeps-too-much", Amounts.full(counted));
      case ShiftProblem.DifferenceNeedsReason(_, var tolerance) ->
          Notice.warning("close.needs-reason", Amounts.full(tolerance));
      case ShiftProblem.Unfinished(var all) ->
          Notice.warning("close.unfinished", Integer.toString(all.size()));
    };
  }
}
