package saoma.cli;

/// The till's data is not opened; `words` says why and what to do, in words for a person.
public final class CannotEnter extends Exception {
  private final String words;

  public CannotEnter(String words) {
    super(words);
    this.words = words;
  }

  /// @param why what stood in the way, for whoever can do more than tell
  public CannotEnter(String words, Throwable why) {
    super(words, why);
    this.words = words;
  }

  public String words() {
    return words;
  }
}
