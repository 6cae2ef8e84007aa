package saoma.simulate;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.channel.Raw;

/// Codes that customers show, at a gateway. The worst is assumed: a request that was late is
/// charged even after somebody took back what was not there yet.
record Takes(Gateway gateway, World world, Inspector inspector) {
  /// @param phone of the customer, which pays at once or later or never
  Raw take(Charge charge, Consumer<String> phone) {
    var number = charge.id().number();
    var trade = gateway.find(number);
    if (trade == null) {
      trade = begun(charge);
      gateway.trades.put(number, trade);
      phone.accept(number);
    } else if (trade.asked != charge.id().amount().minor() || trade.order != order(charge)) {
      inspector.broken(Law.NUMBER_ONCE, number);
    }
    world.note("gateway: take", number, trade.amount);
    return switch (trade.state) {
      case CODE, OPEN -> passwordWanted(trade);
      case PAID -> paid(trade);
      case CLOSED, RETURNED ->
          switch (gateway.kind) {
            case ALIPAY -> gateway.error("ACQ.TRADE_HAS_CLOSE", 400);
            case WECHAT -> gateway.error("ORDER_REVERSED", 400);
            case UNIONPAY -> Acp.said("12", number, trade.asked);
          };
    };
  }

  private Trade begun(Charge charge) {
    var life = Duration.between(charge.createdAt(), charge.expiresAt()).toNanos();
    var id = charge.id();
    var trade = new Trade(id.number(), order(charge), id.amount().minor(), world.now() + life);
    trade.taken = true;
    trade.scanned = true;
    trade.state = Trade.State.OPEN;
    return trade;
  }

  private Raw passwordWanted(Trade trade) {
    return switch (gateway.kind) {
      case ALIPAY -> Gateway.done(Map.of("code", "10003", "out_trade_no", trade.number));
      case WECHAT -> new Raw(true, 202, Map.of("code", "USERPAYING"));
      case UNIONPAY -> Acp.said("00", trade.number, trade.asked);
    };
  }

  private Raw paid(Trade trade) {
    var number = trade.number;
    return switch (gateway.kind) {
      case ALIPAY -> Gateway.done(Gateway.paidByAlipay(number, "A" + number, trade.amount));
      case WECHAT -> Gateway.done(Gateway.paidByWechat(number, "W" + number, trade.amount));
      case UNIONPAY -> Acp.said("00", number, trade.asked);
    };
  }

  /// WeChat's and UnionPay's reverse: what is unpaid is closed, and what is paid goes back.
  Raw reverse(ChargeId id) {
    var number = id.number();
    var trade = gateway.find(number);
    if (trade == null) {
      return gateway.absent(number, id.amount().minor());
    }
    world.note("gateway: takes back", number, trade.amount);
    switch (trade.state) {
      case CODE, OPEN -> trade.state = Trade.State.CLOSED;
      case PAID -> {
        if (trade.given > 0) {
          return gateway.kind == Gateway.Kind.UNIONPAY
              ? Acp.said("36", number, trade.asked)
              : gateway.error("INVALID_REQUEST", 400);
        }
        trade.state = Trade.State.RETURNED;
        inspector.touched(trade);
      }
      case CLOSED, RETURNED -> {}
    }
    if (gateway.kind == Gateway.Kind.UNIONPAY) {
      return Acp.said("00", number, trade.asked);
    }
    return Gateway.done(
        Map.of("appid", History.APPID, "mchid", History.MCHID, "out_trade_no", number));
  }

  private static long order(Charge charge) {
    return Gateway.order(charge);
  }
}
