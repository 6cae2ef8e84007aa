package saoma.channel.alipay;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saoma.channel.BillAnswer;
import saoma.channel.BillAnswer.Flaw;
import saoma.channel.BillCount;
import saoma.channel.BillFile;
import saoma.channel.BillSink;
import saoma.channel.Bills;
import saoma.channel.Heard;
import saoma.channel.alipay.Evidence.Genuine;
import saoma.channel.alipay.Evidence.Nothing;
import saoma.channel.alipay.Evidence.Unsigned;
import saoma.wire.Http;
import tools.jackson.databind.json.JsonMapper;

/// Alipay's business bill of a day: asks where it lies, fetches it within the half minute that the
/// address lives, and reads it.
final class AlipayBills implements Bills {
  static final String METHOD = "alipay.data.dataservice.bill.downloadurl.query";

  /// Bills are made in the night and there by nine.
  private static final LocalTime READY = LocalTime.of(9, 0);

  private static final String HOST = "dwbillcenter.alipay.com";
  private static final String SANDBOX = ".alipaydev.com";

  private final AlipayAccount account;
  private final Gateway gateway;
  private final Http http;
  private final InstantSource clock;

  AlipayBills(AlipayAccount account, Gateway gateway, Http http, InstantSource clock) {
    this.account = account;
    this.gateway = gateway;
    this.http = http;
    this.clock = clock;
  }

  @Override
  public BillAnswer fetch(LocalDate day, BillSink sink) {
    var now = clock.instant();
    if (!day.isBefore(now.atOffset(Gateway.CHINA).toLocalDate())) {
      return new BillAnswer.NotReady(Heard.nothing("NOT_OVER"));
    }
    var content =
        JsonMapper.shared()
            .createObjectNode()
            .put("bill_type", "trade")
            .put("bill_date", day.toString())
            .toString();
    return switch (gateway.call(METHOD, "", content)) {
      case Nothing(var cause, var heard) -> new BillAnswer.Unknown(cause, heard);
      case Unsigned(var code, var _, var heard) ->
          new BillAnswer.Unknown(Codes.unsigned(code), heard);
      case Genuine genuine when Codes.isSuccess(genuine) ->
          fetched(genuine, new BillCount(day, sink));
      case Genuine genuine -> BillCodes.failure(genuine, now, ready(day));
    };
  }

  private static Instant ready(LocalDate day) {
    return day.plusDays(1).atTime(READY).toInstant(Gateway.CHINA);
  }

  private BillAnswer fetched(Genuine genuine, BillCount count) {
    var heard = genuine.heard();
    var address = address(genuine.node().text("bill_download_url"));
    if (address.isEmpty()) {
      return new BillAnswer.Refused(Flaw.STRANGE_ADDRESS, List.of(), count.totals(), heard);
    }
    return new BillFile(http)
        .fetched(
            address.get(),
            Map.of(),
            heard,
            file -> AlipayBill.read(file, account.sellerId(), count, heard));
  }

  /// Alipay's own host, over TLS even where the address is written without: the file is unsigned,
  /// so the connection is all that tells who sent it. Or the very host of the gateway, as in
  /// practice.
  private Optional<String> address(String url) {
    try {
      var given = new URI(url);
      var own = new URI(account.gateway());
      var host = given.getHost();
      if (host == null || given.getRawUserInfo() != null) {
        return Optional.empty();
      }
      if (own.getAuthority().equals(given.getAuthority())
          && own.getScheme().equals(given.getScheme())) {
        return Optional.of(url);
      }
      var secure = url.startsWith("http://") ? "https://" + url.substring(7) : url;
      return given.getPort() < 0 && (host.equals(HOST) || host.endsWith(SANDBOX))
          ? Optional.of(secure).filter(http::allows)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
