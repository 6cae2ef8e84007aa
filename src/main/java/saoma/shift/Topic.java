package saoma.shift;

/// What a running tally is kept of. The names stand in the books and never change.
public enum Topic {
  /// Receipts of goods: how many, items in thousandths, fen.
  SALE(true),
  /// Receipts of top-ups.
  TOP_UP_SALE(true),
  /// Refunds of money that is on a receipt of goods.
  RETURN(true),
  /// Refunds of money that is on a receipt of a top-up.
  TOP_UP_RETURN(true),
  /// Payments that came onto a receipt.
  PLACED(true),
  /// Refunds of money that is on no receipt.
  APART_BACK(true),
  /// Money that came, by tender.
  TENDER_IN(true),
  /// Money that went back, by the tender that it went by.
  TENDER_BACK(true),
  /// What of the money that came came late, by tender.
  LATE(false),
  /// What of the money that came came after the end of its payment, by tender.
  AFTER_END(false),
  /// What channels keep of it by the shop's contracts. Until the topic below came, less that.
  FEE(false),
  /// What channels give back of it with refunds.
  FEE_BACK(false),
  /// What members' balances did, by [Stored].
  STORED(true),
  /// Receipts of goods by the hour of their issue, `00` to `23`.
  HOUR(false),
  /// Refunds of goods by the hour in which they were done.
  HOUR_BACK(false),
  /// Money on receipts by who was at the till and by tender.
  SELLER(false),
  /// Copies of receipts that were printed.
  COPY(false),
  /// Prices that were told to somebody and nothing sold by it.
  PRICE_CHECK(false),
  /// Rows of the audit log, by what was done and by whom.
  EXCEPTION(false),
  /// What was paid for goods at one tax rate, without the tax; on receipts.
  TAX_NET(false),
  /// The tax of it.
  TAX(false),
  /// What of both went back with refunds.
  TAX_NET_BACK(false),
  TAX_BACK(false),
  /// Discounts, by what they were given on and their name.
  DISCOUNT(false),
  /// By how much lines were sold below their price because somebody changed it, by the reason.
  PRICE_CHANGE(false),
  /// What was sold of goods by the category that they had then: lines, thousandths, fen.
  CATEGORY(false),
  /// What of it went back.
  CATEGORY_BACK(false),
  /// What was sold of each article, by code and name. Of these, reports load the largest alone.
  ITEM(false),
  /// What of it went back.
  ITEM_BACK(false),
  /// What was sold of all articles together: lines, thousandths, fen.
  ITEMS(false),
  /// What of all of them went back.
  ITEMS_BACK(false);

  private final boolean money;

  Topic(boolean money) {
    this.money = money;
  }

  /// Whether it has a key for each article, which can be thousands in one shift.
  public boolean isOfArticles() {
    return this == ITEM || this == ITEM_BACK;
  }

  /// Whether money moves by it; a shift begins by itself then.
  public boolean isMoney() {
    return money;
  }
}
