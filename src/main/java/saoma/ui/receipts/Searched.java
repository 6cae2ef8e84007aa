package saoma.ui.receipts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import saoma.checkout.Books;
import saoma.checkout.Returned;
import saoma.order.Receipt;
import saoma.order.ReceiptCode;

/// What a search found, with what went back of each.
record Searched(List<Receipt> receipts, Map<Long, Returned> returned) {
  static Searched of(Books.Pages pages, String text) {
    var found =
        ReceiptCode.of(text)
            .map(code -> named(pages, code))
            .orElseGet(() -> pages.receipts().search(text, ReceiptsModel.MOST));
    var returned = new HashMap<Long, Returned>();
    found.forEach(receipt -> returned.put(receipt.number(), Returned.of(pages, receipt)));
    return new Searched(found, returned);
  }

  /// A receipt's own code names one, and none of another till that has the same number.
  private static List<Receipt> named(Books.Pages pages, ReceiptCode code) {
    return pages.receipts().byNumber(code.number()).stream()
        .filter(receipt -> ReceiptCode.of(receipt).equals(code))
        .toList();
  }
}
