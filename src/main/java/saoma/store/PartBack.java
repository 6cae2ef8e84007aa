package saoma.store;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import saoma.money.Money;
import saoma.order.Receipt;
import saoma.payment.Refund;
import saoma.shift.Booking;
import saoma.shift.Topic;

/// Which part of a receipt one refund gives back: what lies between all that had gone back before
/// it and all that has with it, so that many refunds together take back what one would.
///
/// @param before what had gone back of the receipt
/// @param after the same with this refund
record PartBack(Receipt receipt, Money before, Money after) {
  /// @param refund written already as done
  /// @param owner number of the receipt
  static PartBack of(Refund refund, long owner, Handle handle) {
    var receipt = new ReceiptTable(handle).byNumber(owner).orElseThrow();
    var after = Money.fen(backOf(owner, handle));
    return new PartBack(receipt, after.minus(refund.amount()), after);
  }

  private static long backOf(long owner, Handle handle) {
    return handle
        .select(
            """
            select coalesce(sum(r.amount), 0) from refund r
            join receipt_tender t on t.payment = r.payment
            where t.owner = ? and r.state = 'DONE'
            """,
            owner)
        .mapTo(Long.class)
        .one();
  }

  /// What of one sum of the receipt goes back, in fen.
  long of(Money whole) {
    return part(whole, after) - part(whole, before);
  }

  private long part(Money whole, Money back) {
    return BigInteger.valueOf(whole.minor())
        .multiply(BigInteger.valueOf(back.minor()))
        .divide(BigInteger.valueOf(receipt.total().minor()))
        .longValueExact();
  }

  /// A refund names no goods to the books, so of each thing sold goes back the same part as of the
  /// receipt. Each takes what lies between the sums of those before it and with it, so that all of
  /// them together are the refund to the fen.
  ///
  /// @param sold together the whole receipt
  List<Booking> ofEach(Collection<Booking> sold, Topic topic) {
    var found = new ArrayList<Booking>();
    var sum = Money.fen(0);
    var taken = 0L;
    for (var one : sold) {
      sum = sum.plus(Money.fen(one.sum()));
      var until = of(sum);
      found.add(new Booking(topic, one.key(), 1, until - taken));
      taken = until;
    }
    return found;
  }
}
