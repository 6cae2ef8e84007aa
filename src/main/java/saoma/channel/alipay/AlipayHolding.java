package saoma.channel.alipay;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.function.Function;
import java.util.regex.Pattern;
import saoma.channel.Answer;
import saoma.channel.Answer.Advice;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Phase;
import saoma.channel.Charge;
import saoma.channel.CustomerCode;
import saoma.channel.HoldAnswer;
import saoma.channel.HoldAnswer.Closed;
import saoma.channel.HoldAnswer.Finished;
import saoma.channel.HoldAnswer.Held;
import saoma.channel.HoldAnswer.ShowCode;
import saoma.channel.HoldAnswer.Unknown;
import saoma.channel.HoldAnswer.Waiting;
import saoma.channel.Holding;
import saoma.channel.alipay.Evidence.Genuine;
import saoma.channel.alipay.Evidence.Nothing;
import saoma.channel.alipay.Evidence.Unsigned;
import saoma.channel.alipay.HoldCodes.Call;
import saoma.money.Money;

/// Pre-authorisation (open platform, `alipay.fund.auth.*` and `alipay.trade.pay` with `PRE_AUTH`).
final class AlipayHolding implements Holding {
  private static final Pattern AUTH_NUMBER = Pattern.compile("[0-9A-Za-z_]{1,64}");
  private static final Pattern BUYER = Pattern.compile("[0-9A-Za-z_-]{1,128}");
  private static final int LONGEST_CODE = 512;

  private final AlipayAccount account;
  private final Gateway gateway;
  private final InstantSource clock;
  private final HoldContent content;

  AlipayHolding(AlipayAccount account, Gateway gateway, InstantSource clock) {
    this.account = account;
    this.gateway = gateway;
    this.clock = clock;
    this.content = new HoldContent(account);
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(3);
  }

  /// A customer who must type the password comes without a sub code, as with a payment.
  @Override
  public HoldAnswer freeze(HoldId hold, CustomerCode code) {
    var evidence = gateway.call("alipay.fund.auth.order.freeze", "", content.freeze(hold, code));
    return evidence instanceof Genuine genuine && genuine.code().equals(Codes.BUYER_MUST_ACT)
        ? new Waiting(Phase.CONFIRMING, genuine.heard())
        : answer(Call.FREEZE, evidence, done -> frozen(hold, done));
  }

  @Override
  public HoldAnswer show(HoldId hold) {
    var evidence = gateway.call("alipay.fund.auth.order.voucher.create", "", content.voucher(hold));
    return answer(Call.FREEZE, evidence, done -> shown(hold, done));
  }

  @Override
  public HoldAnswer query(HoldId hold) {
    return answer(Call.QUERY, ask(hold), done -> queried(hold, done));
  }

  private Evidence ask(HoldId hold) {
    var method = "alipay.fund.auth.operation.detail.query";
    return gateway.call(method, "", content.question(hold));
  }

  @Override
  public HoldAnswer cancel(HoldId hold) {
    var evidence = gateway.call("alipay.fund.auth.operation.cancel", "", content.cancel(hold));
    return answer(Call.CANCEL, evidence, done -> cancelled(hold, done));
  }

  @Override
  public HoldAnswer release(HoldId hold, String authNumber, String number, Money rest) {
    var asked = content.release(hold, authNumber, number, rest);
    var evidence = gateway.call("alipay.fund.auth.order.unfreeze", "", asked);
    return answer(Call.RELEASE, evidence, done -> released(authNumber, number, rest, done));
  }

  /// The channel says first whose money it is and how much of it is left: the till keeps no
  /// customer's number, and what is too much never leaves.
  @Override
  public Answer capture(Charge charge, HoldId hold, String authNumber) {
    var evidence = ask(hold);
    var asked = answer(Call.QUERY, evidence, done -> queried(hold, done));
    // Whatever went wrong with the question, of the take itself no byte has left.
    if (!(evidence instanceof Genuine genuine) || !(asked instanceof Held held)) {
      return new Answer.Unknown(Cause.NO_NETWORK, asked.heard());
    }
    var node = genuine.node();
    var buyer = node.text(node.text("payer_user_id").isEmpty() ? "payer_open_id" : "payer_user_id");
    var left = held.rest().minus(charge.id().amount());
    if (left.minor() < 0 || !held.authNumber().equals(authNumber)) {
      return new Answer.Declined("REQUEST_AMOUNT_EXCEED", Advice.OTHER_WAY, held.heard());
    }
    if (!BUYER.matcher(buyer).matches()) {
      return new Answer.Unknown(Cause.NO_NETWORK, held.heard());
    }
    var body = content.capture(charge, authNumber, buyer, left.isZero());
    var paid = gateway.call("alipay.trade.pay", account.notifyUrl(), body);
    return AlipayChannel.taken(paid, new Trade(charge.id(), account.sellerId(), clock));
  }

  private static HoldAnswer answer(
      Call call, Evidence evidence, Function<Genuine, HoldAnswer> success) {
    return switch (evidence) {
      case Nothing(var cause, var heard) -> new Unknown(cause, heard);
      case Unsigned(var code, var _, var heard) -> new Unknown(Codes.unsigned(code), heard);
      case Genuine genuine ->
          Codes.isSuccess(genuine) ? success.apply(genuine) : HoldCodes.failure(call, genuine);
    };
  }

  private static HoldAnswer shown(HoldId hold, Genuine genuine) {
    var node = genuine.node();
    var text = node.text("code_value");
    if (!isOurs(hold, node)) {
      return new Unknown(Cause.MISMATCH, genuine.heard());
    }
    return text.length() <= LONGEST_CODE && text.matches("[!-~]+")
        ? new ShowCode(text, hold.expiresAt(), genuine.heard())
        : new Unknown(Cause.UNREADABLE, genuine.heard());
  }

  private HoldAnswer frozen(HoldId hold, Genuine genuine) {
    var node = genuine.node();
    if (!isOurs(hold, node)) {
      return new Unknown(Cause.MISMATCH, genuine.heard());
    }
    return switch (node.text("status")) {
      case "SUCCESS" -> held(genuine, hold.amount());
      case "INIT" -> new Waiting(Phase.CONFIRMING, genuine.heard());
      case "CLOSED" -> new Closed("CLOSED", genuine.heard());
      default -> new Unknown(Cause.SETTINGS, genuine.heard());
    };
  }

  private HoldAnswer queried(HoldId hold, Genuine genuine) {
    var node = genuine.node();
    if (!isOurs(hold, node)) {
      return new Unknown(Cause.MISMATCH, genuine.heard());
    }
    return switch (node.text("order_status")) {
      case "INIT" -> new Waiting(Phase.CONFIRMING, genuine.heard());
      case "AUTHORIZED" ->
          Trade.yuan(node.text("rest_amount"))
              .filter(rest -> rest.minor() >= 0 && rest.compareTo(hold.amount()) <= 0)
              .map(rest -> held(genuine, rest))
              .orElseGet(() -> new Unknown(Cause.MISMATCH, genuine.heard()));
      case "FINISH" -> new Finished(genuine.heard());
      case "CLOSED" -> new Closed("CLOSED", genuine.heard());
      default -> new Unknown(Cause.SETTINGS, genuine.heard());
    };
  }

  private HoldAnswer held(Genuine genuine, Money rest) {
    var node = genuine.node();
    var number = node.text("auth_no");
    if (node.text("amount").isEmpty()) {
      return new Unknown(Cause.MISMATCH, genuine.heard());
    }
    return AUTH_NUMBER.matcher(number).matches()
        ? new Held(number, at(node), rest, genuine.heard())
        : new Unknown(Cause.UNREADABLE, genuine.heard());
  }

  /// Numbers and amount must be those that were stored wherever they stand.
  private static boolean isOurs(HoldId hold, Node node) {
    var amount = node.text("amount");
    return node.text("out_order_no").equals(hold.number())
        && node.text("out_request_no").equals(hold.number())
        && (amount.isEmpty() || Trade.yuan(amount).filter(hold.amount()::equals).isPresent());
  }

  private static HoldAnswer cancelled(HoldId hold, Genuine genuine) {
    var node = genuine.node();
    if (!node.text("out_order_no").equals(hold.number())) {
      return new Unknown(Cause.MISMATCH, genuine.heard());
    }
    return switch (node.text("action")) {
      case "close", "unfreeze" -> new Closed(node.text("action"), genuine.heard());
      default -> new Unknown(Cause.SETTINGS, genuine.heard());
    };
  }

  private static HoldAnswer released(
      String authNumber, String number, Money rest, Genuine genuine) {
    var node = genuine.node();
    var ours =
        node.text("auth_no").equals(authNumber)
            && node.text("out_request_no").equals(number)
            && Trade.yuan(node.text("amount")).filter(rest::equals).isPresent();
    if (!ours) {
      return new Unknown(Cause.MISMATCH, genuine.heard());
    }
    return node.text("status").equals("SUCCESS")
        ? new Finished(genuine.heard())
        : new Waiting(Phase.CONFIRMING, genuine.heard());
  }

  /// Money that is held must not be lost over a date that cannot be read.
  private Instant at(Node node) {
    try {
      return LocalDateTime.parse(node.text("gmt_trans"), Gateway.TIME).toInstant(Gateway.CHINA);
    } catch (DateTimeException e) {
      return clock.instant();
    }
  }
}
