package saoma.channel.terminal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import saoma.channel.Answer.Cause;
import saoma.channel.Health;
import saoma.channel.Health.Ready;
import saoma.channel.Health.Unreachable;
import saoma.channel.Health.Wrong;
import saoma.channel.terminal.Reply.Empty;
import saoma.channel.terminal.Reply.Nothing;

/// Reads what a diagnosis tells about the terminal and about the settings. Money does not hang on
/// it.
record Checkup(InstantSource clock) {
  /// @param login asked only when the diagnosis was good
  Health read(Reply diagnosis, Supplier<Reply> login) {
    return switch (diagnosis) {
      case Reply.Told(var body) -> judged(body, login);
      case Empty _ -> new Unreachable(Cause.UNREADABLE);
      case Nothing nothing -> nothing(nothing);
    };
  }

  private Health judged(Body body, Supplier<Reply> login) {
    if (!body.result().equals("Success")) {
      return switch (body.condition()) {
        case "LoggedOut", "Busy", "InProgress" -> loggedIn(login.get());
        case "NotAllowed" -> new Wrong("saleId", "not-permitted");
        default -> new Unreachable(Cause.SERVER_TROUBLE);
      };
    }
    return switch (body.text("POIStatus", "GlobalStatus")) {
      case "OK", "Busy" -> body.reachesHost() ? loggedIn(login.get()) : noHost();
      default -> noHost();
    };
  }

  private static Health noHost() {
    return new Unreachable(Cause.SERVER_TROUBLE);
  }

  /// A terminal need not tell its time, and one that is busy need not log anybody in.
  private Health loggedIn(Reply login) {
    if (!(login instanceof Reply.Told(var body))) {
      return new Ready(Duration.ZERO);
    }
    return body.time("POISystemData", "DateTime")
        .map(at -> new Ready(Duration.between(at, clock.instant())))
        .orElseGet(() -> new Ready(Duration.ZERO));
  }

  /// Each of these has one likely reason, which is a setting.
  private static Health nothing(Nothing nothing) {
    return switch (nothing.code()) {
      case "NOT_PROVEN" -> new Wrong("rootCertificate", "terminal-not-proven");
      case "UNKNOWN_KEY" -> new Wrong("keyVersion", "another-terminal-key");
      case "NOT_SECURED", "FALSE_HMAC", "rejected" -> new Wrong("passphrase", "terminal-refuses");
      case "another message" -> new Wrong("poiId", "another-terminal");
      default -> new Unreachable(nothing.cause());
    };
  }
}
