package saoma.operator;

/// Each act that not everybody may do. Its name stands in the books and never changes.
public enum Right {
  SELL,
  VOID_LINE,
  /// Gives up a whole sale that has something in it.
  VOID_SALE,
  CHANGE_PRICE,
  DISCOUNT,
  /// Money goes back the way it came.
  REFUND,
  /// Money goes back in cash that came another way: the oldest fraud at a counter.
  REFUND_ANOTHER_WAY,
  /// Says what became of money that no machine could place.
  RULING,
  TOP_UP,
  PAYOUT_DRAFT,
  PAYOUT_APPROVE,
  /// Opens the drawer without a sale.
  DRAWER,
  REPRINT,
  /// Changes what is sold and for how much, and how much of it there is.
  CATALOGUE,
  SETTINGS,
  OPERATORS,
  REPORTS,
  CLOSE_SHIFT;

  /// The least role that has it in a shop that changed nothing. A plain sale and its refund the way
  /// it came never wait for anybody; what makes money leave otherwise does.
  public Role usual() {
    return switch (this) {
      case SELL, VOID_LINE, VOID_SALE, REFUND, TOP_UP, REPRINT -> Role.CLERK;
      case CHANGE_PRICE, DISCOUNT, DRAWER, PAYOUT_DRAFT, REPORTS, CLOSE_SHIFT -> Role.SUPERVISOR;
      case REFUND_ANOTHER_WAY, RULING, PAYOUT_APPROVE, CATALOGUE, SETTINGS, OPERATORS ->
          Role.MANAGER;
    };
  }
}
