package saoma.channel.alipay;

import java.time.Duration;
import saoma.channel.Charge;
import saoma.channel.CustomerCode;
import saoma.channel.Holding.HoldId;
import saoma.money.Money;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The business content of `alipay.fund.auth.*`, made from stored values alone.
record HoldContent(AlipayAccount account) {
  private static final String PRODUCT = "PRE_AUTH";

  /// Of a title, in letters; half of it fits whatever the letters are.
  private static final int LONGEST_TITLE = 50;

  /// Alipay waits for a customer so long at most: 15 days.
  private static final long LONGEST_MINUTES = 15L * 24 * 60;

  String freeze(HoldId hold, CustomerCode code) {
    return order(hold)
        .put("auth_code", code.reveal())
        .put("auth_code_type", code.isFace() ? "security_code" : "bar_code")
        .toString();
  }

  String voucher(HoldId hold) {
    return order(hold).toString();
  }

  private ObjectNode order(HoldId hold) {
    var title = Precreate.subject(hold.subject(), hold.number());
    var content =
        keys(hold)
            .put("order_title", title.substring(0, Math.min(title.length(), LONGEST_TITLE)))
            .put("amount", hold.amount().digits())
            .put("product_code", PRODUCT)
            .put("pay_timeout", minutes(hold) + "m");
    if (!account.sellerId().isEmpty()) {
      content.put("payee_user_id", account.sellerId());
    }
    return content;
  }

  String question(HoldId hold) {
    return keys(hold).put("operation_type", "FREEZE").toString();
  }

  String cancel(HoldId hold) {
    return keys(hold).put("remark", Precreate.subject(hold.subject(), hold.number())).toString();
  }

  String release(HoldId hold, String authNumber, String number, Money rest) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("auth_no", authNumber)
        .put("out_request_no", number)
        .put("amount", rest.digits())
        .put("remark", Precreate.subject(hold.subject(), hold.number()))
        .toString();
  }

  /// @param buyer whose money it is, as the channel has just said
  /// @param last whether nothing of the hold is left after it
  String capture(Charge charge, String authNumber, String buyer, boolean last) {
    var number = Precreate.number(charge.id());
    var content =
        JsonMapper.shared()
            .createObjectNode()
            .put("out_trade_no", number)
            .put("total_amount", charge.id().amount().digits())
            .put("subject", Precreate.subject(charge.subject(), number))
            .put("product_code", PRODUCT)
            .put("auth_no", authNumber)
            .put("buyer_id", buyer);
    if (!account.sellerId().isEmpty()) {
      content.put("seller_id", account.sellerId());
    }
    if (last) {
      content.put("auth_confirm_mode", "COMPLETE");
    }
    return content.toString();
  }

  private static ObjectNode keys(HoldId hold) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("out_order_no", number(hold))
        .put("out_request_no", number(hold));
  }

  /// @throws IllegalArgumentException if the till made what Alipay cannot take, which is a bug
  private static String number(HoldId hold) {
    if (!hold.number().matches("[0-9A-Za-z_]{1,32}")
        || !hold.amount().currency().equals(Money.CNY)
        || !hold.amount().isPositive()) {
      throw new IllegalArgumentException("not a hold for Alipay: " + hold.number());
    }
    return hold.number();
  }

  private static long minutes(HoldId hold) {
    var whole = Duration.between(hold.placedAt(), hold.expiresAt()).toMinutes();
    return Math.clamp(whole, 1, LONGEST_MINUTES);
  }
}
