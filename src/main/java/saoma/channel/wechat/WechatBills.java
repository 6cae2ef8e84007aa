package saoma.channel.wechat;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import saoma.channel.Answer.Cause;
import saoma.channel.BillAnswer;
import saoma.channel.BillAnswer.Flaw;
import saoma.channel.BillCells;
import saoma.channel.BillCount;
import saoma.channel.BillFile;
import saoma.channel.BillSink;
import saoma.channel.Bills;
import saoma.channel.Heard;
import saoma.channel.wechat.Evidence.Genuine;
import saoma.wire.Exchange.Replied;
import saoma.wire.Http;

/// WeChat Pay's trade bill of a day: asks where it lies and what its hash is, fetches it, and reads
/// it. The file itself is unsigned; the hash in the signed answer is what proves it.
final class WechatBills implements Bills {
  /// Built from nine, there from ten.
  private static final LocalTime READY = LocalTime.of(10, 0);

  /// Where a signed request may go: anywhere else it would hand out a signature.
  private static final Set<String> HOSTS =
      Set.of(
          "api.mch.weixin.qq.com",
          "api2.mch.weixin.qq.com",
          "api.wechatpay.cn",
          "api2.wechatpay.cn",
          "apihk.mch.weixin.qq.com");

  private final WechatAccount account;
  private final Gateway gateway;
  private final Http http;
  private final InstantSource clock;

  WechatBills(WechatAccount account, Gateway gateway, Http http, InstantSource clock) {
    this.account = account;
    this.gateway = gateway;
    this.http = http;
    this.clock = clock;
  }

  @Override
  public BillAnswer fetch(LocalDate day, BillSink sink) {
    var now = clock.instant();
    if (!day.isBefore(now.atOffset(BillCells.CHINA).toLocalDate())) {
      return new BillAnswer.NotReady(Heard.nothing("NOT_OVER"));
    }
    var target = "/v3/bill/tradebill?bill_date=" + day + "&bill_type=ALL&tar_type=GZIP";
    var evidence = gateway.get(target);
    if (!(evidence instanceof Genuine genuine)) {
      var unproven = Judgement.unproven(evidence);
      return new BillAnswer.Unknown(unproven.cause(), unproven.heard());
    }
    return genuine.success()
        ? found(genuine.reply(), new BillCount(day, sink))
        : refused(genuine.reply(), now, ready(day));
  }

  private static Instant ready(LocalDate day) {
    return day.plusDays(1).atTime(READY).toInstant(BillCells.CHINA);
  }

  private static BillAnswer refused(Replied reply, Instant now, Instant ready) {
    var code = Body.read(reply.body()).map(body -> body.text("code")).orElse("");
    var heard = Evidence.heard(reply, code.isEmpty() ? "HTTP " + reply.status() : code);
    return BillCodes.error(reply.status(), code, heard, now, ready);
  }

  private BillAnswer found(Replied reply, BillCount count) {
    var heard = Evidence.heard(reply, "HTTP " + reply.status());
    var body = Body.read(reply.body());
    var hash = body.map(one -> one.text("hash_value")).orElse("");
    if (!body.map(one -> one.text("hash_type")).orElse("").equals("SHA1")
        || !hash.matches("[0-9A-Fa-f]{40}")) {
      return new BillAnswer.Unknown(Cause.UNREADABLE, heard);
    }
    var url = body.map(one -> one.text("download_url")).orElse("");
    var target = target(url);
    if (target.isEmpty()) {
      return new BillAnswer.Refused(Flaw.STRANGE_ADDRESS, List.of(), count.totals(), heard);
    }
    return new BillFile(http)
        .fetched(
            url,
            gateway.fetching(target.get()),
            heard,
            file -> WechatBill.read(file, account.mchid(), hash, count, heard));
  }

  /// Path and query of an address that is WeChat's, or of the host that the till asks anyway.
  private Optional<String> target(String url) {
    try {
      var given = new URI(url);
      var own = new URI(account.base());
      var isOwn =
          own.getAuthority().equals(given.getAuthority())
              && own.getScheme().equals(given.getScheme());
      var isKnown =
          "https".equals(given.getScheme())
              && given.getPort() < 0
              && given.getRawUserInfo() == null
              && HOSTS.contains(given.getHost());
      var query = given.getRawQuery();
      return (isOwn || isKnown) && http.allows(url)
          ? Optional.of(given.getRawPath() + (query == null ? "" : "?" + query))
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
