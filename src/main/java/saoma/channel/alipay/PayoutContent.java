package saoma.channel.alipay;

import saoma.channel.PayingOut.Order;
import saoma.money.Money;
import saoma.payout.Payee;
import saoma.settings.PayoutSettings;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The business content of `alipay.fund.trans.*`, made from stored values and settings alone, so
/// that a repeat is the same.
record PayoutContent(PayoutSettings settings) {
  private static final int LONGEST_TITLE = 64;

  String transfer(Order order) {
    var reason = Precreate.subject(order.reason(), order.number());
    var content =
        JsonMapper.shared()
            .createObjectNode()
            .put("out_biz_no", number(order))
            .put("trans_amount", order.amount().digits())
            .put("product_code", product(order.payee().kind()))
            .put("biz_scene", settings.scene())
            .put("order_title", reason.substring(0, Math.min(reason.length(), LONGEST_TITLE)))
            .put("remark", reason);
    payee(order.payee(), content.putObject("payee_info"));
    if (!settings.sceneName().isEmpty()) {
      content.put("transfer_scene_name", settings.sceneName());
    }
    if (!settings.reportType().isEmpty()) {
      content
          .putArray("transfer_scene_report_infos")
          .addObject()
          .put("info_type", settings.reportType())
          .put("info_content", settings.reportContent());
    }
    return content.toString();
  }

  /// With the till's own number the product and the scene are wanted too.
  String question(Order order) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("out_biz_no", number(order))
        .put("product_code", product(order.payee().kind()))
        .put("biz_scene", settings.scene())
        .toString();
  }

  private static void payee(Payee payee, ObjectNode into) {
    into.put("identity", payee.account()).put("identity_type", identity(payee.kind()));
    if (!payee.name().isEmpty()) {
      into.put("name", payee.name());
    }
    if (payee.kind().isBank()) {
      var bank = into.putObject("bankcard_ext_info");
      bank.put("account_type", payee.kind() == Payee.Kind.COMPANY_CARD ? "1" : "2");
      if (!payee.bank().isEmpty()) {
        bank.put("inst_name", payee.bank());
      }
    }
  }

  private static String identity(Payee.Kind kind) {
    return switch (kind) {
      case LOGON -> "ALIPAY_LOGON_ID";
      case USER -> "ALIPAY_USER_ID";
      case CARD, COMPANY_CARD -> "BANKCARD_ACCOUNT";
    };
  }

  private String product(Payee.Kind kind) {
    return kind.isBank() ? settings.bankProduct() : settings.accountProduct();
  }

  /// @throws IllegalArgumentException if the till made what Alipay cannot take, which is a bug
  private static String number(Order order) {
    if (!order.number().matches("[0-9A-Za-z_]{1,64}")
        || !order.amount().currency().equals(Money.CNY)
        || !order.amount().isPositive()) {
      throw new IllegalArgumentException("not a payout for Alipay: " + order.number());
    }
    return order.number();
  }
}
