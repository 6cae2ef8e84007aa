package saoma.ereceipt;

import java.util.Optional;
import saoma.checkout.Books;
import saoma.checkout.Returned;
import saoma.order.JournalPlaces;
import saoma.order.Receipt;
import saoma.wire.ShopKey;

/// Makes the links of receipts, and opens them. Blocks on the database.
public final class EReceipts {
  private final Books books;
  private final JournalPlaces places;
  private final ShopKey key;

  /// What a genuine link leads to.
  ///
  /// @param receipt as the books have it; empty if they do not
  /// @param returned what of it went back since
  /// @param agrees whether the books and the money journal say the same as the link
  public record Opened(
      ReceiptLink link, Optional<Receipt> receipt, Optional<Returned> returned, boolean agrees) {}

  public EReceipts(Books books, JournalPlaces places, ShopKey key) {
    this.books = books;
    this.places = places;
    this.key = key;
  }

  /// Empty for a receipt whose place in the journal is not known.
  public Optional<ReceiptLink> link(Receipt receipt) {
    return places
        .ofReceipt(receipt.number())
        .map(place -> ReceiptLink.of(Claim.of(receipt, place), key));
  }

  /// The same by number.
  public Optional<ReceiptLink> link(long number) {
    return books.read(pages -> pages.receipts().byNumber(number)).flatMap(this::link);
  }

  /// The code that stands on paper beside the link.
  public static String checkCode(ReceiptLink link) {
    return CheckCode.of(link);
  }

  /// The link of the receipt with this number, for somebody who has its check code.
  Optional<ReceiptLink> checked(long number, String code) {
    return link(number).filter(link -> CheckCode.isTyped(link, code));
  }

  /// Empty if this till did not sign it: then nothing is said of what the books have.
  public Optional<Opened> open(ReceiptLink link) {
    if (!link.isSignedBy(key)) {
      return Optional.empty();
    }
    var claim = link.claim();
    var place = places.ofReceipt(claim.number());
    return Optional.of(
        books.read(pages -> {
          var receipt = pages.receipts().byNumber(claim.number());
          var agrees =
              receipt.isPresent()
                  && place.isPresent()
                  && Claim.of(receipt.get(), place.get()).equals(claim);
          var back = receipt.map(one -> Returned.of(pages, one));
          return new Opened(link, receipt, back, agrees);
        }));
  }
}
