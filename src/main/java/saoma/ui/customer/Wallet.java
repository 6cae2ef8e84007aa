package saoma.ui.customer;

/// How a wallet looks on its payment panel: the style class that gives the panel its colour, the
/// key of its name, and the colour its code is drawn in. The wallets' own colours are too light for
/// a code: the ink is a dark tone of them, at least 7:1 against white.
public enum Wallet {
  ALIPAY("alipay", 0xFF0A3A82),
  WECHAT("wechat", 0xFF04502A),
  /// The shop's own stored value; it shows no code.
  BALANCE("balance", 0xFF1B1F24),
  /// A bank card at the terminal: of no wallet, and never drawn as a code.
  CARD("card", 0xFF1F3A5F),
  /// A bank card that a member has bound; it shows no code.
  UNIONPAY("unionpay", 0xFF1F3A5F),
  /// A channel that has no colour of its own here.
  OTHER("other", 0xFF1B1F24);

  private final String style;
  private final int ink;

  Wallet(String style, int ink) {
    this.style = style;
    this.ink = ink;
  }

  /// @param channel the code of a channel, as stored with the payment
  public static Wallet of(String channel) {
    return switch (channel) {
      case "alipay" -> ALIPAY;
      case "wechat" -> WECHAT;
      case "balance" -> BALANCE;
      case "card" -> CARD;
      case "unionpay" -> UNIONPAY;
      default -> OTHER;
    };
  }

  public String style() {
    return "wallet-" + style;
  }

  /// Key of the text that names it.
  public String nameKey() {
    return "channel." + style;
  }

  /// Key of a name that fits where there is little room.
  public String shortKey() {
    return this == WECHAT ? "sale.pay.wechat" : nameKey();
  }

  /// Key of what the customer is to do; with `.also` behind it the same in the other language.
  public String askKey() {
    return "customer.scan." + style;
  }

  /// Opaque ARGB.
  public int ink() {
    return ink;
  }
}
