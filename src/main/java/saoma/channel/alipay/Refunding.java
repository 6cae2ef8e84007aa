package saoma.channel.alipay;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import saoma.channel.Answer.Cause;
import saoma.channel.RefundAnswer;
import saoma.channel.RefundAnswer.Absent;
import saoma.channel.RefundAnswer.Done;
import saoma.channel.RefundAnswer.Processing;
import saoma.channel.RefundAnswer.Unknown;
import saoma.channel.RefundRequest;
import tools.jackson.databind.json.JsonMapper;

/// One refund as Alipay is asked and answers (open platform, `alipay.trade.refund` and
/// `alipay.trade.fastpay.refund.query`).
record Refunding(RefundRequest request, InstantSource clock) {
  /// Made of the stored request alone, so that a repeat is the same.
  static String content(RefundRequest request) {
    var content =
        JsonMapper.shared()
            .createObjectNode()
            .put("out_trade_no", request.charge().number())
            .put("refund_amount", request.amount().digits())
            .put("out_request_no", request.number())
            .put("refund_reason", Precreate.subject(request.reason(), request.number()));
    if (!request.backs().isEmpty()) {
      var royalties = content.putArray("refund_royalty_parameters");
      request
          .backs()
          .forEach(
              back -> SplitContent.back(back.receiver(), back.amount(), royalties.addObject()));
    }
    return content.toString();
  }

  static String question(RefundRequest request) {
    var question =
        JsonMapper.shared()
            .createObjectNode()
            .put("out_trade_no", request.charge().number())
            .put("out_request_no", request.number());
    question.putArray("query_options").add("gmt_refund_pay");
    return question.toString();
  }

  /// A success without `fund_change` Y moved nothing in this call: a repeat of what was done, or
  /// not done yet. `refund_fee` sums up all refunds of the trade.
  RefundAnswer asked(Evidence.Genuine genuine) {
    var node = genuine.node();
    var heard = genuine.heard();
    var sum = Trade.yuan(node.text("refund_fee"));
    if (!node.text("out_trade_no").equals(request.charge().number())) {
      return new Unknown(Cause.MISMATCH, heard);
    }
    if (!node.text("fund_change").equals("Y")) {
      return new Processing(heard);
    }
    return sum.isEmpty() || sum.get().compareTo(request.amount()) < 0
        ? new Unknown(Cause.MISMATCH, heard)
        : new Done(at(node), heard);
  }

  /// Alipay does not say "unknown number": a success with nothing in it means so or not yet.
  RefundAnswer queried(Evidence.Genuine genuine) {
    var node = genuine.node();
    var heard = genuine.heard();
    var status = node.text("refund_status");
    if (status.isEmpty() && node.text("refund_amount").isEmpty()) {
      return new Absent(heard);
    }
    if (!isOurs(node)) {
      return new Unknown(Cause.MISMATCH, heard);
    }
    return switch (status) {
      case "REFUND_SUCCESS" -> new Done(at(node), heard);
      case "", "REFUND_PROCESSING" -> new Processing(heard);
      default -> new Unknown(Cause.SETTINGS, heard);
    };
  }

  private boolean isOurs(Node node) {
    var total = node.text("total_amount");
    return node.text("out_trade_no").equals(request.charge().number())
        && node.text("out_request_no").equals(request.number())
        && Trade.yuan(node.text("refund_amount")).filter(request.amount()::equals).isPresent()
        && (total.isEmpty()
            || Trade.yuan(total).filter(request.charge().amount()::equals).isPresent());
  }

  /// What was given back must not be lost over a date that cannot be read.
  private Instant at(Node node) {
    try {
      return LocalDateTime.parse(node.text("gmt_refund_pay"), Gateway.TIME)
          .toInstant(Gateway.CHINA);
    } catch (DateTimeException e) {
      return clock.instant();
    }
  }
}
