package saoma.channel.terminal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;
import saoma.channel.Answer.Cause;
import saoma.channel.WrongSetting;
import saoma.wire.Exchange;
import saoma.wire.Exchange.Kind;
import saoma.wire.Http;
import saoma.wire.NexoEnvelope;
import saoma.wire.NexoEnvelope.Opened.Flaw;
import saoma.wire.NexoEnvelope.Opened.Genuine;
import saoma.wire.NexoEnvelope.Opened.Refused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The way to one terminal and back. A payment is held open until the customer is done; everything
/// else is answered at once.
final class Line {
  /// How long a terminal may take over a payment before it is asked instead (local form: 120 s).
  static final Duration PAYMENT = Duration.ofMinutes(2);

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration QUICK = Duration.ofSeconds(10);
  private static final long MAX_REPLY = 256L * 1024;
  private static final int OK = 200;

  private final Account account;
  private final RandomGenerator random;
  private final Http patient;
  private final Http quick;

  /// @throws WrongSetting if the address is none that may be called
  Line(Account account, boolean allowPlain, RandomGenerator random) throws WrongSetting {
    this.account = account;
    this.random = random;
    patient = client(account, allowPlain, PAYMENT);
    quick = client(account, allowPlain, QUICK);
    if (!quick.allows(account.url())) {
      throw new WrongSetting("address", "address-not-allowed");
    }
  }

  private static Http client(Account account, boolean allowPlain, Duration whole) {
    var limits = new Http.Limits(CONNECT, whole, whole, MAX_REPLY);
    return Http.toTerminal(limits, allowPlain, account.tls());
  }

  /// Sends once, and waits for the customer.
  Reply pay(Message message) {
    return send(message, patient);
  }

  Reply ask(Message message) {
    return send(message, quick);
  }

  private Reply send(Message message, Http http) {
    var nonce = new byte[16];
    random.nextBytes(nonce);
    var sealed = account.envelope().seal(NexoEnvelope.REQUEST, whole(message), nonce);
    var bytes = sealed.getBytes(StandardCharsets.UTF_8);
    return switch (http.post(account.url(), Map.of(), "application/json", bytes)) {
      case Exchange.Failed(var kind) -> silent(kind);
      case Exchange.Replied reply -> read(message, reply);
    };
  }

  private static Reply silent(Kind kind) {
    return switch (kind) {
      case NO_NETWORK, NOT_PROVEN -> new Reply.Nothing(Cause.NO_NETWORK, kind.name(), false);
      case TIMED_OUT -> new Reply.Nothing(Cause.TIMED_OUT, kind.name(), true);
      case BROKEN -> new Reply.Nothing(Cause.SERVER_TROUBLE, kind.name(), true);
      case TOO_LARGE -> new Reply.Nothing(Cause.UNREADABLE, kind.name(), true);
    };
  }

  private Reply read(Message message, Exchange.Replied reply) {
    var body = reply.body();
    if (reply.status() != OK) {
      return new Reply.Nothing(Cause.SERVER_TROUBLE, "HTTP " + reply.status(), true);
    }
    if (body.length == 0) {
      return new Reply.Empty();
    }
    return read(message, body);
  }

  /// The bytes of an answer, judged.
  Reply read(Message message, byte[] bytes) {
    return switch (account.envelope().open(bytes)) {
      case Refused(var flaw) -> new Reply.Nothing(cause(flaw), flaw.name(), true);
      case Genuine(var kind, var answer) ->
          kind.equals(NexoEnvelope.RESPONSE)
              ? answer(message, answer)
              : new Reply.Nothing(Cause.SETTINGS, "rejected", true);
    };
  }

  private Reply answer(Message message, JsonNode answer) {
    if (Body.isSensitive(answer)) {
      return new Reply.Nothing(Cause.UNREADABLE, "card data", true);
    }
    var body = answer.path(message.category() + "Response");
    if (!isForUs(message, answer.path("MessageHeader")) || !body.isObject()) {
      return new Reply.Nothing(Cause.MISMATCH, "another message", true);
    }
    return new Reply.Told(new Body(body));
  }

  private boolean isForUs(Message message, JsonNode header) {
    return is(header, "ServiceID", message.serviceId())
        && is(header, "MessageCategory", message.category())
        && is(header, "MessageType", "Response")
        && is(header, "SaleID", account.saleId())
        && is(header, "POIID", account.poiId());
  }

  private static boolean is(JsonNode header, String member, String wanted) {
    return header.path(member).stringValueOpt().orElse("").equals(wanted);
  }

  private static Cause cause(Flaw flaw) {
    return switch (flaw) {
      case UNREADABLE -> Cause.UNREADABLE;
      // A terminal refuses in clear what it cannot open: most likely the keys differ.
      case NOT_SECURED, UNKNOWN_KEY -> Cause.SETTINGS;
      case FALSE_HMAC, OTHER_HEADER -> Cause.BAD_SIGNATURE;
    };
  }

  private ObjectNode whole(Message message) {
    var whole = JsonMapper.shared().createObjectNode();
    whole
        .putObject("MessageHeader")
        .put("ProtocolVersion", "3.0")
        .put("MessageClass", "Service")
        .put("MessageCategory", message.category())
        .put("MessageType", "Request")
        .put("ServiceID", message.serviceId())
        .put("SaleID", account.saleId())
        .put("POIID", account.poiId());
    whole.set(message.category() + "Request", message.body());
    return whole;
  }
}
