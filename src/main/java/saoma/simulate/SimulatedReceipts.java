package saoma.simulate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import saoma.money.Quantity;
import saoma.order.Receipt;
import saoma.order.ReceiptQuery;
import saoma.order.Receipts;

/// The receipts of the simulated books, numbered without a gap.
final class SimulatedReceipts implements Receipts {
  private final SimulatedBooks books;

  SimulatedReceipts(SimulatedBooks books) {
    this.books = books;
  }

  @Override
  public Receipt issue(Receipt d) {
    var receipt = d.numbered(books.receipts.size() + 1L, 0);
    if (books.receiptOf.containsKey(d.orderId())) {
      throw new IllegalStateException("order " + d.orderId() + " has a receipt");
    }
    books.receipts.add(receipt);
    books.receiptOf.put(receipt.orderId(), receipt);
    books.wrote.add(Wrote.RECEIPT);
    books.undo.add(() -> {
      books.receipts.removeLast();
      books.receiptOf.remove(receipt.orderId());
    });
    return receipt;
  }

  /// These shops count no goods.
  @Override
  public void cameBack(Map<String, Quantity> goods) {}

  @Override
  public Optional<Receipt> byNumber(long number) {
    return number < 1 || number > books.receipts.size()
        ? Optional.empty()
        : Optional.of(books.receipts.get((int) number - 1));
  }

  @Override
  public Optional<Receipt> byOrder(long orderId) {
    return Optional.ofNullable(books.receiptOf.get(orderId));
  }

  @Override
  public List<Receipt> search(String text, int limit) {
    var query = ReceiptQuery.of(text);
    return books.receipts.reversed().stream().filter(query::matches).limit(limit).toList();
  }

  @Override
  public Receipt copied(long number) {
    var before = byNumber(number).orElseThrow();
    var after = before.numbered(number, before.copies() + 1);
    books.receipts.set((int) number - 1, after);
    books.receiptOf.put(after.orderId(), after);
    books.undo.add(() -> {
      books.receipts.set((int) number - 1, before);
      books.receiptOf.put(before.orderId(), before);
    });
    return after;
  }
}
