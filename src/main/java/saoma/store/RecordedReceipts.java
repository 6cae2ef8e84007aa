package saoma.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import saoma.money.Quantity;
import saoma.order.Receipt;
import saoma.order.Receipts;
import saoma.store.journal.Entry;

/// Notes down what is written about receipts, and whose sales they are.
record RecordedReceipts(Receipts page, Booker booker, List<Entry> entries) implements Receipts {
  @Override
  public Receipt issue(Receipt draft) {
    booker.issues(draft.issuedAt());
    var receipt = page.issue(draft.soldBy(booker.seller()));
    entries.add(new Entry.ReceiptIssued(receipt));
    booker.issued(receipt);
    return receipt;
  }

  @Override
  public Receipt copied(long number) {
    var receipt = page.copied(number);
    entries.add(new Entry.ReceiptCopied(number, receipt.copies()));
    booker.copied(receipt);
    return receipt;
  }

  @Override
  public void cameBack(Map<String, Quantity> goods) {
    page.cameBack(goods);
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
