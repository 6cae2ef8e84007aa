package saoma.channel.alipay;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import saoma.channel.Answer.Cause;
import saoma.channel.Heard;
import saoma.channel.PayingOut;
import saoma.channel.PayoutAnswer;
import saoma.channel.PayoutAnswer.Dealing;
import saoma.channel.PayoutAnswer.Done;
import saoma.channel.PayoutAnswer.Refused;
import saoma.channel.PayoutAnswer.Returned;
import saoma.channel.PayoutAnswer.Unknown;
import saoma.channel.PayoutAnswer.Waiting;
import saoma.channel.Span;
import saoma.channel.alipay.Evidence.Genuine;
import saoma.channel.alipay.Evidence.Nothing;
import saoma.channel.alipay.Evidence.Unsigned;
import saoma.channel.alipay.PayoutCodes.Call;
import saoma.money.Money;
import saoma.payout.Payee;

/// Transfers (open platform, `alipay.fund.trans.uni.transfer` and
/// `alipay.fund.trans.common.query`). Alipay takes them from applications with certificates alone.
final class AlipayPayingOut implements PayingOut {
  private static final Pattern ORDER = Pattern.compile("[0-9A-Za-z_]{1,64}");

  /// `trans_amount` is 0.1 to 100,000,000 yuan for the products without a password.
  private static final Span SPAN = new Span(Money.fen(10), Money.fen(10_000_000_000L));

  private final AlipayAccount account;
  private final Gateway gateway;
  private final InstantSource clock;
  private final PayoutContent content;

  AlipayPayingOut(AlipayAccount account, Gateway gateway, InstantSource clock) {
    this.account = account;
    this.gateway = gateway;
    this.clock = clock;
    this.content = new PayoutContent(account.payout());
  }

  @Override
  public boolean isReady() {
    return account.certificateMode();
  }

  @Override
  public Span span(Payee.Kind kind) {
    return SPAN;
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(5);
  }

  /// "Some minutes" (open platform, unknown results of a transfer).
  @Override
  public Duration settles() {
    return Duration.ofMinutes(5);
  }

  /// Banks send back within days; two weeks bear a long holiday.
  @Override
  public Duration comesBack() {
    return Duration.ofDays(14);
  }

  @Override
  public PayoutAnswer send(Order order) {
    return call(Call.SEND, "alipay.fund.trans.uni.transfer", content.transfer(order), order);
  }

  @Override
  public PayoutAnswer query(Order order) {
    return call(Call.QUERY, "alipay.fund.trans.common.query", content.question(order), order);
  }

  private PayoutAnswer call(Call call, String method, String biz, Order order) {
    if (!isReady()) {
      return new Unknown(Cause.SETTINGS, Heard.nothing("key mode"));
    }
    return switch (gateway.call(method, "", biz)) {
      case Nothing(var cause, var heard) -> new Unknown(cause, heard);
      case Unsigned(var code, var _, var heard) -> new Unknown(Codes.unsigned(code), heard);
      case Genuine genuine -> proven(call, order, genuine);
    };
  }

  PayoutAnswer proven(Call call, Order order, Genuine genuine) {
    return Codes.isSuccess(genuine) ? read(order, genuine) : PayoutCodes.failure(call, genuine);
  }

  /// The same members in both answers; the amount stands in that of the query alone.
  private PayoutAnswer read(Order order, Genuine genuine) {
    var node = genuine.node();
    var heard = genuine.heard();
    if (!isOurs(order, node)) {
      return new Unknown(Cause.MISMATCH, heard);
    }
    var name = node.text("order_id");
    var named = ORDER.matcher(name).matches();
    var code = failure(node);
    return switch (node.text("status")) {
      case "SUCCESS" -> named ? new Done(name, at(node), heard) : unreadable(heard);
      case "DEALING" -> named ? new Dealing(name, heard) : new Waiting(heard);
      case "REFUND" -> named ? new Returned(name, code, at(node), heard) : unreadable(heard);
      case "WAIT_PAY" -> new Waiting(heard);
      case "FAIL" -> new Refused(code, PayoutCodes.advice(code), heard);
      case "CLOSED" -> new Refused("CLOSED", PayoutCodes.advice(code), heard);
      default -> new Unknown(Cause.SETTINGS, heard);
    };
  }

  private static Unknown unreadable(Heard heard) {
    return new Unknown(Cause.UNREADABLE, heard);
  }

  private static boolean isOurs(Order order, Node node) {
    var amount = node.text("trans_amount");
    return node.text("out_biz_no").equals(order.number())
        && (amount.isEmpty() || Trade.yuan(amount).filter(order.amount()::equals).isPresent());
  }

  private static String failure(Node node) {
    var code = node.text("error_code").replaceAll("[^0-9A-Za-z_.]", "");
    return code.isEmpty() ? "FAIL" : code.substring(0, Math.min(code.length(), 64));
  }

  /// What was paid must not be lost over a date that cannot be read. A query calls it `pay_date`.
  private Instant at(Node node) {
    var asked = node.text("pay_date");
    try {
      return LocalDateTime.parse(asked.isEmpty() ? node.text("trans_date") : asked, Gateway.TIME)
          .toInstant(Gateway.CHINA);
    } catch (DateTimeException e) {
      return clock.instant();
    }
  }
}
