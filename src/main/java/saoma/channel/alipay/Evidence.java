package saoma.channel.alipay;

import java.time.Instant;
import java.util.Optional;
import saoma.channel.Answer.Cause;
import saoma.channel.Heard;

/// What one call brought back, by how much it proves.
sealed interface Evidence {
  Heard heard();

  /// Alipay's key signed it. The only kind that may say anything about money.
  ///
  /// @param date the server's clock, if it told
  record Genuine(Node node, Heard heard, Optional<Instant> date) implements Evidence {
    String code() {
      return node.text("code");
    }

    String subCode() {
      return node.text("sub_code");
    }
  }

  /// A failure without a signature, as the gateway sends before it knows the application. Anybody
  /// on the way could have written it.
  record Unsigned(String code, String subCode, Heard heard) implements Evidence {}

  /// Nothing that could be read or believed.
  record Nothing(Cause cause, Heard heard) implements Evidence {}
}
