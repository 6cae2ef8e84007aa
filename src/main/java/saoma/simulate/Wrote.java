package saoma.simulate;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a transaction can write that must be on disk before anything follows from it, and the rule
/// that it is.
enum Wrote {
  ATTEMPT(Mutation.INTENT_NOT_FORCED),
  RECEIPT(Mutation.RECEIPT_BEFORE_FORCE),
  REFUND(Mutation.REFUND_NOT_FORCED),
  /// That a device is about to be asked.
  MARK(Mutation.MARK_NOT_FORCED),
  HOLD(Mutation.HOLD_NOT_FORCED),
  POSTING(null);

  private final @Nullable Mutation unless;

  Wrote(@Nullable Mutation unless) {
    this.unless = unless;
  }

  /// Whether a commit that wrote these is forced to disk.
  static boolean isForced(Set<Wrote> wrote, Set<Mutation> flaws) {
    return !flaws.contains(Mutation.NOTHING_FORCED)
        && wrote.stream().noneMatch(one -> one.unless != null && flaws.contains(one.unless));
  }
}
