package saoma.channel.wechat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import saoma.channel.Answer.Advice;
import saoma.channel.Answer.Cause;
import saoma.channel.Heard;
import saoma.channel.RefundAnswer;
import saoma.channel.RefundAnswer.Done;
import saoma.channel.RefundAnswer.Held;
import saoma.channel.RefundAnswer.Processing;
import saoma.channel.RefundAnswer.Refused;
import saoma.channel.RefundAnswer.Unknown;
import saoma.channel.RefundRequest;
import saoma.wire.Exchange.Replied;
import tools.jackson.databind.json.JsonMapper;

/// One refund as WeChat Pay is asked and answers (API v3, "refunds" and "query a refund"); both
/// calls answer with the same object.
record Refunding(RefundRequest request) {
  static final String PATH = "/v3/refund/domestic/refunds";
  private static final int LONGEST_REASON = 80;

  /// What a till names that only asks. Named in a refund, it would put the address of the merchant
  /// platform out of use.
  private static final Pattern NOWHERE = Pattern.compile("https?://[^/]*\\.invalid(?:[:/]|$)");

  /// Made of the stored request alone, members in fixed order, so that a repeat is the same to the
  /// byte.
  ///
  /// @param notifyUrl where the end of it is told
  static String body(RefundRequest request, String notifyUrl) {
    var body = JsonMapper.shared().createObjectNode();
    body.put("out_trade_no", NativeOrder.number(request.charge()));
    body.put("out_refund_no", number(request));
    var reason = NativeOrder.plain(request.reason(), LONGEST_REASON);
    if (!reason.isEmpty()) {
      body.put("reason", reason);
    }
    if (!NOWHERE.matcher(notifyUrl).lookingAt()) {
      body.put("notify_url", notifyUrl);
    }
    body.putObject("amount")
        .put("refund", NativeOrder.fen(request.amount()))
        .put("total", NativeOrder.fen(request.charge().amount()))
        .put("currency", "CNY");
    return body.toString();
  }

  /// A number that needs no escape in an address.
  ///
  /// @throws IllegalArgumentException if the till made another, which is a bug
  static String number(RefundRequest request) {
    if (!request.number().matches("[0-9A-Za-z_-]{1,64}")) {
      throw new IllegalArgumentException("not a number that WeChat Pay takes");
    }
    return request.number();
  }

  RefundAnswer read(RefundCodes.Call call, Replied reply) {
    var body = Body.read(reply.body());
    var success = reply.status() >= 200 && reply.status() < 300;
    var said = body.map(b -> b.text(success ? "status" : "code")).orElse("");
    var heard = Evidence.heard(reply, said.isEmpty() ? "HTTP " + reply.status() : said);
    if (!success) {
      return RefundCodes.error(call, reply.status(), said, heard);
    }
    return body.map(b -> read(b, heard)).orElseGet(() -> new Unknown(Cause.UNREADABLE, heard));
  }

  /// The answer to the status: the table of states.
  private RefundAnswer read(Body refund, Heard heard) {
    if (!isOurs(refund)) {
      return new Unknown(Cause.MISMATCH, heard);
    }
    var status = refund.text("status");
    return switch (status) {
      case "SUCCESS" -> done(refund, heard);
      case "PROCESSING" -> new Processing(heard);
      // The money stays with the shop.
      case "CLOSED" -> new Refused(status, Advice.OTHER_WAY, heard);
      // The customer's account cannot take it; somebody names another at WeChat's own desk.
      case "ABNORMAL" -> new Held(status, Advice.CALL_MANAGER, heard);
      default -> new Unknown(Cause.SETTINGS, heard);
    };
  }

  private static RefundAnswer done(Body refund, Heard heard) {
    return time(refund.text("success_time"))
        .<RefundAnswer>map(at -> new Done(at, heard))
        .orElseGet(() -> new Unknown(Cause.UNREADABLE, heard));
  }

  private boolean isOurs(Body refund) {
    return refund.text("out_refund_no").equals(request.number())
        && refund.text("out_trade_no").equals(request.charge().number())
        && refund.whole("amount", "refund").orElse(-1) == request.amount().minor()
        && refund.whole("amount", "total").orElse(-1) == request.charge().amount().minor()
        && refund.text("amount", "currency").equals("CNY");
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
