package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.PaymentState.Created;
import saoma.store.Journals.Broken;
import saoma.store.Journals.Fault;

class JournalsTest {
  @TempDir Path folder;
  private Till till;
  private Payment payment;

  @BeforeEach
  void open() {
    till = Till.at(folder);
    payment = till.payment(till.order());
    append(6);
  }

  @AfterEach
  void close() {
    till.close();
    assertEquals(List.of(), till.halts);
  }

  @Test
  void aJournalNobodyTouchedIsWholeAlsoAfterReopening() {
    assertEquals(Optional.empty(), firstBroken());
    till.close();
    till = Till.at(folder);
    append(1);
    assertEquals(Optional.empty(), firstBroken());
    assertEquals(7, count());
  }

  @Test
  void anEmptyJournalIsWhole() {
    try (var fresh = Till.at(folder.resolve("fresh"))) {
      assertEquals(Optional.empty(), new Journals(fresh.books).firstBroken());
    }
  }

  @Test
  void aLongJournalIsReadInPieces() {
    append(2500);
    assertEquals(Optional.empty(), firstBroken());
    sql("update payment_journal set evidence = 'x' where seq = 2001");
    assertEquals(Optional.of(new Broken(2001, Fault.CHANGED)), firstBroken());
  }

  @Test
  void eachChangedColumnIsFound() {
    var other = till.payment(till.order()).number();
    for (var change :
        List.of(
            "at = '2026-11-23T04:00:01Z'",
            "payment = '" + other + "'",
            "event = 'CLERK_CANCELLED'",
            "state_from = 'AWAITING'",
            "state_to = 'CREATED'",
            "evidence = ''",
            "prev_hash = 'x'",
            "hash = 'x'")) {
      breaks("update payment_journal set " + change + " where seq = 4", 4, Fault.CHANGED);
    }
  }

  @Test
  void aRowTakenOutIsFoundWhereverItStood() {
    for (var seq = 1; seq <= 6; seq++) {
      breaks("delete from payment_journal where seq = " + seq, seq, Fault.MISSING);
    }
    breaks("delete from payment_journal", 1, Fault.MISSING);
  }

  @Test
  void aRowForgedWithARightHashOfItsOwnIsNotBound() {
    var forged =
        new JournalRow(
            3, "at", payment.number(), "SUBMITTED", "CREATED", "PAID", "", "f".repeat(64));
    breaks(
        "update payment_journal set at = 'at', event = 'SUBMITTED', state_from = 'CREATED',"
            + " state_to = 'PAID', evidence = '', prev_hash = '%s', hash = '%s' where seq = 3"
                .formatted(forged.prevHash(), forged.hash()),
        3,
        Fault.UNBOUND);
  }

  @Test
  void aRowThatWasNeverCountedIsFound() {
    breaks("update counters set given = 5 where name = 'journal'", 6, Fault.UNCOUNTED);
  }

  @Test
  void moneyIsWrittenDownEvenWhenRowsAreMissing() {
    sql("delete from payment_journal where seq = 6");
    append(1);
    assertEquals(6, count());
    assertEquals(Optional.of(new Broken(6, Fault.MISSING)), firstBroken());
  }

  /// Breaks the journal, looks, and takes the break back with the transaction.
  private void breaks(String sql, long seq, Fault fault) {
    sql("create table saved as select * from payment_journal");
    var counted = till.books.look(h -> new Counters(h).given(Counters.Name.JOURNAL));
    sql(sql);
    assertEquals(Optional.of(new Broken(seq, fault)), firstBroken(), sql);
    sql("delete from payment_journal");
    sql("insert into payment_journal select * from saved");
    sql("update counters set given = " + counted + " where name = 'journal'");
    sql("drop table saved");
    assertEquals(Optional.empty(), firstBroken());
  }

  private void append(int rows) {
    till.does(p -> {
      for (var i = 0; i < rows; i++) {
        p.journal()
            .append(
                Till.NOON,
                payment.number(),
                new PaymentEvent.Submitted(),
                new Created(),
                new Awaiting(null),
                "{\"code\":\"10000\"}");
      }
      return true;
    });
  }

  private Optional<Broken> firstBroken() {
    return new Journals(till.books).firstBroken();
  }

  private int count() {
    return till.books.look(
        h -> h.select("select count(*) from payment_journal").mapTo(Integer.class).one());
  }

  private void sql(String sql) {
    till.books.<Integer>casual((Handle h) -> h.execute(sql));
  }
}
