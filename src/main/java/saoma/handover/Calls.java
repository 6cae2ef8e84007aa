package saoma.handover;

/// How somebody is called. One attempt, no redirect, one deadline.
@FunctionalInterface
public interface Calls {
  /// Blocks.
  ///
  /// @return whether the answer was a 2xx
  boolean post(String url, String json);
}
