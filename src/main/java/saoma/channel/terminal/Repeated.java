package saoma.channel.terminal;

import java.util.Optional;

/// The old answer inside the answer to a question about it.
final class Repeated {
  private Repeated() {}

  /// Empty if it is not there, or the answer to another message.
  ///
  /// @param category `Payment` or `Reversal`
  /// @param serviceId the name of the message that was asked about
  static Optional<Body> of(Body status, String category, String serviceId) {
    var asked = status.inner("MessageReference");
    var named = !asked.isThere() || asked.text("ServiceID").equals(serviceId);
    var header = status.inner("RepeatedMessageResponse", "MessageHeader");
    var body =
        status.inner(
            "RepeatedMessageResponse", "RepeatedResponseMessageBody", category + "Response");
    return named && header.text("ServiceID").equals(serviceId) && body.isThere()
        ? Optional.of(body)
        : Optional.empty();
  }
}
