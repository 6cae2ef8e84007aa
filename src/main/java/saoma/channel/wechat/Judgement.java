package saoma.channel.wechat;

import java.util.function.Function;
import saoma.channel.Answer;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Unknown;
import saoma.channel.Heard;
import saoma.channel.wechat.Codes.Call;
import saoma.channel.wechat.Evidence.Doubtful;
import saoma.channel.wechat.Evidence.Genuine;
import saoma.channel.wechat.Evidence.Silent;
import saoma.channel.wechat.Evidence.Unsigned;
import saoma.wire.Exchange.Kind;
import saoma.wire.Exchange.Replied;

/// What evidence is worth as an answer.
final class Judgement {
  private Judgement() {}

  /// The same for each call: only a genuine success is read, only a genuine error refuses.
  static Answer answer(Call call, Evidence evidence, Function<Replied, Answer> success) {
    if (!(evidence instanceof Genuine genuine)) {
      return unproven(evidence);
    }
    return genuine.success() ? success.apply(genuine.reply()) : error(call, genuine.reply());
  }

  static Unknown unproven(Evidence evidence) {
    return switch (evidence) {
      case Silent(var kind) -> new Unknown(cause(kind), Heard.nothing(kind.name()));
      case Doubtful(var reply, var flaw) ->
          new Unknown(Cause.BAD_SIGNATURE, Evidence.heard(reply, flaw.name()));
      case Unsigned unsigned -> unsigned(unsigned);
      case Genuine _ -> throw new IllegalArgumentException("that one is proven");
    };
  }

  /// Anybody on the way could have written it.
  private static Unknown unsigned(Unsigned unsigned) {
    var reply = unsigned.reply();
    var heard = Evidence.heard(reply, http(reply));
    if (reply.status() >= 200 && reply.status() < 300) {
      return new Unknown(unsigned.isPage() ? Cause.UNREADABLE : Cause.BAD_SIGNATURE, heard);
    }
    return new Unknown(Codes.cause(reply.status()), heard);
  }

  private static Answer error(Call call, Replied reply) {
    var code = Body.read(reply.body()).map(body -> body.text("code")).orElse("");
    var heard = Evidence.heard(reply, code.isEmpty() ? http(reply) : code);
    return Codes.error(call, reply.status(), code, heard);
  }

  static Cause cause(Kind kind) {
    return switch (kind) {
      case NO_NETWORK, NOT_PROVEN -> Cause.NO_NETWORK;
      case TIMED_OUT -> Cause.TIMED_OUT;
      case BROKEN -> Cause.SERVER_TROUBLE;
      case TOO_LARGE -> Cause.UNREADABLE;
    };
  }

  static String http(Replied reply) {
    return "HTTP " + reply.status();
  }
}
