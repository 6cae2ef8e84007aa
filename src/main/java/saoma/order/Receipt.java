package saoma.order;

import java.time.Instant;
import java.util.List;
import saoma.money.Money;
import saoma.shift.Who;

/// The proof a customer takes home, frozen as issued: a later change of names, prices or settings
/// never changes it. `number` counts up without gaps per till; `copies` counts the reprints.
///
/// @param seller who was at the till when it was issued; nobody where there are no operators
/// @param taxNumber of the shop; empty where it shows none
public record Receipt(
    long number,
    String till,
    String shop,
    long orderId,
    Instant issuedAt,
    List<CartLine> lines,
    Money total,
    List<Tender> tenders,
    int copies,
    Who seller,
    String taxNumber) {
  public Receipt {
    lines = List.copyOf(lines);
    tenders = List.copyOf(tenders);
  }

  /// Nobody in particular sold it.
  public Receipt(
      long number,
      String till,
      String shop,
      long orderId,
      Instant issuedAt,
      List<CartLine> lines,
      Money total,
      List<Tender> tenders,
      int copies) {
    this(number, till, shop, orderId, issuedAt, lines, total, tenders, copies, Who.NOBODY, "");
  }

  /// Whether money of this payment is in it.
  public boolean isPaidBy(String payment) {
    return tenders.stream().anyMatch(tender -> tender.payment().equals(payment));
  }

  /// The same under the number that it was issued as, with so many reprints.
  public Receipt numbered(long given, int reprints) {
    return new Receipt(
        given, till, shop, orderId, issuedAt, lines, total, tenders, reprints, seller, taxNumber);
  }

  /// The same as this person's sale.
  public Receipt soldBy(Who person) {
    return new Receipt(
        number, till, shop, orderId, issuedAt, lines, total, tenders, copies, person, taxNumber);
  }

  /// The same with the shop's tax number.
  public Receipt taxed(String shops) {
    return new Receipt(
        number, till, shop, orderId, issuedAt, lines, total, tenders, copies, seller, shops);
  }
}
