package saoma.practice.alipay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import saoma.money.Money;
import saoma.practice.alipay.Settle.What;
import saoma.practice.trade.Trade;
import tools.jackson.databind.JsonNode;

/// What a refund of a split trade takes back from its receivers. The gateway refuses one that names
/// nobody while somebody still has a part, that takes more than one has, or more than is given
/// back; 花光 has spent all he got.
record Royalties(SettleBook settles) {
  private static final Instant EVER = Instant.MAX;

  List<Settle> backs(Trade trade, Money amount, JsonNode biz) {
    var held = settles.held(trade.opening().tradeNo(), EVER);
    var backs = new ArrayList<Settle>();
    var sum = 0L;
    for (var part : biz.path("refund_royalty_parameters")) {
      var back = back(trade, part);
      if (back.fen() > held.getOrDefault(back.receiver(), 0L)) {
        throw Refusal.business("ACQ.ALLOC_AMOUNT_VALIDATE_ERROR", "退分账金额超过已分账金额");
      }
      if (back.name().equals("花光")) {
        throw Refusal.business("ACQ.TXN_RESULT_ACCOUNT_BALANCE_NOT_ENOUGH", "分账收款方余额不足");
      }
      held.remove(back.receiver());
      sum += back.fen();
      backs.add(back);
    }
    if (sum > amount.minor()) {
      throw Refusal.business("ACQ.ALLOC_AMOUNT_VALIDATE_ERROR", "退分账金额超过退款金额");
    }
    if (backs.isEmpty() && !held.isEmpty() && amount.equals(trade.refundable())) {
      throw Refusal.parameter("refund_royalty_parameters");
    }
    return backs;
  }

  private Settle back(Trade trade, JsonNode part) {
    var type = Fields.required(part, "trans_out_type", 20);
    var account = Fields.required(part, "trans_out", 100);
    return new Settle(
        What.BACK,
        "",
        trade.opening().tradeNo(),
        type,
        account,
        settles.name(type + " " + account),
        Fields.amount(part, "amount").minor(),
        "",
        0);
  }
}
