package saoma.handover;

import java.util.Map;

/// Why something was not done, by RFC 9457.
///
/// @param kind the end of its type, `urn:saoma:problem:…`
/// @param more what a program needs to know beside the words
public record Problem(
    int status, String kind, String title, String detail, Map<String, Object> more) {
  public Problem {
    more = Map.copyOf(more);
  }

  static Problem of(int status, String kind, String title, String detail) {
    return new Problem(status, kind, title, detail, Map.of());
  }

  /// The request itself makes no sense.
  static Problem malformed(String detail) {
    return of(400, "malformed", "This request cannot be read", detail);
  }

  static Problem unknown() {
    return of(404, "unknown", "There is no such thing here", "");
  }

  /// The way out of a reader; never seen outside this package.
  static final class Found extends Exception {
    private final transient Problem problem;

    Found(Problem problem) {
      super(problem.kind());
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }
  }
}
