package saoma.checkout;

import saoma.split.Portion;

/// What came of an act about a portion.
public sealed interface SplitResult {
  /// As it stands on disk.
  record Done(Portion portion) implements SplitResult {}

  record Not(SplitProblem why) implements SplitResult {}
}
