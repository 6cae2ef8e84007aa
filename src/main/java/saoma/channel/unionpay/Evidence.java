package saoma.channel.unionpay;

import java.util.List;
import java.util.TreeMap;
import saoma.channel.Answer.Cause;
import saoma.channel.Heard;
import saoma.wire.AcpForm;
import saoma.wire.AcpTrust.Verdict;
import saoma.wire.Exchange.Kind;
import saoma.wire.Redactor;

/// What an exchange is worth once the signature was looked at.
sealed interface Evidence {
  /// UnionPay wrote this form, and it has a code.
  record Genuine(AcpForm form) implements Evidence {
    String code() {
      return form.text("respCode");
    }
  }

  /// A form whose signature is missing or does not hold.
  record Doubtful(AcpForm form, Verdict verdict) implements Evidence {}

  /// No form with a code: a proxy's page, or one of the gateway's plain sentences.
  record Plain(int status) implements Evidence {}

  /// No usable reply.
  record Silent(Kind kind) implements Evidence {}

  /// All that may be kept of a form. Named one by one, because what is echoed can hold a card's
  /// number, a code or a token.
  List<String> KEPT =
      List.of(
          "currencyCode",
          "merId",
          "orderId",
          "origRespCode",
          "origRespMsg",
          "queryId",
          "respCode",
          "respMsg",
          "settleAmt",
          "settleDate",
          "traceNo",
          "traceTime",
          "txnAmt",
          "txnSubType",
          "txnTime",
          "txnType");

  static Heard heard(AcpForm form, String code) {
    var kept = new TreeMap<String, String>();
    for (var name : KEPT) {
      var value = form.text(name);
      if (!value.isEmpty()) {
        kept.put(name, isWord(name) ? withoutCards(value) : value);
      }
    }
    var text = Redactor.redact(AcpForm.of(kept).plain());
    return new Heard(code, form.text("queryId").replaceAll("[^0-9A-Za-z]", ""), text);
  }

  private static boolean isWord(String name) {
    return name.endsWith("Msg");
  }

  /// A sentence of the gateway's may quote a card.
  private static String withoutCards(String words) {
    return words.replaceAll("[0-9*]{13,}", "…");
  }

  /// Why this proves nothing.
  static Heard nothing(Evidence evidence) {
    return switch (evidence) {
      case Genuine genuine -> heard(genuine.form(), genuine.code());
      case Doubtful(var form, var verdict) -> heard(form, verdict.name());
      case Plain(var status) -> Heard.nothing("HTTP " + status);
      case Silent(var kind) -> Heard.nothing(kind.name());
    };
  }

  static Cause cause(Evidence evidence) {
    return switch (evidence) {
      case Genuine _ -> Cause.MISMATCH;
      case Doubtful _ -> Cause.BAD_SIGNATURE;
      case Plain(var status) -> status >= 500 ? Cause.SERVER_TROUBLE : Cause.UNREADABLE;
      case Silent(var kind) ->
          switch (kind) {
            case NO_NETWORK, NOT_PROVEN -> Cause.NO_NETWORK;
            case TIMED_OUT -> Cause.TIMED_OUT;
            case BROKEN -> Cause.SERVER_TROUBLE;
            case TOO_LARGE -> Cause.UNREADABLE;
          };
    };
  }
}
