package saoma.ui;

import saoma.operator.Right;

/// Lets an act happen once it is clear that it may: at once for whoever has the right, after a
/// second person's yes for whoever has not.
@FunctionalInterface
public interface Acts {
  /// Every act happens, and nobody writes it down.
  Acts FREE = (_, _, then) -> then.run();

  /// @param about what it is done to, as it stands in the audit log
  void through(Right right, String about, Runnable then);
}
