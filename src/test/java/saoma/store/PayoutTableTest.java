package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.money.Money;
import saoma.payout.Payee;
import saoma.payout.Payout;
import saoma.payout.PayoutAdvice;
import saoma.payout.PayoutEvent;
import saoma.payout.PayoutState;
import saoma.payout.Signature;
import saoma.store.journal.MemoryFiles;

class PayoutTableTest {
  private static final Signature ANN = new Signature("Ann", Till.NOON);
  private static final Signature BOB = new Signature("Bob", Till.NOON.plusSeconds(60));
  private static final List<PayoutState> STATES =
      List.of(
          new PayoutState.Approved(BOB),
          new PayoutState.Sent(Till.NOON, 1),
          new PayoutState.Unresolved(Till.NOON, 2),
          new PayoutState.Dealing("2026"),
          new PayoutState.Refused("NO", PayoutAdvice.TOP_UP),
          new PayoutState.Done("2026", Till.NOON),
          new PayoutState.Returned("2026", "BACK", Till.NOON),
          new PayoutState.Withdrawn(BOB));
  private static final PayoutEvent WHY = new PayoutEvent.NoNews("TIMED_OUT");

  @TempDir private Path folder;

  private static Payout payout(String number, @Nullable String replaces) {
    return new Payout(
        number,
        "S1",
        "alipay",
        Money.fen(10_000),
        new Payee(Payee.Kind.CARD, "c2VhbGVk", "王芳", "工商银行", "…0000"),
        "工资 №1",
        replaces,
        ANN,
        null,
        new PayoutState.Drafted(),
        0,
        Till.NOON);
  }

  private static Payout walked(Till till, Payout from) {
    var last = from;
    for (var to : STATES) {
      var read = last;
      var at = Till.NOON.plusSeconds(last.version());
      assertTrue(till.<Boolean>does(p -> p.payouts().move(read, to, at, WHY, "{\"a\":\"1\"}")));
      assertFalse(till.<Boolean>does(p -> p.payouts().move(read, to, at, WHY, "")), "stale");
      last = read.moved(to, at);
      assertEquals(Optional.of(last), byNumber(till, last.number()));
      assertEquals(BOB, last.approved());
      assertEquals(to.isFinal(), till.does(p -> p.payouts().open()).isEmpty());
      var paid = till.does(p -> p.payouts().paidToBanksSince(Till.NOON.minusSeconds(1)));
      assertEquals(to instanceof PayoutState.Done, !paid.isEmpty());
    }
    return last;
  }

  private static Optional<Payout> byNumber(Till till, String number) {
    return till.does(p -> p.payouts().byNumber(number));
  }

  private static void add(Till till, Payout payout) {
    till.does(p -> {
      p.payouts().add(payout);
      return payout;
    });
  }

  private static int notes(Till till) {
    return till.database.call(
        h -> h.select("select count(*) from payout_event").mapTo(int.class).one());
  }

  @Test
  void everyStateComesBackAfterTheFileWasClosed() {
    Payout last;
    try (var till = Till.at(folder)) {
      add(till, payout("S1", null));
      last = walked(till, payout("S1", null));
      assertEquals("", last.payee().account(), "the card is forgotten");
    }
    try (var till = Till.at(folder)) {
      assertEquals(Optional.of(last), byNumber(till, "S1"));
      assertThrows(RuntimeException.class, () -> add(till, payout("S1", null)), "used once");
      assertEquals(STATES.size(), notes(till));
    }
  }

  @Test
  void nobodyApprovesHisOwnEvenInTheTable() {
    try (var till = Till.at(folder)) {
      add(till, payout("S1", null));
      var own = new PayoutState.Approved(new Signature("Ann", Till.NOON));
      assertThrows(
          RuntimeException.class,
          () ->
              till.<Boolean>does(
                  p -> p.payouts().move(payout("S1", null), own, Till.NOON, WHY, "")));
      var unapproved = new PayoutState.Sent(Till.NOON, 1);
      assertThrows(
          RuntimeException.class,
          () ->
              till.<Boolean>does(
                  p -> p.payouts().move(payout("S1", null), unapproved, Till.NOON, WHY, "")));
      assertEquals(Optional.of(payout("S1", null)), byNumber(till, "S1"));
    }
  }

  @Test
  void whatStandsInAnothersPlaceIsFound() {
    try (var till = Till.at(folder)) {
      add(till, payout("S1", null));
      add(till, payout("S2", "S1"));
      assertThrows(RuntimeException.class, () -> add(till, payout("S4", "S3")), "of nobody");
      assertEquals(List.of(payout("S2", "S1")), till.does(p -> p.payouts().replacing("S1")));
      assertEquals(List.of(), till.does(p -> p.payouts().replacing("S2")));
      assertEquals(
          List.of("S2", "S1"),
          till.does(p -> p.payouts().latest(2)).stream().map(Payout::number).toList());
      assertEquals(List.of(), till.does(p -> p.payouts().paidToBanksSince(Instant.EPOCH)));
    }
  }

  /// A database that lost its tail is given back what the money journal has.
  @Test
  void theJournalGivesAPayoutBack() throws Exception {
    var files = new MemoryFiles();
    var told = new ArrayList<Recovered>();
    Payout last;
    try (var till = Till.with(files, folder, told)) {
      add(till, payout("S1", null));
      last = walked(till, payout("S1", null));
    }
    var fresh = Files.createDirectory(folder.resolve("fresh"));
    try (var till = Till.with(files, fresh, told)) {
      assertEquals(Optional.of(last), byNumber(till, "S1"));
      assertEquals(STATES.size(), notes(till));
    }
  }
}
