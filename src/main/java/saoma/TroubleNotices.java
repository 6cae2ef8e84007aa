package saoma;

import saoma.checkout.Trouble;
import saoma.ui.Notice;

/// Why the clerk's wish to take or give back money did not happen, in words, with the next step.
final class TroubleNotices {
  private final Services services;

  TroubleNotices(Services services) {
    this.services = services;
  }

  /// @param channel that was to be used, for what is told of its settings
  Notice of(String channel, Trouble trouble) {
    return switch (trouble) {
      case Trouble.EarlierAttemptAlive _ ->
          Notice.warning("desk.still-alive").then("desk.still-alive.next");
      case Trouble.NothingToCharge _ ->
          Notice.info("sale.nothing-to-pay").then("sale.nothing-to-pay.next");
      case Trouble.NoSuchChannel _ -> notSetUp(channel);
      case Trouble.ClockOff(var _, var ahead) ->
          Notice.danger("desk.clock-off", Long.toString(ahead.abs().toMinutes()))
              .then("desk.clock-off.next");
      case Trouble.PartlyPaid _ -> Notice.warning("desk.partly-paid").then("desk.partly-paid.next");
      case Trouble.MoreThanDue(var due) ->
          Notice.warning("desk.more-than-due", due.digits()).then("desk.more-than-due.next");
      case Trouble.CouponSpent(var code) ->
          Notice.warning("coupon.spent", code).then("coupon.spent.next");
      case Trouble.NoRoom _ -> Notice.danger("desk.no-room").then("desk.no-room.next");
      case Trouble.OrderNotOpen _ -> Notice.warning("desk.not-open").then("desk.not-open.next");
      case Trouble.NoPermit _ -> Notice.warning("desk.no-permit").then("desk.no-permit.next");
      case Trouble.WrongTopUp _ ->
          Notice.warning("desk.wrong-top-up").then("desk.wrong-top-up.next");
      case Trouble.HoldNotReady _ -> Notice.warning("hold.not-ready").then("hold.not-ready.next");
      case Trouble.MoreThanIsHeld(var left) ->
          Notice.warning("hold.too-small", left.digits()).then("hold.too-small.next");
      case Trouble.NotRefundable _,
          Trouble.RefundUnderWay _,
          Trouble.MoreThanIsLeft _,
          Trouble.NotToRule _ ->
          Notice.warning("desk.no-refund").then("desk.no-refund.next");
    };
  }

  private Notice notSetUp(String channel) {
    var problem = services.channelDesk.problemOf(channel);
    return problem.isEmpty()
        ? Notice.warning("desk.switched-off").then("desk.settings.next")
        : Notice.warning("desk.not-set-up", problem.get().field()).then("desk.settings.next");
  }
}
