package saoma.numbers;

/// By what a day is summed. The names stand in the books and never change. Receipts of top-ups are
/// in none of them: they are no sales.
public enum Axis {
  /// Receipts by the hour of their issue, `00` to `23`: how many, items in thousandths, fen.
  HOUR,
  /// Lines of receipts by the category that the product had then; empty where it had none.
  CATEGORY,
  /// Lines of receipts by [ProductKey].
  PRODUCT,
  /// Receipts by who was at the till; empty for nobody.
  OPERATOR,
  /// What receipts were paid with, by the channel's code.
  TENDER,
  /// Refunds of what was sold, by the tender that they went by, on the day they went.
  REFUND,
  /// Payments that were begun at a channel. This and the three below stand on the day of the
  /// beginning, so that what became of them never adds up to more.
  BEGUN,
  /// Payments that money came by, by [PaidKey]; the quantity is the time to pay in milliseconds.
  PAID,
  /// Payments that ended without money after the till had shown a code.
  ABANDONED,
  /// Payments that ended without money in any other way.
  FAILED
}
