package saoma.ui;

import java.util.Locale;

/// Every FXML file by name. A screen is put up with [Views#show], a pane over it with [Views#open].
public enum View {
  SALE,
  UNKNOWN_CODE,
  OPEN_PRICE,
  WEIGH,
  PRICE_CHECK,
  ADJUST,
  NOTE,
  PAY,
  CASH,
  DRAWER,
  MEMBER,
  PAD,
  HOLD,
  PAYOUT,
  SPLIT,
  BANK,
  SHARES,
  RECEIPTS,
  ORDERS,
  REFUND,
  HAND_OUT,
  DAY,
  BEHIND,
  NUMBERS,
  CATALOGUE,
  IMPORT,
  STOCK,
  QUICK,
  CLOSE,
  FLOAT,
  MOVE,
  ATTENTION,
  DECIDE,
  RECONCILE,
  SETTLE,
  SETTINGS,
  SLIP,
  OFFERS,
  LOCK,
  OVERRIDE,
  STAFF,
  START,
  FIRST,
  ROOMS,
  MAKING,
  REHEARSAL,
  CONFIRM,
  KEYS,
  SCANNER;

  /// Where the file lies on the class path.
  public String file() {
    return "/fxml/" + name().toLowerCase(Locale.ROOT) + ".fxml";
  }
}
