package saoma.practice.alipay;

/// What goes back: always status 200.
///
/// @param traceId names the call, for support
public record AlipayReply(String body, String traceId) {}
