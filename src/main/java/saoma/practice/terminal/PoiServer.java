package saoma.practice.terminal;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import saoma.wire.NexoEnvelope;
import saoma.wire.NexoEnvelope.Opened;
import saoma.wire.NexoKey;
import saoma.wire.NexoKeys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What the device says to each message that reaches it: sealed with its own key, except for the
/// refusal of what it cannot open.
public final class PoiServer {
  public static final String KEY_IDENTIFIER = "SaomaPractice";
  public static final int KEY_VERSION = 1;

  /// How long the display waits for a customer.
  private static final Duration PATIENCE = Duration.ofSeconds(100);

  private static final int OK = 200;
  private static final int HTTP_ERROR = 500;
  private static final String LOST = "nobody has this passphrase";

  private final Poi poi;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private final NexoEnvelope envelope;
  private final NexoEnvelope falseHmac = sealedBy(KEY_VERSION, LOST);
  private final NexoEnvelope otherKey = sealedBy(KEY_VERSION + 1, LOST);
  private final AtomicInteger toLose = new AtomicInteger();

  public PoiServer(Poi poi, String passphrase, InstantSource clock) {
    this.poi = poi;
    this.clock = clock;
    envelope = sealedBy(KEY_VERSION, passphrase);
  }

  private static NexoEnvelope sealedBy(int version, String passphrase) {
    return new NexoEnvelope(new NexoKeys(List.of(NexoKey.of(KEY_IDENTIFIER, version, passphrase))));
  }

  public Poi poi() {
    return poi;
  }

  /// The next so many answers of any kind are lost after their message has done its work.
  public void loseAnswers(int count) {
    toLose.set(count);
  }

  /// Blocks while a customer pays.
  public PoiReply answer(byte[] body) {
    var reply = answered(body);
    return toLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? new PoiReply.Cut() : reply;
  }

  private PoiReply answered(byte[] body) {
    return switch (envelope.open(body)) {
      case Opened.Refused(var flaw) -> rejected(flaw);
      case Opened.Genuine(var kind, var message) -> {
        var header = message.path("MessageHeader");
        var fits = kind.equals(NexoEnvelope.REQUEST) && text(header, "POIID").equals(Poi.ID);
        yield fits ? answered(header, message) : rejected(Opened.Flaw.OTHER_HEADER);
      }
    };
  }

  private PoiReply answered(JsonNode header, JsonNode message) {
    var category = text(header, "MessageCategory");
    var body = message.path(category + "Request");
    return switch (category) {
      case "Payment" -> payment(header, body);
      case "Abort" -> {
        poi.abort(text(body.path("MessageReference"), "ServiceID"));
        yield new PoiReply.Says(OK, "");
      }
      case "TransactionStatus" -> says(header, status(body));
      case "Reversal" -> says(header, reversal(header, body));
      case "Diagnosis" -> says(header, diagnosis());
      case "Login" -> says(header, login());
      default -> says(header, Words.response("Failure", "NotAllowed"));
    };
  }

  private PoiReply payment(JsonNode header, JsonNode body) {
    var serviceId = text(header, "ServiceID");
    var known = poi.result(serviceId);
    if (known.isPresent()) {
      return says(header, known.get());
    }
    var asked = body.path("PaymentTransaction").path("AmountsReq").path("RequestedAmount");
    var amount = asked.isNumber() ? asked.decimalValue() : BigDecimal.ZERO;
    var script = Script.of(amount);
    if (script == Script.NEVER_STARTED) {
      return new PoiReply.Cut();
    }
    if (amount.signum() <= 0) {
      return says(header, Words.response("Failure", "MessageFormat"));
    }
    var transaction = text(body.path("SaleData").path("SaleTransactionID"), "TransactionID");
    return poi.begin(new Attempt.Ask(serviceId, text(header, "SaleID"), transaction, amount))
        .map(attempt -> played(header, attempt, script))
        .orElseGet(() -> says(header, Words.response("Failure", "Busy")));
  }

  private PoiReply played(JsonNode header, Attempt attempt, Script script) {
    if (script != Script.BY_HAND) {
      poi.decide(attempt, script);
    }
    var body = decided(attempt);
    return switch (script) {
      case LOST_ANSWER -> new PoiReply.Cut();
      case HTTP_ERROR -> new PoiReply.Says(HTTP_ERROR, "{}");
      case FALSE_HMAC -> new PoiReply.Says(OK, sealed(falseHmac, header, body));
      case OTHER_KEY -> new PoiReply.Says(OK, sealed(otherKey, header, body));
      default -> says(header, body);
    };
  }

  private ObjectNode decided(Attempt attempt) {
    try {
      return attempt.decided().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      poi.decide(attempt, Script.CANCEL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      poi.decide(attempt, Script.CANCEL);
    } catch (ExecutionException e) {
      throw new IllegalStateException("nobody fails it", e);
    }
    return attempt.decided().join();
  }

  private ObjectNode status(JsonNode body) {
    var reference = body.path("MessageReference");
    var serviceId = text(reference, "ServiceID");
    var category = text(reference, "MessageCategory");
    if (poi.isBusyWith(serviceId)) {
      return Words.response("Failure", "InProgress");
    }
    var known = poi.result(serviceId);
    if (known.isEmpty()) {
      return Words.response("Failure", "NotFound");
    }
    var answer = Words.response("Success", "");
    answer.set("MessageReference", reference);
    var repeated = answer.putObject("RepeatedMessageResponse");
    repeated.putObject("MessageHeader").put("ServiceID", serviceId).put("POIID", Poi.ID);
    repeated.putObject("RepeatedResponseMessageBody").set(category + "Response", known.get());
    return answer;
  }

  private ObjectNode reversal(JsonNode header, JsonNode body) {
    var original = body.path("OriginalPOITransaction").path("POITransactionID");
    var amount = body.path("ReversedAmount");
    return poi.reverse(
        text(header, "ServiceID"),
        text(original, "TransactionID"),
        amount.isNumber() ? amount.decimalValue() : BigDecimal.ZERO);
  }

  private ObjectNode diagnosis() {
    var body = Words.response("Success", "");
    body.putObject("POIStatus")
        .put("GlobalStatus", poi.standing().isPresent() ? "Busy" : "OK")
        .put("CommunicationOKFlag", true);
    body.putArray("HostStatus")
        .addObject()
        .put("AcquirerID", "Practice")
        .put("IsReachableFlag", true);
    return body;
  }

  private ObjectNode login() {
    var body = Words.response("Success", "");
    body.putObject("POISystemData").put("DateTime", clock.instant().toString());
    return body;
  }

  private PoiReply says(JsonNode header, ObjectNode body) {
    return new PoiReply.Says(OK, sealed(envelope, header, body));
  }

  private String sealed(NexoEnvelope with, JsonNode header, ObjectNode body) {
    var of = new LinkedHashMap<String, String>();
    for (var name : List.of("MessageCategory", "ServiceID", "SaleID", "POIID")) {
      of.put(name, text(header, name));
    }
    var message = Words.object();
    message.set("MessageHeader", Words.header(of, "Response"));
    message.set(text(header, "MessageCategory") + "Response", body);
    var nonce = new byte[16];
    random.nextBytes(nonce);
    return with.seal(NexoEnvelope.RESPONSE, message, nonce);
  }

  /// In clear, because there is no key that both have.
  private PoiReply rejected(Opened.Flaw flaw) {
    var whole = Words.object();
    whole
        .putObject(NexoEnvelope.REQUEST)
        .putObject("EventNotification")
        .put("TimeStamp", clock.instant().toString())
        .put("EventToNotify", "Reject")
        .put("EventDetails", "message=" + flaw);
    return new PoiReply.Says(OK, whole.toString());
  }

  private static String text(JsonNode node, String member) {
    return node.path(member).stringValueOpt().orElse("");
  }
}
