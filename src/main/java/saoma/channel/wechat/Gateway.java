package saoma.channel.wechat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import saoma.channel.WrongSetting;
import saoma.wire.Exchange;
import saoma.wire.Http;

/// One signed request out, one judged reply back (API v3, "request rules").
final class Gateway {
  private static final String JSON = "application/json";

  private final WechatAccount account;
  private final Http http;
  private final InstantSource clock;
  private final Supplier<String> nonce;
  private final Seal seal;
  private final AtomicReference<@Nullable Duration> skew = new AtomicReference<>();

  Gateway(WechatAccount account, Http http, InstantSource clock, Supplier<String> nonce)
      throws WrongSetting {
    if (!http.allows(account.base())) {
      throw new WrongSetting("base", "address-not-allowed");
    }
    this.account = account;
    this.http = http;
    this.clock = clock;
    this.nonce = nonce;
    this.seal = new Seal(account.keys(), account.scheme());
  }

  /// @param target path and query, escaped as they are to be sent
  Evidence get(String target) {
    return judged(http.get(account.base() + target, headers("GET", target, "")));
  }

  Evidence post(String target, String body) {
    var headers = headers("POST", target, body);
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    return judged(http.post(account.base() + target, headers, JSON, bytes));
  }

  /// The headers that a file is fetched with: signed like any request, answered without a
  /// signature.
  Map<String, String> fetching(String target) {
    return headers("GET", target, "");
  }

  private Evidence judged(Exchange exchange) {
    return switch (exchange) {
      case Exchange.Failed(var kind) -> new Evidence.Silent(kind);
      case Exchange.Replied reply -> {
        var now = clock.instant();
        var evidence = seal.open(reply, now);
        compare(evidence, now);
        yield evidence;
      }
    };
  }

  private void compare(Evidence evidence, Instant now) {
    if (evidence instanceof Evidence.Genuine genuine) {
      skew.set(genuine.skew());
    } else if (evidence instanceof Evidence.Doubtful(var reply, Evidence.Flaw flaw)
        && flaw == Evidence.Flaw.STALE) {
      seal.skew(reply, now).ifPresent(skew::set);
    }
  }

  /// How far the till's clock was ahead at the newest reply that WeChat signed, stale or not.
  Optional<Duration> skew() {
    return Optional.ofNullable(skew.get());
  }

  /// `Wechatpay-Serial` names the key that the reply shall be signed with.
  private Map<String, String> headers(String method, String target, String body) {
    var who =
        new Authorization(
            account.scheme(),
            account.mchid(),
            account.merchantSerial(),
            clock.instant().getEpochSecond(),
            nonce.get());
    var message = who.message(method, target, body).getBytes(StandardCharsets.UTF_8);
    return Map.of(
        "Authorization",
        who.header(account.signer().sign(message)),
        "Accept",
        JSON,
        Seal.SERIAL,
        account.replyKey());
  }
}
