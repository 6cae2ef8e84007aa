package saoma.channel.wechat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import saoma.channel.Arrival;
import saoma.channel.ChargeId;
import saoma.channel.Notification;
import saoma.channel.Notification.NotBelieved;
import saoma.channel.Notification.OfPayment;
import saoma.channel.Notification.OfRefund;
import saoma.channel.Notification.Other;
import saoma.channel.Notifications;
import saoma.channel.wechat.Evidence.Doubtful;
import saoma.channel.wechat.Evidence.Flaw;
import saoma.channel.wechat.Evidence.Genuine;
import saoma.money.Money;
import saoma.wire.ApiKey;
import saoma.wire.Exchange.Replied;

/// Notifications of API v3: signed like replies, and sealed with the APIv3 key. The signature is
/// checked over the bytes that came, before any of them is read; the summary is never believed.
record WechatNotifications(WechatAccount account, ApiKey key, InstantSource clock)
    implements Notifications {
  private static final String TYPE = "application/json";

  @Override
  public Reply taken() {
    return new Reply(204, "", "");
  }

  @Override
  public Reply refused() {
    return new Reply(500, TYPE, "{\"code\":\"FAIL\",\"message\":\"FAIL\"}");
  }

  @Override
  public Notification read(Arrival arrival) {
    var seal = new Seal(account.keys(), account.scheme());
    var now = clock.instant();
    var signed = new Replied(200, arrival.headers(), arrival.body());
    return switch (seal.open(signed, now)) {
      case Genuine _ -> opened(arrival, true);
      case Doubtful(var _, Flaw flaw) when flaw == Flaw.STALE -> stale(seal, signed, now, arrival);
      case Doubtful(var _, var flaw) -> new NotBelieved(flaw.name());
      case Evidence.Unsigned _, Evidence.Silent _ -> new NotBelieved("unsigned");
    };
  }

  /// WeChat signs each repeat anew, so an old one is a copy, or the till's clock is wrong. It may
  /// still make the till ask.
  private Notification stale(Seal seal, Replied signed, Instant now, Arrival arrival) {
    return seal.skew(signed, now).isPresent()
        ? opened(arrival, false)
        : new NotBelieved(Flaw.STALE.name());
  }

  private Notification opened(Arrival arrival, boolean fresh) {
    var told = Body.read(arrival.body());
    var id = told.map(body -> body.text("id")).orElse("");
    if (told.isEmpty() || !id.matches("[!-~]{1,64}")) {
      return new NotBelieved("unreadable");
    }
    var event = told.get().text("event_type");
    return plain(told.get())
        .map(content -> of(id, event, content, fresh))
        .orElseGet(() -> new NotBelieved("seal"));
  }

  private Optional<Body> plain(Body told) {
    var algorithm = told.text("resource", "algorithm");
    if (!told.text("resource_type").equals("encrypt-resource") || !algorithm.equals(sealing())) {
      return Optional.empty();
    }
    try {
      var hidden = Base64.getDecoder().decode(told.text("resource", "ciphertext"));
      var nonce = bytes(told.text("resource", "nonce"));
      var associated = bytes(told.text("resource", "associated_data"));
      return key.open(algorithm, nonce, associated, hidden).flatMap(Body::read);
    } catch (IllegalArgumentException e) {
      // No Base64.
      return Optional.empty();
    }
  }

  private String sealing() {
    return account.scheme().contains("SM2") ? "AEAD_SM4_GCM" : "AEAD_AES_256_GCM";
  }

  private Notification of(String id, String event, Body content, boolean fresh) {
    return switch (event) {
      case "TRANSACTION.SUCCESS" -> payment(id, content, fresh);
      case "REFUND.SUCCESS" -> refund(id, content, "SUCCESS", fresh);
      case "REFUND.ABNORMAL" -> refund(id, content, "ABNORMAL", fresh);
      case "REFUND.CLOSED" -> refund(id, content, "CLOSED", fresh);
      default -> new Other(id);
    };
  }

  private Notification payment(String id, Body order, boolean fresh) {
    if (!order.text("appid").equals(account.appid())) {
      return new NotBelieved("appid");
    }
    if (!order.text("mchid").equals(account.mchid())) {
      return new NotBelieved("mchid");
    }
    if (!order.text("trade_state").equals("SUCCESS")
        || !order.text("amount", "currency").equals("CNY")) {
      return new NotBelieved("trade_state or currency");
    }
    return charge(order)
        .<Notification>map(charge -> new OfPayment(id, charge, true, fresh))
        .orElseGet(() -> new NotBelieved("out_trade_no or total"));
  }

  /// Names neither the application nor a currency.
  private Notification refund(String id, Body refund, String status, boolean fresh) {
    if (!refund.text("mchid").equals(account.mchid())) {
      return new NotBelieved("mchid");
    }
    if (!refund.text("refund_status").equals(status)) {
      return new NotBelieved("refund_status");
    }
    var number = refund.text("out_refund_no");
    var done = status.equals("SUCCESS");
    var amount = refund.whole("amount", "refund");
    if (number.isEmpty() || amount.isEmpty()) {
      return new NotBelieved("out_refund_no or refund");
    }
    var given = Optional.of(Money.fen(amount.getAsLong()));
    return charge(refund)
        .<Notification>map(charge -> new OfRefund(id, charge, number, given, done, fresh))
        .orElseGet(() -> new NotBelieved("out_trade_no or total"));
  }

  private static Optional<ChargeId> charge(Body body) {
    var number = body.text("out_trade_no");
    var total = body.whole("amount", "total").orElse(0);
    return number.matches("[0-9A-Za-z_|*-]{6,32}") && total > 0
        ? Optional.of(new ChargeId(number, Money.fen(total)))
        : Optional.empty();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
