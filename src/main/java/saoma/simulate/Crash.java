package saoma.simulate;

/// The process is dead from here on. Unwinds to the loop that starts the next one; no code of the
/// till may see it.
final class Crash extends Error {
  private static final long serialVersionUID = 1;

  Crash(String where) {
    super(where, null, false, false);
  }
}
