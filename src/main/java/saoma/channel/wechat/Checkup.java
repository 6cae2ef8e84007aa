package saoma.channel.wechat;

import java.util.Locale;
import saoma.channel.Answer.Cause;
import saoma.channel.Health;
import saoma.channel.Health.Ready;
import saoma.channel.Health.Unreachable;
import saoma.channel.Health.Wrong;
import saoma.channel.wechat.Evidence.Doubtful;
import saoma.channel.wechat.Evidence.Genuine;
import saoma.channel.wechat.Evidence.Silent;
import saoma.channel.wechat.Evidence.Unsigned;
import saoma.wire.Exchange.Replied;

/// Reads what a query for a number that cannot exist tells about the settings. The good answer is a
/// signed "order does not exist". Money does not hang on it, so what an unsigned error says is
/// taken as a hint. The query carries no appid: whether that one is bound to the merchant shows in
/// the first charge.
record Checkup(WechatAccount account) {
  private static final int LONGEST_HINT = 64 * 1024;

  Health read(Evidence evidence) {
    return switch (evidence) {
      case Silent(var kind) -> new Unreachable(Judgement.cause(kind));
      case Genuine genuine -> genuine(genuine);
      case Doubtful(var reply, var flaw) -> doubtful(reply, flaw);
      case Unsigned unsigned -> unsigned(unsigned);
    };
  }

  private Health genuine(Genuine genuine) {
    var status = genuine.reply().status();
    var body = Body.read(genuine.reply().body());
    var code = Codes.plain(body.map(b -> b.text("code")).orElse(""));
    if (status == 404 && code.equals("ORDERNOTEXIST")) {
      return new Ready(genuine.skew());
    }
    // Nobody has such an order: the answer is not about what was asked.
    return genuine.success()
        ? new Unreachable(Cause.MISMATCH)
        : refused(status, code, body.map(b -> b.text("message")).orElse(""));
  }

  private Health refused(int status, String code, String message) {
    return switch (code) {
      case "SIGNERROR" -> signRefused(message);
      case "APPIDMCHIDNOTMATCH", "APPIDNOTEXIST" -> new Wrong("appid", "appid-not-bound");
      case "MCHNOTEXISTS", "MCHIDNOTEXIST" -> new Wrong("mchid", "unknown-merchant");
      case "NOAUTH" -> new Wrong("mchid", "not-permitted");
      default -> new Unreachable(Codes.cause(status));
    };
  }

  /// WeChat has one code for all mistakes around the signature; only the message tells which.
  private Health signRefused(String message) {
    var text = message.toLowerCase(Locale.ROOT);
    if (text.contains("wechatpay-serial")) {
      return new Wrong(account.keyNameField(), "unknown-key-name");
    }
    if (text.contains("序列号") || text.contains("serial")) {
      return new Wrong("merchantSerial", "serial-refused");
    }
    if (text.contains("商户号") || text.contains("mchid")) {
      return new Wrong("mchid", "unknown-merchant");
    }
    if (text.contains("timestamp")) {
      return new Wrong("clock", "clock-off");
    }
    return new Wrong("merchantPrivateKey", "signature-refused");
  }

  private Health doubtful(Replied reply, Evidence.Flaw flaw) {
    return switch (flaw) {
      case STALE -> new Wrong("clock", "clock-off");
      case UNKNOWN_KEY -> new Wrong(account.keyNameField(), otherKey(reply));
      case FALSE_SIGNATURE -> new Wrong(account.keyField(), "signature-does-not-verify");
      // Neither tells anything about the settings; the next try will.
      case INCOMPLETE, PROBE -> new Unreachable(Cause.BAD_SIGNATURE);
    };
  }

  private String otherKey(Replied reply) {
    var theirs = reply.header(Seal.SERIAL).orElse("").startsWith("PUB_KEY_ID_");
    var ours = account.replyKey().startsWith("PUB_KEY_ID_");
    if (theirs == ours) {
      return theirs ? "another-public-key-id" : "another-platform-certificate";
    }
    return theirs ? "public-key-needed" : "platform-certificate-needed";
  }

  private Health unsigned(Unsigned unsigned) {
    var reply = unsigned.reply();
    if (reply.status() < 400 || unsigned.isPage() || reply.body().length > LONGEST_HINT) {
      return new Unreachable(Cause.UNREADABLE);
    }
    var body = Body.read(reply.body());
    return refused(
        reply.status(),
        Codes.plain(body.map(b -> b.text("code")).orElse("")),
        body.map(b -> b.text("message")).orElse(""));
  }
}
