package saoma.channel.wechat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import saoma.channel.wechat.Evidence.Doubtful;
import saoma.channel.wechat.Evidence.Flaw;
import saoma.channel.wechat.Evidence.Genuine;
import saoma.channel.wechat.Evidence.Unsigned;
import saoma.wire.Exchange.Replied;
import saoma.wire.KeyRing;

/// Checks the signature of a reply (API v3, "verify a signature"), of errors too. Nothing of the
/// body is read before. Total: whatever stands in the headers, the outcome is a value.
///
/// @param type of signature that the merchant's replies have
record Seal(KeyRing keys, String type) {
  static final String TIMESTAMP = "Wechatpay-Timestamp";
  static final String NONCE = "Wechatpay-Nonce";
  static final String SERIAL = "Wechatpay-Serial";
  static final String SIGNATURE = "Wechatpay-Signature";

  private static final String TYPE = "Wechatpay-Signature-Type";
  private static final String PROBE = "WECHATPAY/SIGNTEST/";
  private static final List<String> NEEDED = List.of(TIMESTAMP, NONCE, SERIAL, SIGNATURE);
  private static final Duration TOO_FAR = Duration.ofMinutes(5);

  /// In this order: headers, age, key, signature.
  Evidence open(Replied reply, Instant now) {
    if (NEEDED.stream().allMatch(name -> reply.header(name).isEmpty())) {
      return new Unsigned(reply);
    }
    if (NEEDED.stream().anyMatch(name -> reply.header(name).isEmpty()) || !isOurType(reply)) {
      return new Doubtful(reply, Flaw.INCOMPLETE);
    }
    var timestamp = header(reply, TIMESTAMP);
    if (!timestamp.matches("[0-9]{1,11}")) {
      return new Doubtful(reply, Flaw.INCOMPLETE);
    }
    var skew = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
    if (skew.abs().compareTo(TOO_FAR) >= 0) {
      return new Doubtful(reply, Flaw.STALE);
    }
    var key = keys.find(header(reply, SERIAL));
    if (key.isEmpty()) {
      return new Doubtful(reply, Flaw.UNKNOWN_KEY);
    }
    var signature = header(reply, SIGNATURE);
    if (key.get().verify(message(timestamp, reply), signature)) {
      return new Genuine(reply, skew);
    }
    var probe = signature.toUpperCase(Locale.ROOT).startsWith(PROBE);
    return new Doubtful(reply, probe ? Flaw.PROBE : Flaw.FALSE_SIGNATURE);
  }

  /// How far this clock is ahead of the one that signed the reply. A reply too old to be believed
  /// tells that much too, if the signature holds: it is how a wrong clock is found out.
  Optional<Duration> skew(Replied reply, Instant now) {
    var timestamp = header(reply, TIMESTAMP);
    if (!timestamp.matches("[0-9]{1,11}")
        || !keys.verify(
            header(reply, SERIAL), message(timestamp, reply), header(reply, SIGNATURE))) {
      return Optional.empty();
    }
    return Optional.of(Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now));
  }

  /// Older replies leave the type out.
  private boolean isOurType(Replied reply) {
    return reply.header(TYPE).map(type::equals).orElse(true);
  }

  /// Over the bytes as they came; an empty body contributes its line feed too.
  private static byte[] message(String timestamp, Replied reply) {
    var message = new ByteArrayOutputStream();
    var head = timestamp + '\n' + header(reply, NONCE) + '\n';
    message.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    message.writeBytes(reply.body());
    message.write('\n');
    return message.toByteArray();
  }

  private static String header(Replied reply, String name) {
    return reply.header(name).orElse("");
  }
}
