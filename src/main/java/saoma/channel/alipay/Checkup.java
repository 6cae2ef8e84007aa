package saoma.channel.alipay;

import java.time.Duration;
import java.time.InstantSource;
import saoma.channel.Answer.Cause;
import saoma.channel.Health;
import saoma.channel.Health.Ready;
import saoma.channel.Health.Unreachable;
import saoma.channel.Health.Wrong;
import saoma.channel.alipay.Evidence.Genuine;
import saoma.channel.alipay.Evidence.Nothing;
import saoma.channel.alipay.Evidence.Unsigned;

/// Reads what a query for a number that cannot exist tells about the settings. The good answer is a
/// signed "no such trade". Money does not hang on it, so what an unsigned failure says is taken as
/// a hint: a wrong application is never answered with a signature.
record Checkup(AlipayAccount account, InstantSource clock) {
  Health read(Evidence evidence) {
    return switch (evidence) {
      case Genuine genuine -> genuine(genuine);
      case Unsigned unsigned -> refused(unsigned.code(), unsigned.subCode());
      case Nothing(var cause, var _) ->
          cause == Cause.BAD_SIGNATURE
              ? new Wrong(account.answerKeyField(), "signature-does-not-verify")
              : new Unreachable(cause);
    };
  }

  private Health genuine(Genuine genuine) {
    var absent = Codes.lastPart(genuine.subCode()).equals("TRADE_NOT_EXIST");
    if (genuine.code().equals("40004") && absent) {
      return new Ready(
          genuine
              .date()
              .map(theirs -> Duration.between(theirs, clock.instant()))
              .orElse(Duration.ZERO));
    }
    // Nobody has such a trade: the answer is not about what was asked.
    return Codes.isSuccess(genuine)
        ? new Unreachable(Cause.MISMATCH)
        : refused(genuine.code(), genuine.subCode());
  }

  private Health refused(String code, String subCode) {
    return switch (Codes.lastPart(subCode)) {
      case "invalid-app-id", "missing-app-id" -> new Wrong("appId", "unknown-app");
      case "not-online-app", "invalid-app-state" -> new Wrong("appId", "app-not-online");
      case "invalid-signature", "invalid-signature-type" ->
          new Wrong("appPrivateKey", "signature-refused");
      case "missing-signature-config", "missing-signature-key" ->
          new Wrong("appPrivateKey", "no-key-at-channel");
      case "invalid-timestamp", "illegal-timestamp" -> new Wrong("clock", "clock-off");
      case "missing-app-cert-sn", "invalid-app-cert-sn", "app-cert-expired", "app-cert-not-exist" ->
          new Wrong("appCertificate", "certificate-refused");
      case "missing-alipay-root-cert-sn", "invalid-alipay-root-cert-sn" ->
          new Wrong("rootCertificate", "certificate-refused");
      case "alipay-cert-not-exist", "missing-alipay-cert-sn" ->
          new Wrong("alipayCertificate", "certificate-refused");
      case "illegal-client-ip" -> new Wrong("appId", "address-not-permitted");
      default -> byCode(code);
    };
  }

  private static Health byCode(String code) {
    return switch (code) {
      case "20000" -> new Unreachable(Cause.SERVER_TROUBLE);
      case "40003", "40006" -> new Wrong("appId", "not-permitted");
      default -> new Unreachable(Codes.unsigned(code));
    };
  }
}
