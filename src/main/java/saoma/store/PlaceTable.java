package saoma.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import saoma.order.JournalPlace;
import saoma.order.JournalPlaces;
import saoma.store.journal.Entry;
import saoma.store.journal.Head;

/// Where receipts stand in the money journal, in `receipt_place`. No part of the journal itself: a
/// record cannot hold its own hash. Written with the record's head, and again by whoever gives a
/// record back to the database.
public final class PlaceTable implements JournalPlaces {
  private final DurableTx tx;

  public PlaceTable(DurableTx tx) {
    this.tx = tx;
  }

  /// Notes the receipts of one record.
  ///
  /// @param head of this record
  static void note(Handle handle, Head head, List<Entry> entries) {
    for (var entry : entries) {
      if (entry instanceof Entry.ReceiptIssued(var receipt)) {
        handle.execute(
            "insert into receipt_place (number, seq, head) values (?, ?, ?)",
            receipt.number(),
            head.seq(),
            head.hash());
      }
    }
  }

  @Override
  public Optional<JournalPlace> ofReceipt(long number) {
    return tx.look(handle ->
        handle
            .select("select seq, head from receipt_place where number = ?", number)
            .map((row, _) -> new JournalPlace(row.getLong("seq"), row.getString("head")))
            .findOne());
  }
}
