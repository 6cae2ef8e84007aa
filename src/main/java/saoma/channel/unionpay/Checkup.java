package saoma.channel.unionpay;

import java.time.Duration;
import saoma.channel.Answer.Cause;
import saoma.channel.Health;
import saoma.channel.Health.Ready;
import saoma.channel.Health.Unreachable;
import saoma.channel.Health.Wrong;
import saoma.channel.unionpay.Codes.Meaning;
import saoma.channel.unionpay.Evidence.Doubtful;
import saoma.channel.unionpay.Evidence.Genuine;
import saoma.channel.unionpay.Evidence.Plain;
import saoma.channel.unionpay.Evidence.Silent;
import saoma.wire.AcpForm;

/// Reads what a query for a number that cannot exist tells about the settings. The good answer is a
/// signed "no such order". Money does not hang on it. UnionPay does not tell its time.
final class Checkup {
  private Checkup() {}

  static Health read(Evidence evidence, Trade trade) {
    return switch (evidence) {
      case Genuine(var form) -> trade.isNamed(form) ? read(form) : new Unreachable(Cause.MISMATCH);
      case Doubtful(var _, var verdict) ->
          switch (verdict) {
            case UNTRUSTED -> new Wrong("rootCertificate", "another-root");
            case UNSIGNED, FALSE_SIGNATURE, GENUINE -> new Unreachable(Cause.BAD_SIGNATURE);
          };
      case Plain _, Silent _ -> new Unreachable(Evidence.cause(evidence));
    };
  }

  private static Health read(AcpForm form) {
    return switch (Codes.meaning(form.text("respCode")).orElse(Meaning.NOT_SURE)) {
      case ABSENT, ORIGINAL -> new Ready(Duration.ZERO);
      case NOT_ALLOWED -> new Wrong("merId", "not-permitted");
      case SETTINGS ->
          form.text("respCode").equals("11")
              ? new Wrong("privateKey", "signature-refused")
              : new Wrong("merId", "merid-refused");
      case TOO_OFTEN -> new Unreachable(Cause.LIMITED);
      case DONE, PENDING, NOT_SURE, CHARGED_BADLY, USED, WRONG_CODE, REFUSED ->
          new Unreachable(Cause.SERVER_TROUBLE);
    };
  }
}
