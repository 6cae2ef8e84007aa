package saoma.channel;

/// A setting that cannot work, found before the first sale. `field` is its name in the settings,
/// `problem` a key of the texts; neither carries a value.
public final class WrongSetting extends Exception {
  private final String field;
  private final String problem;

  public WrongSetting(String field, String problem) {
    super(field + ": " + problem);
    this.field = field;
    this.problem = problem;
  }

  public String field() {
    return field;
  }

  public String problem() {
    return problem;
  }
}
