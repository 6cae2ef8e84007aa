package saoma.simulate;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import saoma.channel.Charge;
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
      case CODE, OPEN -> passwordWanted(number);
      case PAID -> paid(trade);
      case CLOSED, RETURNED ->
          gateway.error(isAlipay() ? "ACQ.TRADE_HAS_CLOSE" : "ORDER_REVERSED", 400);
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

  private Raw passwordWanted(String number) {
    return isAlipay()
        ? Gateway.done(Map.of("code", "10003", "out_trade_no", number))
        : new Raw(true, 202, Map.of("code", "USERPAYING"));
  }

  private Raw paid(Trade trade) {
    return Gateway.done(
        isAlipay()
            ? Gateway.paidByAlipay(trade.number, "A" + trade.number, trade.amount)
            : Gateway.paidByWechat(trade.number, "W" + trade.number, trade.amount));
  }

  /// WeChat's reverse: what is unpaid is closed, and what is paid goes back.
  Raw reverse(String number) {
    var trade = gateway.find(number);
    if (trade == null) {
      return gateway.error("ORDER_NOT_EXIST", 404);
    }
    world.note("gateway: takes back", number, trade.amount);
    switch (trade.state) {
      case CODE, OPEN -> trade.state = Trade.State.CLOSED;
      case PAID -> {
        if (trade.given > 0) {
          return gateway.error("INVALID_REQUEST", 400);
        }
        trade.state = Trade.State.RETURNED;
        inspector.touched(trade);
      }
      case CLOSED, RETURNED -> {}
    }
    return Gateway.done(
        Map.of("appid", History.APPID, "mchid", History.MCHID, "out_trade_no", number));
  }

  private boolean isAlipay() {
    return gateway.kind == Gateway.Kind.ALIPAY;
  }

  private static long order(Charge charge) {
    return Gateway.order(charge);
  }
}
