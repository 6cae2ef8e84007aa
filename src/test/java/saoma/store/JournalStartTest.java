package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.store.CannotOpen.Reason;
import saoma.store.Recovered.Why;
import saoma.store.journal.FolderFiles;

class JournalStartTest {
  private static final int SALES = 60;
  private static final List<Integer> LOST = List.of(0, 1, 2, 7, 25, SALES);

  @TempDir Path folder;
  private final List<Recovered> told = new ArrayList<>();

  private FolderFiles files() {
    return new FolderFiles(folder.resolve("data").resolve("journal"));
  }

  private Till open() {
    return Till.with(files(), folder, told);
  }

  private Recovered recovered() {
    return told.getLast();
  }

  @Test
  void aNewTillBeginsAJournalAndGoesOnWithIt() {
    try (var till = open()) {
      assertEquals(Why.FIRST, recovered().anew().orElseThrow().why());
      assertFalse(recovered().isAlarming());
      till.order();
    }
    try (var till = open()) {
      assertEquals(Recovered.NOTHING, recovered());
      assertEquals(2, till.order().id());
    }
  }

  /// The database as it was before any of the last transactions: all is given back, to the last
  /// row, whichever transaction it stopped behind.
  @Test
  void whateverTheDatabaseLostIsGivenBack() throws IOException {
    var whole = sold(11);
    for (var lost : LOST) {
      lose(lost);
      try (var till = open()) {
        assertEquals(whole, Dump.of(till), lost + " lost");
        assertEquals(List.of(), till.halts);
      }
      assertTrue(recovered().given().records() <= lost, "more was given than was lost");
      assertEquals(Recovered.NOTHING, reopened());
    }
  }

  @Test
  void booksThatAreGoneAltogetherAreMadeAgainFromTheJournal() throws IOException {
    var whole = sold(12);
    Files.delete(database());
    try (var till = open()) {
      assertEquals(whole, Dump.of(till));
      var given = recovered().given();
      assertEquals(whole.get("ORDERS").size(), given.orders());
      assertEquals(whole.get("PAYMENT").size(), given.payments());
      assertEquals(whole.get("RECEIPT").size(), given.receipts());
      assertTrue(recovered().words().getFirst().contains(" [CNY "), recovered().toString());
    }
  }

  @Test
  void aGivingBackThatIsStoppedAnywhereGoesOnWhereItStopped() throws IOException {
    var whole = sold(13);
    var random = new SplittableRandom(13);
    lose(SALES);
    for (var stopped = 0; stopped < 3; stopped++) {
      var connection = new StoppingConnection(3 + random.nextInt(25));
      assertThrows(
          RuntimeException.class,
          () -> Till.with(files(), folder, told, connection::round).close());
    }
    try (var till = open()) {
      assertEquals(whole, Dump.of(till));
      assertTrue(recovered().given().records() > 0, "the stops came too late to mean anything");
    }
  }

  @Test
  void noNumberIsGivenOutAgainAfterAGivingBack() throws IOException {
    sold(14);
    List<Long> counters;
    try (var till = open()) {
      counters = RandomSales.counters(till);
    }
    lose(25);
    try (var till = open()) {
      assertEquals(counters, RandomSales.counters(till));
      var number = till.does(p -> p.payments().nextNumber(Till.NOON));
      assertTrue(number.endsWith("%06d".formatted(counters.get(0) + 1)), number);
    }
  }

  @Test
  void aJournalThatIsGoneBeginsAnewBehindTheDatabase() throws IOException {
    var whole = sold(15);
    for (var segment : files().list()) {
      Files.delete(files().folder().resolve(segment));
    }
    try (var till = open()) {
      assertEquals(Why.MISSING, recovered().anew().orElseThrow().why());
      assertTrue(recovered().isAlarming());
      assertEquals(without(whole), without(Dump.of(till)));
      till.order();
    }
    assertEquals(Recovered.NOTHING, reopened());
  }

  @Test
  void anOlderJournalIsPutAsideAndKept() throws IOException {
    try (var till = open()) {
      till.order();
    }
    var segment = files().folder().resolve(files().list().getFirst());
    var old = Files.readAllBytes(segment);
    try (var till = open()) {
      till.order();
    }
    Files.write(segment, old);
    try (var till = open()) {
      var anew = recovered().anew().orElseThrow();
      assertEquals(Why.BEHIND, anew.why());
      assertEquals(3, till.order().id());
      assertEquals(
          -1, Files.mismatch(copyOf(old), files().folder().resolve(name(segment) + anew.aside())));
    }
    assertEquals(Recovered.NOTHING, reopened());
  }

  @Test
  void aDamagedJournalOfWhichTheDatabaseHasAllIsPutAsideAndSellingGoesOn() throws IOException {
    var whole = sold(16);
    flip(3);
    try (var till = open()) {
      var anew = recovered().anew().orElseThrow();
      assertEquals(Why.DAMAGED, anew.why());
      assertTrue(anew.fault().isPresent());
      assertEquals(without(whole), without(Dump.of(till)));
      till.order();
    }
    assertEquals(Recovered.NOTHING, reopened());
  }

  @Test
  void damageInFrontOfWhatTheDatabaseLostDoesNotKeepItFromBeingGivenBack() throws IOException {
    var whole = sold(17);
    lose(7);
    flip(3);
    try (var till = open()) {
      assertEquals(without(whole), without(Dump.of(till)));
      assertEquals(Why.DAMAGED, recovered().anew().orElseThrow().why());
      assertTrue(recovered().given().records() > 0);
    }
  }

  @Test
  void damageInWhatTheDatabaseLostIsRefusedAndNothingIsTouched() throws IOException {
    sold(18);
    var complete = Files.readAllBytes(database());
    lose(SALES);
    flip(9);
    var journal = Files.readAllBytes(files().folder().resolve(files().list().getFirst()));
    assertEquals(Reason.JOURNAL, assertThrows(CannotOpen.class, this::open).reason());
    var after = Files.readAllBytes(files().folder().resolve(files().list().getFirst()));
    assertEquals(-1, java.util.Arrays.mismatch(journal, after));
    Files.write(database(), complete);
    open().close();
    assertEquals(Why.DAMAGED, recovered().anew().orElseThrow().why(), "the way out is closed");
  }

  @Test
  void aJournalOfAnotherTillIsRefused() throws IOException {
    sold(19);
    var other = Files.readAllBytes(files().folder().resolve(files().list().getFirst()));
    var elsewhere = new JournalStartTest();
    elsewhere.folder = folder.resolve("elsewhere");
    elsewhere.open().close();
    Files.write(elsewhere.files().folder().resolve(elsewhere.files().list().getFirst()), other);
    assertEquals(Reason.JOURNAL, assertThrows(CannotOpen.class, elsewhere::open).reason());
  }

  private Recovered reopened() {
    open().close();
    return recovered();
  }

  /// Sells, and keeps a copy of the closed database at some places on the way.
  private Map<String, List<String>> sold(long seed) throws IOException {
    var sales = new RandomSales(seed);
    for (var left = SALES; left > 0; ) {
      open().close();
      Files.copy(database(), folder.resolve("before-" + left), StandardCopyOption.REPLACE_EXISTING);
      try (var till = open()) {
        do {
          sales.oneMore(till);
          left--;
        } while (!LOST.contains(left));
      }
    }
    try (var till = open()) {
      return Dump.of(till);
    }
  }

  private void lose(int sales) throws IOException {
    if (sales > 0) {
      Files.copy(
          folder.resolve("before-" + sales), database(), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /// Changes a byte in the n-th slot of the first file.
  private void flip(int slot) throws IOException {
    var file = files().folder().resolve(files().list().getFirst());
    var bytes = Files.readAllBytes(file);
    bytes[slot * 1024 + 99] ^= 4;
    Files.write(file, bytes);
  }

  /// A new journal has a head of its own.
  private static Map<String, List<String>> without(Map<String, List<String>> dump) {
    var rest = new java.util.TreeMap<>(dump);
    rest.remove("MONEY_HEAD");
    return rest;
  }

  private Path copyOf(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("copy"), bytes);
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private Path database() {
    return folder.resolve("data").resolve("till.mv.db");
  }
}
