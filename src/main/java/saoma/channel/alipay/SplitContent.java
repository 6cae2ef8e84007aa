package saoma.channel.alipay;

import saoma.channel.Splitting.Order;
import saoma.money.Money;
import saoma.split.Receiver;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The business content of `alipay.trade.order.settle` and `alipay.trade.royalty.*`, made from
/// stored values alone, so that a repeat is the same.
final class SplitContent {
  private SplitContent() {}

  static String settle(Order order) {
    var content =
        JsonMapper.shared()
            .createObjectNode()
            .put("out_request_no", number(order))
            .put("trade_no", order.trade());
    var royalty = content.putArray("royalty_parameters").addObject();
    royalty
        .put("royalty_type", "transfer")
        .put("trans_in_type", type(order.receiver()))
        .put("trans_in", order.receiver().account())
        .put("amount", order.amount().digits());
    if (!order.receiver().name().isEmpty()) {
      royalty.put("trans_in_name", order.receiver().name());
    }
    return content.put("royalty_mode", "sync").toString();
  }

  static String question(Order order) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("out_request_no", number(order))
        .put("trade_no", order.trade())
        .toString();
  }

  /// What a refund takes back; whoever is not named as the payer's receiver is the shop.
  static void back(Receiver receiver, Money amount, ObjectNode into) {
    into.put("royalty_type", "transfer")
        .put("trans_out_type", type(receiver))
        .put("trans_out", receiver.account())
        .put("amount", amount.digits());
  }

  static String relation(Receiver receiver, String number) {
    var content = JsonMapper.shared().createObjectNode().put("out_request_no", number);
    var entity = content.putArray("receiver_list").addObject();
    entity.put("type", type(receiver)).put("account", receiver.account());
    if (!receiver.name().isEmpty()) {
      entity.put("name", receiver.name());
    }
    return content.toString();
  }

  static String page(String number, int page, int size) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("out_request_no", number)
        .put("page_num", page)
        .put("page_size", size)
        .toString();
  }

  static String rate(String number) {
    return JsonMapper.shared().createObjectNode().put("out_request_no", number).toString();
  }

  static String type(Receiver receiver) {
    return switch (receiver.kind()) {
      case USER -> "userId";
      case LOGON -> "loginName";
    };
  }

  /// @throws IllegalArgumentException if the till made what Alipay cannot take, which is a bug
  private static String number(Order order) {
    if (!order.number().matches("[0-9A-Za-z_]{1,64}")
        || !order.amount().currency().equals(Money.CNY)
        || !order.amount().isPositive()) {
      throw new IllegalArgumentException("not a portion for Alipay: " + order.number());
    }
    return order.number();
  }
}
