package saoma.channel;

/// What came over the wire, for the journal and for support: the channel's own code, its name for
/// the call, and the answer with everything personal or secret cut out. Never shown to a clerk.
public record Heard(String code, String trace, String redacted) {
  public static Heard nothing(String code) {
    return new Heard(code, "", "");
  }
}
