package saoma.channel.unionpay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Map;
import saoma.money.Money;
import saoma.wire.AcpForm;

/// The forms that the till sends (`protocols/card.md`, 4.3 and 4.4). Made of stored facts alone, so
/// that a repeat is the same but for its signature.
record Messages(Account account) {
  static final String TOKEN = "000902";
  private static final String NONE = "000000";

  /// The till hears no notification, so nobody listens there; the field must be filled.
  private static final String NOWHERE = "http://www.specialUrl.com";

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMdd");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneId.of("Asia/Shanghai"));

  /// What UnionPay knows a transaction by.
  record Name(String orderId, Instant at) {
    /// @throws IllegalArgumentException if the till made a number that UnionPay does not take,
    ///   which is a bug
    Name {
      if (!orderId.matches("[0-9A-Za-z]{8,32}")) {
        throw new IllegalArgumentException("not a number that UnionPay takes");
      }
    }

    String time() {
      return TIME.format(at);
    }
  }

  private AcpForm form(String type, String subType, String business, Instant at) {
    return AcpForm.of(Map.of())
        .with("version", "5.1.0")
        .with("encoding", "UTF-8")
        .with("signMethod", "01")
        .with("certId", account.certId())
        .with("txnType", type)
        .with("txnSubType", subType)
        .with("bizType", business)
        .with("accessType", "0")
        .with("channelType", "07")
        .with("merId", account.merId())
        .with("txnTime", TIME.format(at));
  }

  private AcpForm form(String type, String subType, String business, Name name) {
    return form(type, subType, business, name.at()).with("orderId", name.orderId());
  }

  private static AcpForm amount(AcpForm form, Money amount) {
    return form.with("txnAmt", Long.toString(amount.minor())).with("currencyCode", "156");
  }

  private AcpForm card(AcpForm form, String token) {
    return form.with("tokenPayData", "{trId=" + account.trId() + "&token=" + token + "}");
  }

  /// Opens UnionPay's page in a browser; only there the card's number is typed.
  AcpForm bindPage(Name name) {
    return form("79", "00", TOKEN, name)
        .with("tokenPayData", "{trId=" + account.trId() + "&tokenType=01}")
        .with("frontUrl", account.frontUrl())
        .with("backUrl", NOWHERE);
  }

  AcpForm binding(Name name) {
    return form("78", "02", TOKEN, name);
  }

  AcpForm unbind(Name name, String token) {
    return card(form("74", "01", TOKEN, name), token);
  }

  AcpForm sms(Name name, Money amount, String token) {
    return card(amount(form("77", "02", TOKEN, name), amount), token);
  }

  AcpForm pay(Name name, Money amount, String token, String smsCode) {
    var info = "{smsCode=" + smsCode + "}";
    return card(amount(form("01", "01", TOKEN, name), amount), token)
        .with(
            "customerInfo",
            Base64.getEncoder().encodeToString(info.getBytes(StandardCharsets.UTF_8)))
        .with("backUrl", NOWHERE);
  }

  AcpForm query(Name name) {
    return form("00", "00", NONE, name);
  }

  /// The file of a clearing day. The year is not asked for: which one came stands in the file.
  AcpForm file(LocalDate day, Instant now) {
    return form("76", "01", NONE, now).with("settleDate", DAY.format(day)).with("fileType", "00");
  }

  AcpForm reverse(Name original, Money amount) {
    return amount(form("99", "01", TOKEN, original), amount);
  }

  /// The same clearing day, and all of it.
  AcpForm voidAll(Name name, Money amount, String queryId) {
    return amount(form("31", "00", TOKEN, name), amount)
        .with("origQryId", queryId)
        .with("backUrl", NOWHERE);
  }

  AcpForm refund(Name name, Money amount, String queryId) {
    return amount(form("04", "00", TOKEN, name), amount)
        .with("origQryId", queryId)
        .with("backUrl", NOWHERE);
  }
}
