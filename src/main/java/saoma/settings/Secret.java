package saoma.settings;

/// The text of a key file. Its own class, so that it says nothing in a log, a message or a record
/// that holds it.
public final class Secret {
  private final String text;
  private final boolean othersMayRead;

  Secret(String text, boolean othersMayRead) {
    this.text = text;
    this.othersMayRead = othersMayRead;
  }

  /// The secret itself. Only for the code that makes a key of it.
  public String reveal() {
    return text;
  }

  /// Whether other users of this machine may read the file it came from.
  public boolean othersMayRead() {
    return othersMayRead;
  }

  @Override
  public String toString() {
    return "Secret";
  }
}
