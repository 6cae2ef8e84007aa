package saoma.store;

import java.util.List;
import java.util.Optional;
import saoma.order.Receipt;
import saoma.order.Receipts;
import saoma.store.journal.Entry;

/// Notes down what is written about receipts.
record RecordedReceipts(Receipts page, List<Entry> entries) implements Receipts {
  @Override
  public Receipt issue(Receipt draft) {
    var receipt = page.issue(draft);
    entries.add(new Entry.ReceiptIssued(receipt));
    return receipt;
  }

  @Override
  public Receipt copied(long number) {
    var receipt = page.copied(number);
    entries.add(new Entry.ReceiptCopied(number, receipt.copies()));
    return receipt;
  }

  @Override
  public Optional<Receipt> byNumber(long number) {
    return page.byNumber(number);
  }

  @Override
  public Optional<Receipt> byOrder(long orderId) {
    return page.byOrder(orderId);
  }

  @Override
  public List<Receipt> search(String text, int limit) {
    return page.search(text, limit);
  }
}
