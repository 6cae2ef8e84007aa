package saoma.order;

import java.util.List;
import java.util.Optional;

/// The port to issued receipts. Numbers are given out by the transaction that stores the receipt,
/// so none is ever missing.
public interface Receipts {
  /// Stores a receipt under the till's next number; the number in the argument is ignored.
  Receipt issue(Receipt draft);

  Optional<Receipt> byNumber(long number);

  Optional<Receipt> byOrder(long orderId);

  /// Receipts that answer to the text as [ReceiptQuery] reads it; newest first. An empty text finds
  /// all.
  List<Receipt> search(String text, int limit);

  /// Counts one more copy and returns the receipt with the new count.
  Receipt copied(long number);
}
