package saoma.ui.sale;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import saoma.ui.Stroke;

/// A payment key: the channel behind it, its name, the key on the keyboard, and the style class
/// that gives it the wallet's colour.
///
/// @param shift whether the key is pressed with Shift
public record PayMethod(
    String channel, String name, String act, KeyCode key, boolean shift, String style) {
  public static final PayMethod ALIPAY =
      new PayMethod("alipay", "channel.alipay", "sale.key.alipay", KeyCode.F6, "alipay");
  public static final PayMethod WECHAT =
      new PayMethod("wechat", "sale.pay.wechat", "sale.key.wechat", KeyCode.F7, "wechat");
  public static final PayMethod BALANCE =
      new PayMethod("balance", "channel.balance", "sale.key.balance", KeyCode.F5, "balance");
  public static final PayMethod CARD =
      new PayMethod("card", "channel.card", "sale.key.card", KeyCode.F8, "card");
  public static final PayMethod UNIONPAY =
      new PayMethod(
          "unionpay", "channel.unionpay", "sale.key.unionpay", KeyCode.F8, true, "unionpay");
  static final PayMethod CASH =
      new PayMethod("cash", "channel.cash", "sale.key.cash", KeyCode.ENTER, "cash");

  /// Those that have a key on the sale screen, in the usual order.
  public static final List<PayMethod> ALL = List.of(ALIPAY, WECHAT, CARD, BALANCE, UNIONPAY);

  /// The same in the shop's own order.
  ///
  /// @param channels their codes; those that are not among them come last
  public static List<PayMethod> in(List<String> channels) {
    var place = Comparator.<PayMethod>comparingInt(one -> channels.indexOf(one.channel()));
    var named = ALL.stream().filter(one -> channels.contains(one.channel())).sorted(place);
    return Stream.concat(named, ALL.stream().filter(one -> !channels.contains(one.channel())))
        .toList();
  }

  PayMethod(String channel, String name, String act, KeyCode key, String style) {
    this(channel, name, act, key, false, style);
  }

  Stroke stroke() {
    return new Stroke.Code(key, false, shift);
  }
}
