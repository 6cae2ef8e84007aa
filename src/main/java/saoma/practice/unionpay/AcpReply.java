package saoma.practice.unionpay;

/// What leaves the gateway.
public sealed interface AcpReply {
  record Says(int status, String body) implements AcpReply {}

  /// The connection is broken off.
  record Cut() implements AcpReply {}
}
