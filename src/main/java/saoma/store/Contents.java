package saoma.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import saoma.money.Money;
import saoma.store.CannotOpen.Reason;

/// What stands in a database, found by reading all of it and checking that it is whole. A flipped
/// bit in the file passes H2 in one of five cases; so every page is read, the hash chain of the
/// payment journal is followed, and every payment must stand as the chain's last word on it.
///
/// @param newest when the last attempt began or the last receipt was issued
/// @param received what all receipts add up to
/// @param lastAttempt the counter in the payment numbers
public record Contents(
    String installation,
    Optional<Instant> newest,
    long orders,
    long payments,
    long receipts,
    Money received,
    long lastOrder,
    long lastAttempt,
    long lastReceipt) {

  /// Reads it and changes no byte.
  ///
  /// @param file without the suffix that H2 adds
  /// @throws CannotOpen with the reason, `DAMAGED` where it is not whole
  public static Contents of(Path file) {
    if (!Database.exists(file)) {
      throw new CannotOpen(Reason.NO_ACCESS, "there is no database");
    }
    FirstBytes.requireReadable(Database.suffixed(file));
    try (var database = Database.openReadOnly(file)) {
      return of(database);
    } catch (JdbiException
        | IllegalStateException
        | IllegalArgumentException
        | NoSuchElementException e) {
      throw new CannotOpen(Reason.DAMAGED, "it cannot be read to its end", e);
    }
  }

  private static Contents of(Database database) {
    database.call(handle -> {
      readEverything(handle);
      return true;
    });
    var broken = new Journals(DurableTx.looking(database)).firstBroken();
    if (broken.isPresent()) {
      throw new CannotOpen(Reason.DAMAGED, "the payment journal breaks: " + broken.get());
    }
    var audit = new AuditCheck(DurableTx.looking(database)).firstBroken();
    if (audit.isPresent()) {
      throw new CannotOpen(Reason.DAMAGED, "the audit log breaks: " + audit.get());
    }
    return database.call(handle -> {
      var faults = faults(handle);
      if (!faults.isEmpty()) {
        throw new CannotOpen(Reason.DAMAGED, String.join("; ", faults));
      }
      var contents = counted(handle);
      everyOneReads(handle, contents);
      return contents;
    });
  }

  /// A value can be of its column's type and still be none, such as a currency that nobody has.
  private static void everyOneReads(Handle handle, Contents contents) {
    var orders = new OrderTable(handle);
    var payments = new PaymentTable(handle, "", new Installation(""));
    for (var id = 1L; id <= contents.lastOrder(); id++) {
      var _ = orders.byId(id).orElseThrow();
      var _ = payments.ofOrder(id);
    }
    var receipts = new ReceiptTable(handle);
    for (var number = 1L; number <= contents.lastReceipt(); number++) {
      var _ = receipts.byNumber(number).orElseThrow();
    }
  }

  private static void readEverything(Handle handle) {
    try {
      ReadThrough.ofAll(handle.getConnection());
    } catch (SQLException e) {
      throw H2Errors.cannotOpen(e);
    }
  }

  private static List<String> faults(Handle handle) {
    var found = new ArrayList<String>();
    zero(found, handle, "receipts that their payment does not bear out", UNBORNE);
    zero(found, handle, "receipts whose lines are not their total's", NO_LINES);
    zero(found, handle, "settled orders without their receipt", NO_RECEIPT);
    zero(
        found,
        handle,
        "receipts that were not counted, or are gone",
        """
        select abs(given - (select count(*) from receipt))
             + abs(given - (select coalesce(max(number), 0) from receipt))
        from counters where name = 'receipt'
        """);
    zero(
        found,
        handle,
        "orders that were not counted, or are gone",
        """
        select abs(given - (select count(*) from orders))
             + abs(given - (select coalesce(max(id), 0) from orders))
        from counters where name = 'order'
        """);
    found.addAll(LedgerCheck.faults(handle));
    zero(
        found,
        handle,
        "counters too few",
        "select abs(count(*) - %d) from counters where given >= 0"
            .formatted(Counters.Name.values().length));
    if (ChainCheck.differs(handle)) {
      found.add("a payment is not as the payment journal has it");
    }
    return found;
  }

  private static final String UNBORNE =
      """
      select count(*) from receipt r
      where r.total <> (select coalesce(sum(t.amount), 0) from receipt_tender t where t.owner = r.number)
         or exists (
           select 1 from receipt_tender t left join payment p on p.number = t.payment
           where t.owner = r.number and (p.number is null or p.state <> 'PAID'
             or p.paid_amount <> t.amount or p.trade_no <> t.trade_number))
      """;

  private static final String NO_LINES =
      """
      select count(*) from receipt r
      where not exists (select 1 from receipt_line l where l.owner = r.number)
         or r.total <> (select o.total from orders o where o.id = r.order_id)
      """;

  private static final String NO_RECEIPT =
      """
      select count(*) from orders o
      where o.state = 'SETTLED' and not exists (select 1 from receipt r where r.order_id = o.id)
      """;

  private static void zero(List<String> found, Handle handle, String what, String sql) {
    var many = handle.select(sql).mapTo(Long.class).one();
    if (many != 0) {
      found.add(many + " " + what);
    }
  }

  private static Contents counted(Handle handle) {
    var counters = new Counters(handle);
    return new Contents(
        handle.select("select name from installation").mapTo(String.class).one(),
        newest(handle),
        number(handle, "select count(*) from orders"),
        number(handle, "select count(*) from payment"),
        number(handle, "select count(*) from receipt"),
        Money.fen(number(handle, "select coalesce(sum(total), 0) from receipt")),
        counters.given(Counters.Name.ORDER),
        counters.given(Counters.Name.ATTEMPT),
        counters.given(Counters.Name.RECEIPT));
  }

  private static Optional<Instant> newest(Handle handle) {
    return handle
        .select(
            """
            select max(at) as at from (
              select max(created_at) as at from payment union all
              select max(issued_at) from receipt)
            having max(at) is not null
            """)
        .map((row, _) -> Columns.instant(row, "at"))
        .findOne();
  }

  private static long number(Handle handle, String sql) {
    return handle.select(sql).mapTo(Long.class).one();
  }
}
