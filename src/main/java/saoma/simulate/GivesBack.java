package saoma.simulate;

import org.jspecify.annotations.Nullable;
import saoma.channel.Answer.Advice;
import saoma.channel.Heard;
import saoma.channel.RefundAnswer;
import saoma.channel.RefundRequest;

/// How whoever has the money gives it back: the same number moves nothing twice; more than there is
/// moves nothing at all.
record GivesBack(World world, Inspector inspector) {
  RefundAnswer refund(@Nullable Trade trade, RefundRequest request) {
    var known = query(trade, request);
    if (known instanceof RefundAnswer.Done) {
      return known;
    }
    var fen = request.amount().minor();
    if (trade == null || trade.state != Trade.State.PAID || fen > trade.net()) {
      return new RefundAnswer.Refused(
          "REFUND_AMT_NOT_EQUAL_TOTAL", Advice.CALL_MANAGER, Heard.nothing("refused"));
    }
    trade.refunds.put(request.number(), fen);
    trade.given += fen;
    trade.lastAnswer = Gateway.ABSENT;
    world.note("gives back", request.number(), fen);
    inspector.touched(trade);
    return query(trade, request);
  }

  static RefundAnswer query(@Nullable Trade trade, RefundRequest request) {
    return trade != null && trade.refunds.containsKey(request.number())
        ? new RefundAnswer.Done(VirtualTime.START, Heard.nothing("done"))
        : new RefundAnswer.Absent(Heard.nothing("absent"));
  }
}
