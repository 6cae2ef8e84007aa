package saoma.channel.alipay;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import saoma.channel.Answer.Cause;
import saoma.channel.BindAnswer;
import saoma.channel.BoundAnswer;
import saoma.channel.Heard;
import saoma.channel.SplitAnswer;
import saoma.channel.SplitAnswer.Absent;
import saoma.channel.SplitAnswer.Done;
import saoma.channel.SplitAnswer.Refused;
import saoma.channel.SplitAnswer.Unknown;
import saoma.channel.SplitAnswer.Waiting;
import saoma.channel.Splitting;
import saoma.channel.alipay.Evidence.Genuine;
import saoma.channel.alipay.Evidence.Nothing;
import saoma.channel.alipay.Evidence.Unsigned;
import saoma.channel.alipay.SplitCodes.Call;
import saoma.split.Receiver;

/// Splits (open platform, `alipay.trade.order.settle` and `alipay.trade.order.settle.query`), each
/// with one receiver. The answer to the request names no amount, so that only the query proves one.
final class AlipaySplitting implements Splitting {
  private static final Pattern ORDER = Pattern.compile("[0-9A-Za-z_]{1,64}");

  private final Gateway gateway;
  private final InstantSource clock;
  private final Relations relations;

  AlipaySplitting(Gateway gateway, InstantSource clock) {
    this.gateway = gateway;
    this.clock = clock;
    this.relations = new Relations(gateway);
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(5);
  }

  @Override
  public Duration settles() {
    return Duration.ofMinutes(2);
  }

  @Override
  public SplitAnswer send(Order order) {
    return call(Call.SEND, "alipay.trade.order.settle", SplitContent.settle(order), order);
  }

  @Override
  public SplitAnswer query(Order order) {
    return call(Call.QUERY, "alipay.trade.order.settle.query", SplitContent.question(order), order);
  }

  @Override
  public BindAnswer bind(Receiver receiver, String number) {
    return relations.bind(receiver, number);
  }

  @Override
  public BindAnswer unbind(Receiver receiver, String number) {
    return relations.unbind(receiver, number);
  }

  @Override
  public BoundAnswer bound(String number) {
    return relations.all(number);
  }

  @Override
  public OptionalInt most(String number) {
    return relations.most(number);
  }

  private SplitAnswer call(Call call, String method, String biz, Order order) {
    return switch (gateway.call(method, "", biz)) {
      case Nothing(var cause, var heard) -> new Unknown(cause, heard);
      case Unsigned(var code, var _, var heard) -> new Unknown(Codes.unsigned(code), heard);
      case Genuine genuine -> proven(call, order, genuine);
    };
  }

  SplitAnswer proven(Call call, Order order, Genuine genuine) {
    if (!Codes.isSuccess(genuine)) {
      return SplitCodes.failure(call, genuine);
    }
    return switch (call) {
      case SEND ->
          genuine.node().text("trade_no").equals(order.trade())
              ? new Waiting(genuine.heard())
              : new Unknown(Cause.MISMATCH, genuine.heard());
      case QUERY -> queried(order, genuine);
    };
  }

  /// A success with no detail in it says that there is no such split, or not yet.
  private SplitAnswer queried(Order order, Genuine genuine) {
    var heard = genuine.heard();
    var details = genuine.node().list("royalty_detail_list");
    if (details.isEmpty()) {
      return new Absent(heard);
    }
    if (!genuine.node().text("out_request_no").equals(order.number())
        || details.size() != 1
        || !isOurs(order, details.getFirst())) {
      return new Unknown(Cause.MISMATCH, heard);
    }
    return read(order, details.getFirst(), heard);
  }

  private SplitAnswer read(Order order, Node detail, Heard heard) {
    var code = failure(detail);
    return switch (detail.text("state")) {
      case "SUCCESS" -> new Done(name(order, detail), at(detail), heard);
      case "PROCESSING" -> new Waiting(heard);
      case "FAIL" -> new Refused(code, SplitCodes.advice(code), heard);
      default -> new Unknown(Cause.SETTINGS, heard);
    };
  }

  /// Whom a login name belongs to the answer tells by the user's number, which the till does not
  /// know; it is the one receiver of this number all the same.
  private static boolean isOurs(Order order, Node detail) {
    var in = detail.text("trans_in");
    var named = order.receiver().kind() == Receiver.Kind.USER && !in.isEmpty();
    var type = detail.text("operation_type");
    return (type.isEmpty() || type.equals("transfer"))
        && Trade.yuan(detail.text("amount")).filter(order.amount()::equals).isPresent()
        && (!named || in.equals(order.receiver().account()));
  }

  private static String name(Order order, Node detail) {
    var name = detail.text("detail_id");
    return ORDER.matcher(name).matches() ? name : order.number();
  }

  private static String failure(Node detail) {
    var code = detail.text("error_code").replaceAll("[^0-9A-Za-z_.]", "");
    return code.isEmpty() ? "FAIL" : code.substring(0, Math.min(code.length(), 64));
  }

  /// What moved must not be lost over a date that cannot be read.
  private Instant at(Node detail) {
    try {
      return LocalDateTime.parse(detail.text("execute_dt"), Gateway.TIME).toInstant(Gateway.CHINA);
    } catch (DateTimeException e) {
      return clock.instant();
    }
  }
}
