package saoma.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import saoma.wire.NexoEnvelope.Opened.Flaw;
import saoma.wire.NexoEnvelope.Opened.Genuine;
import saoma.wire.NexoEnvelope.Opened.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The secured form of a nexo message: the header in clear, the whole message sealed, and what
/// proves it. Nothing of a message is believed, nor even read, before its HMAC fits and its inner
/// header is the one that stood outside.
public final class NexoEnvelope {
  public static final String REQUEST = "SaleToPOIRequest";
  public static final String RESPONSE = "SaleToPOIResponse";
  private static final int CRYPTO_VERSION = 1;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          // Amounts are decimals on this wire.
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final NexoKeys keys;

  public NexoEnvelope(NexoKeys keys) {
    this.keys = keys;
  }

  /// What became of a text.
  public sealed interface Opened {
    /// @param kind `SaleToPOIRequest` or `SaleToPOIResponse`
    /// @param message with its header
    record Genuine(String kind, JsonNode message) implements Opened {
      /// Nothing of the content.
      @Override
      public String toString() {
        return "Genuine[" + kind + "]";
      }
    }

    record Refused(Flaw flaw) implements Opened {}

    /// Why a text is nobody's word.
    enum Flaw {
      /// No JSON, or another shape.
      UNREADABLE,
      /// A message in clear: anybody could have written it.
      NOT_SECURED,
      /// A key or a version that is not known here.
      UNKNOWN_KEY,
      /// Sealed by somebody who has not the key, or changed on its way.
      FALSE_HMAC,
      /// The clear header is not the sealed one.
      OTHER_HEADER
    }
  }

  /// @param message begins with its `MessageHeader`
  /// @param nonce 16 bytes, new for each message
  public String seal(String kind, ObjectNode message, byte[] nonce) {
    if (nonce.length != NexoSeal.NONCE_BYTES) {
      throw new IllegalArgumentException("a nonce has 16 bytes");
    }
    var inner = JSON.createObjectNode();
    inner.set(kind, message);
    var plain = inner.toString().getBytes(StandardCharsets.UTF_8);
    var key = keys.newest();
    var base64 = Base64.getEncoder();
    var whole = JSON.createObjectNode();
    var outer = whole.putObject(kind);
    outer.set("MessageHeader", message.path("MessageHeader"));
    outer.put("NexoBlob", base64.encodeToString(NexoSeal.encrypt(key, nonce, plain)));
    outer
        .putObject("SecurityTrailer")
        .put("AdyenCryptoVersion", CRYPTO_VERSION)
        .put("KeyIdentifier", key.identifier())
        .put("KeyVersion", key.version())
        .put("Nonce", base64.encodeToString(nonce))
        .put("Hmac", base64.encodeToString(NexoSeal.hmac(key, plain)));
    return whole.toString();
  }

  public Opened open(byte[] text) {
    var whole = parsed(text);
    var kind = whole.flatMap(NexoEnvelope::kind);
    if (kind.isEmpty()) {
      return new Refused(Flaw.UNREADABLE);
    }
    return open(kind.get(), whole.orElseThrow().path(kind.get()));
  }

  private Opened open(String kind, JsonNode outer) {
    var blob = bytes(outer.path("NexoBlob"));
    var trailer = outer.path("SecurityTrailer");
    if (!outer.has("NexoBlob") || !trailer.isObject()) {
      return new Refused(Flaw.NOT_SECURED);
    }
    var nonce = bytes(trailer.path("Nonce"));
    var hmac = bytes(trailer.path("Hmac"));
    if (blob.isEmpty() || nonce.isEmpty() || hmac.isEmpty()) {
      return new Refused(Flaw.UNREADABLE);
    }
    return key(trailer)
        .map(key ->
            NexoSeal.open(key, nonce.get(), blob.get(), hmac.get())
                .map(plain -> inner(kind, outer.path("MessageHeader"), plain))
                .orElse(new Refused(Flaw.FALSE_HMAC)))
        .orElse(new Refused(Flaw.UNKNOWN_KEY));
  }

  private Optional<NexoKey> key(JsonNode trailer) {
    var version = trailer.path("KeyVersion");
    if (whole(trailer.path("AdyenCryptoVersion")) != CRYPTO_VERSION) {
      return Optional.empty();
    }
    return keys.find(trailer.path("KeyIdentifier").stringValueOpt().orElse(""), whole(version));
  }

  private static Opened inner(String kind, JsonNode header, byte[] plain) {
    var message = parsed(plain).map(all -> all.path(kind));
    if (message.isEmpty() || !message.get().isObject()) {
      return new Refused(Flaw.UNREADABLE);
    }
    return header.isObject() && header.equals(message.get().path("MessageHeader"))
        ? new Genuine(kind, message.get())
        : new Refused(Flaw.OTHER_HEADER);
  }

  private static Optional<String> kind(JsonNode whole) {
    return List.of(REQUEST, RESPONSE).stream()
        .filter(kind -> whole.path(kind).isObject() && whole.size() == 1)
        .findFirst();
  }

  private static long whole(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToLong() ? node.longValue() : -1;
  }

  private static Optional<byte[]> bytes(JsonNode node) {
    try {
      return node.stringValueOpt().map(Base64.getDecoder()::decode).filter(some -> some.length > 0);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<JsonNode> parsed(byte[] text) {
    try {
      return Optional.of(JSON.readTree(text)).filter(JsonNode::isObject);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
