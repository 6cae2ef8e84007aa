package saoma.channel.alipay;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import saoma.channel.Arrival;
import saoma.channel.ChargeId;
import saoma.channel.Notification;
import saoma.channel.Notification.NotBelieved;
import saoma.channel.Notification.OfPayment;
import saoma.channel.Notification.OfRefund;
import saoma.channel.Notifications;

/// Asynchronous notifications (open platform, "notify"): a form, signed over everything but `sign`
/// and `sign_type`. They carry no time that could be checked: a repeat is the same to the byte for
/// a day. Only the body is read; parameters of the address are nobody's.
record AlipayNotifications(AlipayAccount account, Signatures signatures) implements Notifications {
  private static final String TYPE = "text/plain;charset=utf-8";

  /// Whether Alipay signed a message.
  @FunctionalInterface
  interface Signatures {
    /// @param serial of Alipay's certificate; empty in key mode
    boolean verify(String serial, byte[] message, String signature);
  }

  /// The exact seven letters, and nothing around them.
  @Override
  public Reply taken() {
    return new Reply(200, TYPE, "success");
  }

  @Override
  public Reply refused() {
    return new Reply(200, TYPE, "failure");
  }

  @Override
  public Notification read(Arrival arrival) {
    return FormText.read(arrival.body())
        .map(this::verified)
        .orElseGet(() -> new NotBelieved("no form"));
  }

  private Notification verified(Map<String, String> form) {
    if (!text(form, "sign_type").equals("RSA2")) {
      return new NotBelieved("sign_type");
    }
    var serial = text(form, "alipay_cert_sn");
    return signatures.verify(serial, signed(form), text(form, "sign"))
        ? compared(form)
        : new NotBelieved("signature");
  }

  /// Back to the very bytes that came: so the charset of the form does not matter.
  private static byte[] signed(Map<String, String> form) {
    var all = new TreeMap<>(form);
    all.remove("sign_type");
    return SignText.of(all).getBytes(StandardCharsets.ISO_8859_1);
  }

  /// Signed by Alipay, but for whom? The amount is compared by who has the stored one.
  private Notification compared(Map<String, String> form) {
    if (!text(form, "app_id").equals(account.appId())) {
      return new NotBelieved("app_id");
    }
    if (!account.sellerId().isEmpty() && !text(form, "seller_id").equals(account.sellerId())) {
      return new NotBelieved("seller_id");
    }
    var id = text(form, "notify_id");
    if (!id.matches("[!-~]{1,128}")) {
      return new NotBelieved("notify_id");
    }
    var number = text(form, "out_trade_no");
    var amount = Trade.yuan(text(form, "total_amount"));
    if (!number.matches("[0-9A-Za-z_]{1,64}") || amount.isEmpty()) {
      return new NotBelieved("out_trade_no or total_amount");
    }
    return told(id, new ChargeId(number, amount.get()), form);
  }

  /// A refund is told with the status of its trade, and with its own number as `out_biz_no`.
  private static Notification told(String id, ChargeId charge, Map<String, String> form) {
    var status = text(form, "trade_status");
    var refund = text(form, "out_biz_no");
    return switch (status) {
      case "TRADE_SUCCESS", "TRADE_FINISHED" ->
          refund.isEmpty()
              ? new OfPayment(id, charge, true, true)
              : new OfRefund(id, charge, refund, Optional.empty(), true, true);
      case "TRADE_CLOSED" ->
          refund.isEmpty()
              ? new OfPayment(id, charge, false, true)
              : new OfRefund(id, charge, refund, Optional.empty(), true, true);
      case "WAIT_BUYER_PAY" -> new OfPayment(id, charge, false, true);
      default -> new NotBelieved("trade_status");
    };
  }

  private static String text(Map<String, String> form, String name) {
    return form.getOrDefault(name, "");
  }
}
