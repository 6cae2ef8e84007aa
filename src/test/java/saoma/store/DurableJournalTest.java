package saoma.store;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.checkout.Books.Pages;
import saoma.store.journal.Batch;
import saoma.store.journal.Entry;
import saoma.store.journal.MemoryFiles;
import saoma.store.journal.NotWritten;
import saoma.store.journal.Walk;
import saoma.store.journal.WrongText;

class DurableJournalTest {
  @TempDir Path folder;
  private final MemoryFiles files = new MemoryFiles();
  private final List<Recovered> told = new ArrayList<>();
  private final FailingConnection connection = new FailingConnection();

  private Till open() {
    return Till.with(files, folder, told, connection::round);
  }

  @Test
  void oneTransactionIsOneRecordForcedOnceBeforeItsCommit() {
    try (var till = open()) {
      var forces = files.forces;
      connection.failing = "commit";
      assertThrows(OutcomeUnknown.class, till::order);
      assertEquals(forces + 1, files.forces);
      var entries = batches().getLast().entries();
      assertTrue(entries.getFirst() instanceof Entry.OrderOpened, entries.toString());
    }
  }

  /// As a till leaves it that is killed between the two: the record, and a database without it.
  @Test
  void aCommitThatNeverCameIsMadeGoodByTheNextStart() throws IOException {
    var till = open();
    till.order();
    connection.failing = "commit";
    assertThrows(OutcomeUnknown.class, till::order);
    connection.failing = "";
    var again = folder.resolve("again");
    Files.createDirectories(Till.file(again).getParent());
    // The file of the till that stopped stays locked as long as this process lives.
    Files.copy(folder.resolve("data/till.mv.db"), again.resolve("data/till.mv.db"));
    try (var next = Till.with(files, again, told)) {
      assertEquals(1, told.getLast().given().records());
      assertEquals(2, next.books.read(p -> p.orders().latest(1)).getFirst().id());
      assertEquals(3, next.order().id());
    }
  }

  @Test
  void whatReadsOnlyOrIsUndoneLeavesNothing() {
    try (var till = open()) {
      var records = batches().size();
      till.does(p -> p.orders().latest(1));
      till.books.read(p -> p.orders().open("s", Till.cart(), Till.NOON));
      assertThrows(
          ArithmeticException.class,
          () ->
              till.does(p -> {
                p.orders().open("s", Till.cart(), Till.NOON);
                throw new ArithmeticException();
              }));
      till.books.casual(h -> h.execute("delete from draft"));
      assertEquals(records, batches().size());
      till.order();
      assertEquals(records + 1, batches().size());
    }
  }

  @Test
  void anyFailureOfTheJournalStopsTheTill() {
    for (var good = 0; good < 2; good++) {
      var each = new DurableJournalTest();
      each.folder = folder.resolve("stop" + good);
      var till = each.open();
      till.order();
      each.connection.ends.clear();
      each.files.acts = good;
      assertThrows(OutcomeUnknown.class, till::order);
      each.files.acts = -1;
      assertThrows(OutcomeUnknown.class, till::order);
      assertThrows(OutcomeUnknown.class, () -> till.books.read(p -> p.orders().latest(1)));
      till.close();
      assertEquals(1, till.halts.size());
      assertEquals(List.of(), each.connection.ends, "it was committed or closed");
    }
  }

  @Test
  void aDiskWithoutRoomForTheJournalRefusesTheSaleAndNothingElse() {
    try (var till = open()) {
      var before = Dump.of(till);
      var large = Till.cart();
      for (var i = 0; i < 3000; i++) {
        large =
            large.add(
                "c" + i, "x".repeat(300), "", saoma.money.Quantity.ONE, saoma.money.Money.fen(1));
      }
      var cart = large;
      var refused = 0;
      for (var sale = 0; sale < 6; sale++) {
        var name = "large-" + sale;
        files.acts = 2;
        try {
          till.does(p -> p.orders().open(name, cart, Till.NOON));
          before = Dump.of(till);
        } catch (NotWritten e) {
          refused++;
        }
      }
      files.acts = -1;
      assertTrue(refused > 0, "the test never came to the end of a file");
      assertEquals(before, Dump.of(till));
      assertEquals(List.of(), till.halts);
      till.order();
    }
  }

  @Test
  void aDatabaseWithAJournalTakesNoMoneyWithoutIt() {
    open().close();
    try (var till = Till.at(folder)) {
      assertThrows(IllegalStateException.class, till::order);
      assertEquals(List.of(), till.books.read(p -> p.orders().latest(5)));
    }
  }

  /// Whoever adds a method to a page decides here whether it writes, and if it does, gives it an
  /// entry in `Recording` and its way back in `Replay`.
  @Test
  void everyMethodOfEveryPageIsKnownToReadOrToWrite() {
    var writes =
        Map.ofEntries(
            entry("orders", Set.of("open", "refreeze", "derive")),
            entry("payments", Set.of("nextNumber", "add", "move", "release")),
            entry("receipts", Set.of("issue", "copied", "cameBack")),
            entry("refunds", Set.of("add", "move")),
            entry("rulings", Set.of("add", "decide")),
            entry("members", Set.of("add", "change")),
            entry("accounts", Set.of("post", "claim", "drop")),
            entry("guards", Set.of("put", "permit", "takePermit")),
            entry("holds", Set.of("add", "move", "capture")),
            entry("explanations", Set.of("add")),
            entry("journal", Set.of("append")),
            entry("payouts", Set.of("add", "move")),
            entry("portions", Set.of("add", "move", "takeBack")),
            entry("staff", Set.of("put", "putPin", "dropPin", "append")),
            entry("shifts", Set.of("begin", "countFloat", "add", "close", "priceChecked")));
    var reads =
        Map.ofEntries(
            entry("orders", Set.of("bySale", "byId", "unfinished", "latest", "spentCoupon")),
            entry("payments", Set.of("byNumber", "ofOrder", "toAsk", "unclaimed", "latest")),
            entry("receipts", Set.of("byNumber", "byOrder", "search")),
            entry("refunds", Set.of("byNumber", "ofPayment", "open")),
            entry("rulings", Set.of("ofPayment", "open")),
            entry("members", Set.of("byId", "byPhone", "byCard", "search")),
            entry(
                "accounts",
                Set.of("byNumber", "about", "balance", "latest", "spent", "liability", "claimOf")),
            entry("guards", Set.of("of")),
            entry("holds", Set.of("byNumber", "capturesOf", "open", "latest")),
            entry("explanations", Set.of("of", "ofDay")),
            entry("journal", Set.<String>of()),
            entry("payouts", Set.of("byNumber", "replacing", "open", "paidToBanksSince", "latest")),
            entry(
                "portions",
                Set.of("byNumber", "ofPayment", "open", "unsplit", "latest", "ofRefund", "backs")),
            entry("staff", Set.of("all", "byCode", "isOpen", "pins", "rights", "search", "tries")),
            entry(
                "shifts",
                Set.of(
                    "open",
                    "moves",
                    "countings",
                    "tallies",
                    "mark",
                    "lastReceipt",
                    "missing",
                    "lastZ",
                    "z",
                    "zs")));
    for (var page : Pages.class.getMethods()) {
      var known = new TreeSet<>(writes.getOrDefault(page.getName(), Set.of()));
      known.addAll(reads.getOrDefault(page.getName(), Set.of()));
      var there =
          Arrays.stream(page.getReturnType().getMethods())
              .map(Method::getName)
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(known, there, page.getName());
      assertFalse(
          Arrays.stream(page.getReturnType().getMethods())
              .filter(Method::isDefault)
              .map(Method::getName)
              .anyMatch(writes.getOrDefault(page.getName(), Set.of())::contains),
          "a default method would pass the recording by: " + page.getName());
    }
  }

  private List<Batch> batches() {
    var batches = new ArrayList<Batch>();
    try {
      Walk.all(
          files,
          (record, _, _) -> {
            try {
              batches.add(record.batch());
            } catch (WrongText e) {
              throw new AssertionError(e);
            }
          });
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return batches;
  }
}
