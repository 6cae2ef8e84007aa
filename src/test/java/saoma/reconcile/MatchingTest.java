package saoma.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import saoma.channel.BillAnswer;
import saoma.channel.BillLine;
import saoma.channel.Heard;
import saoma.money.Money;
import saoma.payment.Way;
import saoma.reconcile.Matching.Wish;

/// Whatever is wrong between the books and a bill is found, and nothing else is.
class MatchingTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-02T04:00:00Z"));
  private static final Wish WISH = new Wish(History.MATCHED, History.FEES, _ -> {}, () -> false);

  private final MemoryRuns runs = new MemoryRuns();

  private Matching.Outcome match(History history, int chunk) throws IOException {
    return new Matching(history.books, runs, CLOCK, chunk).run(WISH, history.fetched());
  }

  @Test
  void allThatWasPlantedIsFoundAndNothingIsInvented() throws IOException {
    for (var seed = 0; seed < 150; seed++) {
      var history = new History(seed, 1 + seed % 97);
      assertTrue(match(history, 4 + seed % 40).isMatched());
      var found = runs.differences.stream().map(History::told).sorted().toList();
      assertEquals(history.wanted.stream().sorted().toList(), found, "seed " + seed);
      assertEquals(history.carried, runs.carried.size(), "seed " + seed);
      var totals = runs.finished.getLast();
      var gaps = runs.differences.stream().mapToLong(Difference::gap).sum();
      var others = runs.carried.stream().mapToLong(Carried::gap).sum();
      assertEquals(totals.ours() - totals.theirs(), gaps + others, "seed " + seed);
    }
  }

  @Test
  void theSizeOfTheChunksAndTheOrderOfTheBillChangeNothing() throws IOException {
    var history = new History(7, 500);
    match(history, 10_000);
    var once = List.copyOf(runs.differences);
    var totals = runs.finished.getLast();
    match(history, 3);
    assertEquals(once, runs.differences);
    assertEquals(totals, runs.finished.getLast(), "the same bill finds the same");
  }

  @Test
  void aDayWithoutABillIsComparedWithNothing() throws IOException {
    var history = new History(3, 0);
    history.ours("S1", "", true, "PAID", 500, History.MATCHED.from());
    var none = new BillAnswer.NoBill(Heard.nothing("NO_BILL"));
    var outcome = new Matching(history.books, runs, CLOCK).run(WISH, _ -> none);
    assertTrue(outcome.isMatched());
    assertEquals(500, runs.finished.getLast().ours());
    assertEquals(Difference.Kind.ONLY_OURS, runs.differences.getFirst().kind());
  }

  @Test
  void whatIsNotBelievedIsNotCompared() throws IOException {
    var history = new History(3, 20);
    var answer = new BillAnswer.NotReady(Heard.nothing("LATER"));
    var outcome =
        new Matching(history.books, runs, CLOCK)
            .run(
                WISH,
                sink -> {
                  history.fetched().apply(sink);
                  return answer;
                });
    assertFalse(outcome.isMatched());
    assertEquals(answer, outcome.answer());
    assertEquals(List.of(), runs.finished);
  }

  @Test
  void aNumberThatTheBillHasWithoutEndFits() throws IOException {
    var history = new History(3, 0);
    history.ours("S1", "", true, "PAID", 500, History.MATCHED.from());
    for (var i = 0; i < 1_000; i++) {
      history.bill.add(
          History.line(BillLine.Kind.PAYMENT, "S1", "", 500, 3, History.MATCHED.from()));
    }
    match(history, 100);
    assertEquals(999, runs.differences.size());
    assertEquals(999, runs.differences.stream().map(Difference::mark).distinct().count());
    assertEquals(1, runs.finished.getLast().trades());
  }

  @Test
  void memoryIsBoundedHoweverLongTheDayIs() throws IOException {
    var history = new History(11, 6_000);
    try (var sorter = new Sorter<>(Codec.BILL, Comparator.comparing(BillLine::number), 50)) {
      for (var line : history.bill) {
        sorter.add(line);
      }
      var sorted = sorter.sorted();
      var last = "";
      var rows = 0;
      for (var line = sorted.next(); line != null; line = sorted.next()) {
        assertTrue(last.compareTo(line.number()) <= 0);
        last = line.number();
        rows++;
      }
      assertEquals(history.bill.size(), rows);
      assertEquals(50, sorter.mostHeld());
    }
    match(history, 50);
    assertTrue(runs.most <= Findings.BATCH, "written at a time: " + runs.most);
    assertTrue(history.books.most <= 1_000, "read at a time: " + history.books.most);
  }

  @Test
  void nobodyWaitsForWhatIsNotWanted() throws IOException {
    var before = leftOver();
    var history = new History(5, 4_000);
    var asked = new AtomicInteger();
    var wish =
        new Wish(History.MATCHED, History.FEES, _ -> {}, () -> asked.incrementAndGet() > 3_000);
    assertThrows(
        CancellationException.class,
        () -> new Matching(history.books, runs, CLOCK, 100).run(wish, history.fetched()));
    assertEquals(List.of(), runs.finished);
    assertEquals(before, leftOver(), "no temporary file stays");
  }

  private static List<Path> leftOver() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("saoma-match-"))
          .sorted()
          .toList();
    }
  }

  @Test
  void progressIsTold() throws IOException {
    var told = new ArrayList<Matching.Progress>();
    var history = new History(5, 3_000);
    new Matching(history.books, runs, CLOCK)
        .run(new Wish(History.MATCHED, History.FEES, told::add, () -> false), history.fetched());
    for (var phase : Matching.Phase.values()) {
      assertTrue(told.stream().anyMatch(one -> one.phase() == phase && one.rows() > 0), "" + phase);
    }
  }

  /// The bill of a merchant number that two tills share: each till's own books match it, and what
  /// is the other's is counted and is no difference.
  @Test
  void whatAnotherTillMadeIsItsOwnToMatch() throws IOException {
    var at = History.MATCHED.from();
    var theirs = "SABCD02261123000007";
    var mine = "SABCD01261123000001";
    var history = new History(3, 0);
    history.ours(mine, "", true, "PAID", 500, at);
    history.bill.add(History.line(BillLine.Kind.PAYMENT, mine, "", 500, 3, at));
    history.bill.add(History.line(BillLine.Kind.PAYMENT, theirs, "", 1_000, 6, at));
    history.bill.add(History.line(BillLine.Kind.REFUND, theirs, theirs + "R01", 200, -1, at));
    history.bill.add(History.line(BillLine.Kind.PAYMENT, "SABCD03261123000001", "", 40, 0, at));
    history.bill.add(History.line(BillLine.Kind.PAYMENT, "NOBODYS", "", 7, 0, at));
    matchBeside(history, Siblings.of("02", "01"));
    assertEquals(
        List.of("NOBODYS", "SABCD03261123000001"),
        runs.differences.stream().map(Difference::number).sorted().toList());
    var totals = runs.finished.getLast();
    assertEquals(new Others(2, 1_000, 200, 800, 5), totals.others());
    assertEquals(1, totals.trades());
    assertEquals(500 + 800 + 40 + 7, totals.theirs());
    var gaps = runs.differences.stream().mapToLong(Difference::gap).sum();
    assertEquals(totals.ours() - (totals.theirs() - totals.others().net()), gaps);
    matchBeside(history, Siblings.NONE);
    assertEquals(4, runs.differences.size(), "a till that was not named is not believed");
    assertEquals(Others.NONE, runs.finished.getLast().others());
  }

  /// Books that several tills share have the other's payments too.
  @Test
  void whatIsInTheseBooksMatchesWhoeverMadeIt() throws IOException {
    var at = History.MATCHED.from();
    var history = new History(3, 0);
    for (var number : List.of("SABCD01261123000001", "SABCD02261123000001")) {
      history.ours(number, "", true, "PAID", 500, at);
      history.bill.add(History.line(BillLine.Kind.PAYMENT, number, "", 500, 3, at));
    }
    history.ours("SABCD02261123000002", "", true, "PAID", 9, at);
    history.ours("SABCD02261123000003", "", false, "CLOSED", 8, at);
    history.bill.add(History.line(BillLine.Kind.PAYMENT, "SABCD02261123000003", "", 8, 0, at));
    matchBeside(history, Siblings.of("02", "01"));
    assertEquals(2, runs.finished.getLast().trades());
    assertEquals(Others.NONE, runs.finished.getLast().others());
    assertEquals(
        List.of(Difference.Kind.ONLY_OURS, Difference.Kind.STATE),
        runs.differences.stream().map(Difference::kind).sorted().toList());
  }

  private void matchBeside(History history, Siblings siblings) throws IOException {
    var wish = new Wish(History.MATCHED, History.FEES, siblings, _ -> {}, () -> false);
    new Matching(history.books, runs, CLOCK).run(wish, history.fetched());
  }

  @Test
  void tillsAreNamedByTheirCodesAndNeverByTheOwn() {
    var siblings = Siblings.of(" 02, 0A ,01,", "01");
    assertEquals(Set.of("02", "0A"), siblings.codes());
    assertTrue(siblings.made("SABCD0A261123000007"));
    assertFalse(siblings.made("SABCD01261123000007"));
    assertFalse(siblings.made("SABCD02261123000007R01"));
    assertFalse(siblings.made("web-02"));
    assertFalse(Siblings.NONE.made("SABCD02261123000007"));
  }

  @Test
  void aRulingThatTheBillConfirmsIsNamed() throws IOException {
    var history = new History(3, 0);
    var at = History.MATCHED.from();
    history.books.rows.add(
        new OurRow(false, "S1", "", true, "PAID", Money.fen(5), at, at, Way.SHOWN_QR, true));
    history.bill.add(History.line(BillLine.Kind.PAYMENT, "S1", "", 5, 0, at));
    var ruled = match(history, 10).ruled().orElseThrow().rows();
    assertEquals(List.of("S1"), ruled.stream().map(OurRow::number).toList());
  }
}
