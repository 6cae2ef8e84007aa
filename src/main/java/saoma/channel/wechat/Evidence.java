package saoma.channel.wechat;

import java.time.Duration;
import java.util.Locale;
import saoma.channel.Heard;
import saoma.wire.Exchange.Kind;
import saoma.wire.Exchange.Replied;
import saoma.wire.Redactor;

/// What an exchange is worth once the signature was looked at.
sealed interface Evidence {
  /// WeChat wrote these bytes, just now.
  ///
  /// @param skew how far the till's clock is ahead of WeChat's
  record Genuine(Replied reply, Duration skew) implements Evidence {
    boolean success() {
      return reply.status() >= 200 && reply.status() < 300;
    }
  }

  /// A reply that does not even claim to be signed: a proxy's page, or an error from before WeChat
  /// knew whom it talks to.
  record Unsigned(Replied reply) implements Evidence {
    boolean isPage() {
      var type = reply.header("Content-Type").orElse("");
      return type.toLowerCase(Locale.ROOT).startsWith("text/html");
    }
  }

  /// A reply that claims a signature which does not hold.
  record Doubtful(Replied reply, Flaw flaw) implements Evidence {}

  /// No usable reply.
  record Silent(Kind kind) implements Evidence {}

  enum Flaw {
    /// Some signature headers are there, others are not, or one cannot be read.
    INCOMPLETE,
    /// Signed five minutes or more before or after now.
    STALE,
    /// Signed with a key that the till does not have.
    UNKNOWN_KEY,
    FALSE_SIGNATURE,
    /// False on purpose: WeChat looks whether signatures are checked.
    PROBE
  }

  /// What may be kept of a reply. The `Request-ID` is what WeChat's support asks for.
  static Heard heard(Replied reply, String code) {
    var text = Body.read(reply.body()).map(Body::redacted).orElseGet(reply::text);
    return new Heard(code, requestId(reply), Redactor.redact(text));
  }

  /// Outside the signature, so only what looks like one.
  private static String requestId(Replied reply) {
    return reply.header("Request-ID").filter(id -> id.matches("[0-9A-Za-z-]{1,80}")).orElse("");
  }
}
