package saoma.order;

import java.util.Optional;

/// The port to where receipts stand in the money journal. Kept by the store in the transaction that
/// issues a receipt.
@FunctionalInterface
public interface JournalPlaces {
  /// Empty for a receipt that was issued before places were kept, or without a journal.
  Optional<JournalPlace> ofReceipt(long number);
}
