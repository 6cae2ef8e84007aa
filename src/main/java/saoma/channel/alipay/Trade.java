package saoma.channel.alipay;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import saoma.channel.Answer;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Closed;
import saoma.channel.Answer.Paid;
import saoma.channel.Answer.Phase;
import saoma.channel.Answer.Unknown;
import saoma.channel.Answer.Waiting;
import saoma.channel.ChargeId;
import saoma.channel.alipay.Evidence.Genuine;
import saoma.money.Money;

/// Reads verified successes against what the till stored. An answer about another number, amount,
/// currency or seller is `MISMATCH`, whatever it says.
record Trade(ChargeId id, String sellerId, InstantSource clock) {
  private static final Pattern TRADE_NUMBER = Pattern.compile("[0-9A-Za-z_]{1,64}");

  /// `alipay.trade.query`. A closed or waiting trade may leave the amount out; a paid one may not.
  Answer queried(Genuine genuine) {
    var node = genuine.node();
    var heard = genuine.heard();
    if (!isOurs(node)) {
      return new Unknown(Cause.MISMATCH, heard);
    }
    return switch (node.text("trade_status")) {
      case "TRADE_SUCCESS", "TRADE_FINISHED" -> paid(genuine);
      case "WAIT_BUYER_PAY" -> new Waiting(Phase.CONFIRMING, heard);
      case "TRADE_CLOSED" -> new Closed("TRADE_CLOSED", heard);
      default -> new Unknown(Cause.SETTINGS, heard);
    };
  }

  /// `alipay.trade.pay`, done: it has no status, but must name the number and the amount.
  Answer taken(Genuine genuine) {
    return isOurs(genuine.node()) ? paid(genuine) : new Unknown(Cause.MISMATCH, genuine.heard());
  }

  /// `alipay.trade.pay`, with the password to come. Nothing is believed but that one must wait.
  Answer started(Genuine genuine) {
    var about = genuine.node().text("out_trade_no");
    return isEmptyOr(about, id.number())
        ? new Waiting(Phase.CONFIRMING, genuine.heard())
        : new Unknown(Cause.MISMATCH, genuine.heard());
  }

  /// `alipay.trade.cancel`: what the channel did, or that it took the cancel of a code which nobody
  /// had scanned.
  Answer cancelled(Genuine genuine) {
    var node = genuine.node();
    var heard = genuine.heard();
    var about = node.text("out_trade_no");
    if (!about.isEmpty() && !about.equals(id.number())) {
      return new Unknown(Cause.MISMATCH, heard);
    }
    if (node.text("retry_flag").equals("Y")) {
      return new Unknown(Cause.SERVER_TROUBLE, heard);
    }
    return switch (node.text("action")) {
      case "close" -> new Closed("close", heard);
      case "refund" -> new Closed("refund", heard);
      case "", "absent" -> new Closed("cancel accepted", heard);
      default -> new Unknown(Cause.SETTINGS, heard);
    };
  }

  private Answer paid(Genuine genuine) {
    var node = genuine.node();
    var tradeNumber = node.text("trade_no");
    if (node.text("total_amount").isEmpty()) {
      return new Unknown(Cause.MISMATCH, genuine.heard());
    }
    if (!TRADE_NUMBER.matcher(tradeNumber).matches()) {
      return new Unknown(Cause.UNREADABLE, genuine.heard());
    }
    return new Paid(tradeNumber, paidAt(node), id.amount(), genuine.heard());
  }

  private boolean isOurs(Node node) {
    var amount = node.text("total_amount");
    return node.text("out_trade_no").equals(id.number())
        && (amount.isEmpty() || isOurAmount(amount))
        && isEmptyOr(node.text("trans_currency"), "CNY")
        && (sellerId.isEmpty() || isEmptyOr(node.text("seller_id"), sellerId));
  }

  private boolean isOurAmount(String text) {
    return yuan(text).filter(id.amount()::equals).isPresent();
  }

  /// An amount as Alipay writes it; empty if it is none.
  static Optional<Money> yuan(String text) {
    try {
      return Optional.of(Money.yuan(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Money that came must not be lost over a date that cannot be read. A query calls it
  /// `send_pay_date`, a payment `gmt_payment`.
  private Instant paidAt(Node node) {
    var asked = node.text("send_pay_date");
    var date = asked.isEmpty() ? node.text("gmt_payment") : asked;
    try {
      return LocalDateTime.parse(date, Gateway.TIME).toInstant(Gateway.CHINA);
    } catch (DateTimeException e) {
      return clock.instant();
    }
  }

  private static boolean isEmptyOr(String text, String expected) {
    return text.isEmpty() || text.equals(expected);
  }
}
