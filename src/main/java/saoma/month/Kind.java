package saoma.month;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How a sale goes, and how many of a hundred go so.
enum Kind {
  ALIPAY(24),
  WECHAT(24),
  /// The customer shows a code.
  ALIPAY_CODE(7),
  WECHAT_CODE(7),
  CARD(8),
  CASH(16),
  /// Some cash, the rest by Alipay.
  PARTS(2),
  /// Two phones, each a half.
  SHARES(1),
  BALANCE(3),
  TOP_UP(1),
  /// The change stays as a member's balance.
  CHANGE_KEPT(1),
  /// A gift.
  FREE(1),
  /// The customer has no money there, and pays cash.
  DECLINED(1),
  LEFT(2),
  LATE(1),
  AFTER_END(1);

  private final int of100;

  Kind(int of100) {
    this.of100 = of100;
  }

  /// A hundred sales in an order of chance, so that a small month has each kind too.
  static List<Kind> hundred(Luck luck) {
    var deck = new ArrayList<Kind>();
    for (var one : values()) {
      deck.addAll(Collections.nCopies(one.of100, one));
    }
    for (var at = deck.size() - 1; at > 0; at--) {
      Collections.swap(deck, at, (int) luck.between(0, at));
    }
    return deck;
  }
}
