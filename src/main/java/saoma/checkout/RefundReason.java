package saoma.checkout;

import java.util.List;
import saoma.payment.Refund;

/// The words that are stored with a refund, that the channel shows to the customer, and that stand
/// on the paper. In Chinese, as the wallets are.
public final class RefundReason {
  /// WeChat Pay takes no more (API v3, "refunds"); Alipay takes 256.
  public static final int LONGEST = 80;

  /// Leaves room for "and so many more".
  private static final int ROOM = 8;

  private RefundReason() {}

  /// Names what comes back, as far as there is room.
  ///
  /// @param picks those of which any comes back; empty for an amount
  /// @param all whether nothing stays with the shop
  /// @param said what a person says about it; may be empty
  public static String of(List<RefundPick> picks, boolean all, String said) {
    var before = said.isBlank() ? "" : cut(said.strip(), LONGEST / 2) + "；";
    if (picks.isEmpty()) {
      return before + (all ? "整单退款" : "部分退款");
    }
    var text = new StringBuilder(before + "退货：");
    for (int i = 0; i < picks.size(); i++) {
      var name = (i == 0 ? "" : "、") + name(picks.get(i));
      var last = i == picks.size() - 1;
      if (text.length() + name.length() > (last ? LONGEST : LONGEST - ROOM)) {
        return text.append(i == 0 ? cut(name, LONGEST - ROOM - text.length()) : "")
            .append("等")
            .append(picks.size())
            .append("项")
            .toString();
      }
      text.append(name);
    }
    return text.toString();
  }

  private static String name(RefundPick pick) {
    return pick.line().name() + "×" + pick.quantity().digits();
  }

  /// Never through the middle of a character.
  private static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    var end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end);
  }

  /// Whether the refund says that some of this line came back.
  public static boolean names(Refund refund, RefundPick line) {
    return refund.state().takesMoney() && refund.reason().contains(line.line().name() + "×");
  }
}
