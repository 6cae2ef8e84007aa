package saoma.store;

import org.slf4j.LoggerFactory;

/// What happens when nobody can say any more whether something was written. The only safe act is to
/// end the process at once: the next start reads what is really on disk and asks the channels about
/// the rest. Closing in order is not safe, since H2 can spin for ever in `close()` after an I/O
/// error, and a second attempt to force a file may claim success for pages the kernel has dropped.
@FunctionalInterface
public interface Halt {
  /// The exit code of a till that stopped for this: `EX_TEMPFAIL` of sysexits, try again.
  int CODE = 75;

  void because(String what, Throwable cause);

  /// Ends the JVM after one log line, with no shutdown hook.
  static Halt jvm() {
    return (what, cause) -> {
      try {
        LoggerFactory.getLogger(Halt.class).error("The till stops: {}", what, cause);
      } finally {
        Runtime.getRuntime().halt(CODE);
      }
    };
  }
}
