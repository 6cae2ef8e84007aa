package saoma.practice.fault;

/// A plan that cannot be read. The message names the place, as `rules[2].nth` or as a line, and
/// what is wrong there.
public final class WrongPlan extends Exception {
  public WrongPlan(String where, String why) {
    super(where + ": " + why);
  }
}
