package saoma.ui.sale;

import javafx.scene.input.KeyCode;

/// A payment key: the channel behind it, its name, the key on the keyboard, and the style class
/// that gives it the wallet's colour.
public record PayMethod(String channel, String name, String act, KeyCode key, String style) {
  public static final PayMethod ALIPAY =
      new PayMethod("alipay", "channel.alipay", "sale.key.alipay", KeyCode.F6, "alipay");
  public static final PayMethod WECHAT =
      new PayMethod("wechat", "sale.pay.wechat", "sale.key.wechat", KeyCode.F7, "wechat");
  public static final PayMethod BALANCE =
      new PayMethod("balance", "channel.balance", "sale.key.balance", KeyCode.F5, "balance");
  public static final PayMethod CARD =
      new PayMethod("card", "channel.card", "sale.key.card", KeyCode.F8, "card");
  static final PayMethod CASH =
      new PayMethod("cash", "channel.cash", "sale.key.cash", KeyCode.ENTER, "cash");
}
