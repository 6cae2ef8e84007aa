package saoma.practice.terminal;

/// What goes back over the line.
public sealed interface PoiReply {
  /// @param body of JSON; may be empty
  record Says(int status, String body) implements PoiReply {
    /// Nothing of the content.
    @Override
    public String toString() {
      return "Says[" + status + "]";
    }
  }

  /// The line breaks, whatever was done.
  record Cut() implements PoiReply {}
}
