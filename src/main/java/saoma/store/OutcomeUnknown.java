package saoma.store;

/// A commit, or the forcing of it to disk, failed: what was to be written is there or is not. Only
/// seen where `Halt` returns, as in tests; the store takes no more work after it.
public final class OutcomeUnknown extends RuntimeException {
  OutcomeUnknown(String what, Throwable cause) {
    super(what, cause);
  }
}
