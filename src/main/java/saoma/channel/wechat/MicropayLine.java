package saoma.channel.wechat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import saoma.channel.Answer.Cause;
import saoma.channel.Heard;
import saoma.channel.wechat.MicropayReply.Genuine;
import saoma.channel.wechat.MicropayReply.Unproven;
import saoma.wire.Exchange;
import saoma.wire.Exchange.Replied;
import saoma.wire.FlatXml;
import saoma.wire.Http;
import saoma.wire.KeyedSign;

/// One v2 request out, one judged reply back: XML, signed on both sides with the merchant's key.
final class MicropayLine {
  private static final String XML = "text/xml; charset=utf-8";

  private final String base;
  private final Http http;
  private final Http proven;
  private final KeyedSign sign;
  private final Supplier<String> nonce;

  MicropayLine(String base, Http http, MicropayKeys keys, Supplier<String> nonce) {
    this.base = base;
    this.http = http;
    this.proven = http.presenting(keys.papers());
    this.sign = keys.sign();
    this.nonce = nonce;
  }

  MicropayReply post(String path, Map<String, String> members) {
    return judged(http.post(base + path, Map.of("Accept", XML), XML, bytes(members)));
  }

  /// The same where WeChat wants to see the merchant's certificate.
  MicropayReply postProven(String path, Map<String, String> members) {
    return judged(proven.post(base + path, Map.of("Accept", XML), XML, bytes(members)));
  }

  private byte[] bytes(Map<String, String> members) {
    var signed = new TreeMap<>(members);
    signed.put("nonce_str", nonce.get());
    signed.put("sign_type", sign.algorithm().wireName());
    signed.put("sign", sign.sign(signed));
    return FlatXml.write(signed).getBytes(StandardCharsets.UTF_8);
  }

  private MicropayReply judged(Exchange exchange) {
    return switch (exchange) {
      case Exchange.Failed(var kind) ->
          new Unproven(Judgement.cause(kind), Heard.nothing(kind.name()));
      case Replied reply -> read(reply);
    };
  }

  /// A refusal of the whole call has no signature, so it refuses nothing for good. What comes back
  /// must say `return_code`: a request of ours that somebody sent back does not.
  MicropayReply read(Replied reply) {
    if (reply.status() != 200) {
      return new Unproven(Codes.cause(reply.status()), Heard.nothing(Judgement.http(reply)));
    }
    var read = FlatXml.read(reply.body());
    if (read.isEmpty()) {
      return new Unproven(Cause.UNREADABLE, Heard.nothing(Judgement.http(reply)));
    }
    var members = read.get();
    return switch (members.getOrDefault("return_code", "")) {
      case "SUCCESS" ->
          sign.verifies(members)
              ? new Genuine(members)
              : new Unproven(Cause.BAD_SIGNATURE, MicropayReply.heard(members));
      case "FAIL" -> new Unproven(Cause.SETTINGS, MicropayReply.heard(members));
      default -> new Unproven(Cause.UNREADABLE, MicropayReply.heard(members));
    };
  }
}
