package saoma.order;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import saoma.money.Quantity;

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

  /// Goods that stand on a receipt came back to the shop: their stock grows where it is counted. No
  /// money moves by it, so the money journal does not have it.
  ///
  /// @param goods by the code that stands on the receipt
  void cameBack(Map<String, Quantity> goods);
}
