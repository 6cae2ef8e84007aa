package saoma.order;

import java.time.Instant;
import java.util.List;
import saoma.money.Money;

/// The proof a customer takes home, frozen as issued: a later change of names, prices or settings
/// never changes it. `number` counts up without gaps per till; `copies` counts the reprints.
public record Receipt(
    long number,
    String till,
    String shop,
    long orderId,
    Instant issuedAt,
    List<CartLine> lines,
    Money total,
    List<Tender> tenders,
    int copies) {
  public Receipt {
    lines = List.copyOf(lines);
    tenders = List.copyOf(tenders);
  }

  /// Whether money of this payment is in it.
  public boolean isPaidBy(String payment) {
    return tenders.stream().anyMatch(tender -> tender.payment().equals(payment));
  }

  /// The same under the number that it was issued as, with so many reprints.
  public Receipt numbered(long given, int reprints) {
    return new Receipt(given, till, shop, orderId, issuedAt, lines, total, tenders, reprints);
  }
}
