package saoma.cli;

import java.util.Locale;

/// How the demo's customers pay.
public enum DemoTender {
  ALIPAY,
  WECHAT,
  /// The customer shows a code of Alipay, and the clerk scans it.
  ALIPAY_CODE,
  WECHAT_CODE,
  /// A card at the terminal.
  CARD,
  CASH,
  /// A part by Alipay, the rest in cash.
  PARTS,
  /// Three phones, each its share.
  SHARES,
  /// A member's balance, with the member's password.
  BALANCE,
  /// A part of a deposit by Alipay, taken for the sale.
  DEPOSIT,
  /// A bank card that the member has bound, with a code by SMS.
  BOUND_CARD;

  /// Whether a member pays, who is there before the sale.
  public boolean needsMember() {
    return this == BALANCE || this == BOUND_CARD;
  }

  /// As it is written behind `--tender`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
