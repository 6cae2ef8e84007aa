package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.hold.Hold;
import saoma.hold.HoldEvent;
import saoma.hold.HoldState;
import saoma.hold.HoldState.Cancelled;
import saoma.hold.HoldState.Cancelling;
import saoma.hold.HoldState.Declined;
import saoma.hold.HoldState.Held;
import saoma.hold.HoldState.Over;
import saoma.hold.HoldState.Placing;
import saoma.hold.HoldState.Releasing;
import saoma.hold.HoldState.Unresolved;
import saoma.money.Money;
import saoma.store.journal.MemoryFiles;

class HoldTableTest {
  static final List<HoldState> STATES =
      List.of(
          new Placing("https://qr.alipay.com/x"),
          new Cancelling(),
          new Unresolved(),
          new Held("2026", Till.NOON),
          new Releasing("2026", Till.NOON, Money.fen(7)),
          new Over("2026", Till.NOON),
          new Declined("NO"),
          new Cancelled("close"),
          new Placing(null));
  private static final HoldEvent WHY = new HoldEvent.NoNews("TIMED_OUT");

  @TempDir private Path folder;

  private static Hold hold(String number) {
    return new Hold(
        number,
        "alipay",
        Money.fen(10_000),
        "小店 押金",
        new Placing(null),
        0,
        Till.NOON,
        Till.NOON.plusSeconds(300),
        Till.NOON.plusSeconds(360),
        Till.NOON,
        "王先生, table 4");
  }

  private static Hold walked(Till till, Hold from) {
    var last = from;
    for (var to : STATES) {
      var read = last;
      var at = Till.NOON.plusSeconds(last.version());
      assertTrue(till.<Boolean>does(p -> p.holds().move(read, to, at, WHY, "{\"a\":\"1\"}")));
      assertFalse(till.<Boolean>does(p -> p.holds().move(read, to, at, WHY, "")), "stale");
      last = read.moved(to, at);
      assertEquals(Optional.of(last), byNumber(till, last.number()));
      assertEquals(to.isFinal(), till.does(p -> p.holds().open()).isEmpty());
    }
    return last;
  }

  private static Optional<Hold> byNumber(Till till, String number) {
    return till.does(p -> p.holds().byNumber(number));
  }

  private static void add(Till till, Hold hold) {
    till.does(p -> {
      p.holds().add(hold);
      return hold;
    });
  }

  @Test
  void everyStateComesBackAfterTheFileWasClosed() {
    Hold last;
    try (var till = Till.at(folder)) {
      add(till, hold("H1"));
      last = walked(till, hold("H1"));
    }
    try (var till = Till.at(folder)) {
      assertEquals(Optional.of(last), byNumber(till, "H1"));
      assertThrows(RuntimeException.class, () -> add(till, hold("H1")), "a number is used once");
      var notes =
          till.database.call(
              h -> h.select("select count(*) from hold_event").mapTo(int.class).one());
      assertEquals(STATES.size(), notes);
    }
  }

  @Test
  void aPaymentIsTakenFromOneHoldOnly() {
    try (var till = Till.at(folder)) {
      add(till, hold("H1"));
      add(till, hold("H2"));
      var payment = till.payment(till.order()).number();
      capture(till, "H1", payment);
      assertEquals(List.of(payment), till.does(p -> p.holds().capturesOf("H1")));
      assertEquals(List.of(), till.does(p -> p.holds().capturesOf("H2")));
      assertThrows(RuntimeException.class, () -> capture(till, "H2", payment));
      assertThrows(RuntimeException.class, () -> capture(till, "H3", payment));
      assertEquals(
          List.of("H2", "H1"),
          till.does(p -> p.holds().latest(2)).stream().map(Hold::number).toList());
    }
  }

  private static void capture(Till till, String hold, String payment) {
    till.does(p -> {
      p.holds().capture(hold, payment);
      return payment;
    });
  }

  /// A database that lost its tail is given back what the money journal has.
  @Test
  void theJournalGivesAHoldBack() throws Exception {
    var files = new MemoryFiles();
    var told = new ArrayList<Recovered>();
    Hold last;
    String payment;
    try (var till = Till.with(files, folder, told)) {
      add(till, hold("H1"));
      last = walked(till, hold("H1"));
      payment = till.payment(till.order()).number();
      capture(till, "H1", payment);
    }
    var fresh = Files.createDirectory(folder.resolve("fresh"));
    try (var till = Till.with(files, fresh, told)) {
      assertEquals(Optional.of(last), byNumber(till, "H1"));
      assertEquals(List.of(payment), till.does(p -> p.holds().capturesOf("H1")));
      var notes =
          till.database.call(
              h -> h.select("select count(*) from hold_event").mapTo(int.class).one());
      assertEquals(STATES.size(), notes);
    }
  }
}
