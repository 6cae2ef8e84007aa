package saoma.practice.alipay;

import java.math.BigInteger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import saoma.money.Money;
import saoma.practice.alipay.Settle.Standing;
import saoma.practice.alipay.Settle.What;
import saoma.practice.trade.Numbers;
import saoma.practice.trade.Trade;
import saoma.practice.trade.TradeBook;
import saoma.practice.trade.Wallet;
import tools.jackson.databind.JsonNode;

/// `alipay.trade.order.settle` and its query: a paid trade is split with one bound receiver at a
/// time, up to the contract's rate.
final class Settles {
  private static final int LONGEST = 64;

  private final Lookup lookup;
  private final SettleBook settles;
  private final Numbers numbers;
  private final InstantSource clock;

  Settles(TradeBook book, SettleBook settles, Numbers numbers, InstantSource clock) {
    this.lookup = new Lookup(book);
    this.settles = settles;
    this.numbers = numbers;
    this.clock = clock;
  }

  void offer(Map<String, Function<Call, Answer>> methods) {
    methods.put("alipay.trade.order.settle", this::settle);
    methods.put("alipay.trade.order.settle.query", this::query);
  }

  private Answer settle(Call call) {
    var biz = call.biz();
    var now = clock.instant();
    var number = Fields.required(biz, "out_request_no", LONGEST);
    Fields.required(biz, "trade_no", LONGEST);
    var trade = lookup.existing(biz).orElseThrow(AlipayTrades::notExist);
    var part = part(biz);
    var amount = Fields.amount(part, "amount");
    var wanted = line(number, trade, part, amount, now);
    var before = settles.find(number);
    if (before.isPresent()) {
      throw isSame(before.get(), wanted)
          ? Refusal.business("ACQ.DUP_OUT_REQUEST_NO", "外部请求号重复")
          : Refusal.business("ACQ.DISCORDANT_REPEAT_REQUEST", "请求信息不一致");
    }
    requirePaid(trade, now);
    requireBound(wanted);
    requireRoom(trade, amount, now);
    settles.add(wanted);
    return Answer.done()
        .put("trade_no", trade.opening().tradeNo())
        .put("settle_no", wanted.order());
  }

  private static JsonNode part(JsonNode biz) {
    var parts = biz.path("royalty_parameters");
    if (!parts.isArray() || parts.size() != 1 || !parts.get(0).isObject()) {
      throw Refusal.parameter("royalty_parameters");
    }
    return parts.get(0);
  }

  private Settle line(String number, Trade trade, JsonNode part, Money amount, Instant now) {
    var type = Fields.required(part, "trans_in_type", 20);
    var account = Fields.required(part, "trans_in", 100);
    return new Settle(
        What.SPLIT,
        number,
        trade.opening().tradeNo(),
        type,
        account,
        settles.name(type + " " + account),
        amount.minor(),
        numbers.trade(Wallet.ALIPAY, now),
        now.toEpochMilli());
  }

  private static boolean isSame(Settle one, Settle other) {
    return one.trade().equals(other.trade())
        && one.receiver().equals(other.receiver())
        && one.fen() == other.fen();
  }

  private static void requirePaid(Trade trade, Instant now) {
    if (trade.paidAt().isEmpty() || trade.fullyRefunded()) {
      throw Refusal.business("ACQ.ILLEGAL_SETTLE_STATE", "交易状态不允许分账");
    }
    if (Lookup.isFinished(trade, now)) {
      throw Refusal.business("ACQ.TRADE_HAS_FINISHED", "交易已完结");
    }
  }

  private void requireBound(Settle wanted) {
    if (settles.bound().stream().noneMatch(one -> one.receiver().equals(wanted.receiver()))) {
      throw Refusal.business("ACQ.ROYALTY_RECEIVER_INVALID", "分账收款方未绑定");
    }
  }

  private void requireRoom(Trade trade, Money amount, Instant now) {
    var given = settles.given(trade.opening().tradeNo(), now).plus(amount);
    var limit =
        BigInteger.valueOf(trade.opening().total().minor())
            .multiply(BigInteger.valueOf(Relations.MOST_PERCENT))
            .divide(BigInteger.valueOf(100));
    if (given.minor() > limit.longValueExact() || given.compareTo(trade.refundable()) > 0) {
      throw Refusal.business("ACQ.ALLOC_AMOUNT_VALIDATE_ERROR", "分账金额超过最大可分账金额");
    }
  }

  /// With the merchant's number the trade's is wanted too. What is not there is answered with
  /// success and nothing in it.
  private Answer query(Call call) {
    var number = Fields.required(call.biz(), "out_request_no", LONGEST);
    var trade = Fields.required(call.biz(), "trade_no", LONGEST);
    return settles
        .find(number)
        .filter(one -> one.trade().equals(trade))
        .map(this::told)
        .orElseGet(Answer::done);
  }

  private Answer told(Settle settle) {
    var standing = settle.standing(clock.instant());
    var detail = new LinkedHashMap<String, String>();
    detail.put("operation_type", "transfer");
    detail.put("execute_dt", AlipayTrades.time(settle.at()));
    detail.put("trans_in", settle.account());
    detail.put("trans_in_type", settle.type());
    detail.put("amount", Money.fen(settle.fen()).digits());
    detail.put("state", standing.name());
    detail.put("detail_id", settle.order());
    if (standing == Standing.FAIL) {
      detail.put("error_code", "TXN_RESULT_ACCOUNT_BALANCE_NOT_ENOUGH");
    }
    return Answer.done()
        .put("out_request_no", settle.number())
        .put("operation_dt", AlipayTrades.time(settle.at()))
        .put("royalty_detail_list", List.of(detail));
  }
}
