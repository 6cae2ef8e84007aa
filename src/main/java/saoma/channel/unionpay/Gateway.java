package saoma.channel.unionpay;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import saoma.channel.WrongSetting;
import saoma.channel.unionpay.Evidence.Doubtful;
import saoma.channel.unionpay.Evidence.Genuine;
import saoma.channel.unionpay.Evidence.Plain;
import saoma.channel.unionpay.Evidence.Silent;
import saoma.wire.AcpForm;
import saoma.wire.AcpSignature;
import saoma.wire.AcpTrust.Verdict;
import saoma.wire.Exchange;
import saoma.wire.Http;

/// One signed form out, one judged form back (`protocols/card.md`, 4.1 and 4.2).
final class Gateway {
  static final String BACK = "/gateway/api/backTransReq.do";
  static final String QUERY = "/gateway/api/queryTrans.do";
  static final String FRONT = "/gateway/api/frontTransReq.do";
  private static final String FORM = "application/x-www-form-urlencoded;charset=UTF-8";

  private final Account account;
  private final Http http;
  private final InstantSource clock;

  Gateway(Account account, Http http, InstantSource clock) throws WrongSetting {
    if (!http.allows(account.base()) || !http.allows(account.files())) {
      throw new WrongSetting("gateway", "address-not-allowed");
    }
    this.account = account;
    this.http = http;
    this.clock = clock;
  }

  AcpForm signed(AcpForm form) {
    return AcpSignature.signed(form, account.signer());
  }

  Evidence post(String path, AcpForm form) {
    return send(account.base() + path, form);
  }

  /// To the host that has the files.
  Evidence file(AcpForm form) {
    return send(account.files() + "/", form);
  }

  private Evidence send(String url, AcpForm form) {
    return switch (http.post(url, Map.of(), FORM, signed(form).encoded())) {
      case Exchange.Failed(var kind) -> new Silent(kind);
      case Exchange.Replied reply -> judged(reply);
    };
  }

  /// The bytes as they came: line ends are part of what was signed.
  private Evidence judged(Exchange.Replied reply) {
    var form = AcpForm.parse(new String(reply.body(), StandardCharsets.UTF_8));
    if (reply.status() != 200 || form.isEmpty() || form.get().text("respCode").isEmpty()) {
      return new Plain(reply.status());
    }
    var verdict = account.trust().judge(form.get(), clock.instant());
    return verdict == Verdict.GENUINE ? new Genuine(form.get()) : new Doubtful(form.get(), verdict);
  }
}
