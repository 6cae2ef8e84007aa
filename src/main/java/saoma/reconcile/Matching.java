package saoma.reconcile;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import saoma.channel.BillAnswer;
import saoma.channel.BillLine;
import saoma.channel.BillSink;
import saoma.channel.BillTotals;
import saoma.channel.Heard;
import saoma.money.Money;

/// Compares a day of a channel with its bill: takes the bill, sorts both sides by the payment's
/// number outside of the memory, walks them side by side and writes down what it finds.
public final class Matching {
  /// Rows of the books that are read at a time.
  private static final int PAGE = 1_000;

  private static final Comparator<BillLine> BY_NUMBER =
      Comparator.comparing(BillLine::number).thenComparingLong(BillLine::line);
  private static final Comparator<OurRow> OURS =
      Comparator.comparing(OurRow::number).thenComparing(OurRow::refundNumber);

  private final OurSide books;
  private final MatchRuns runs;
  private final InstantSource clock;
  private final int chunk;

  public Matching(OurSide books, MatchRuns runs, InstantSource clock) {
    this(books, runs, clock, Sorter.CHUNK);
  }

  /// @param chunk rows that are sorted in memory at a time
  Matching(OurSide books, MatchRuns runs, InstantSource clock, int chunk) {
    this.books = books;
    this.runs = runs;
    this.clock = clock;
    this.chunk = chunk;
  }

  /// How far it is.
  public record Progress(Phase phase, long rows) {}

  public enum Phase {
    BILL,
    BOOKS,
    COMPARING
  }

  /// Who wants it, and whether still.
  ///
  /// @param siblings whose payments are in the bill and in books of their own
  public record Wish(
      MatchDay day,
      Fees fees,
      Siblings siblings,
      Consumer<Progress> progress,
      BooleanSupplier stopped) {
    /// Of a till that is alone under its merchant numbers.
    public Wish(MatchDay day, Fees fees, Consumer<Progress> progress, BooleanSupplier stopped) {
      this(day, fees, Siblings.NONE, progress, stopped);
    }

    void told(Phase phase, long rows) {
      if (stopped.getAsBoolean()) {
        throw new CancellationException("no longer wanted");
      }
      progress.accept(new Progress(phase, rows));
    }
  }

  /// What became of it.
  ///
  /// @param ruled movements that the bill has and about which a ruling waits
  public record Outcome(BillAnswer answer, Optional<Ruled> ruled) {
    /// Whether the day was compared.
    public boolean isMatched() {
      return ruled.isPresent();
    }
  }

  /// @param rows at most as many as there are open rulings
  public record Ruled(List<OurRow> rows) {}

  /// Blocking.
  ///
  /// @param bill gets the bill and gives its lines to the sink
  /// @throws CancellationException once nobody wants it any more; nothing has changed then
  /// @throws IOException if there is no room to sort
  public Outcome run(Wish wish, Function<BillSink, BillAnswer> bill) throws IOException {
    try (var theirs = new Sorter<>(Codec.BILL, BY_NUMBER, chunk);
        var mine = new Sorter<>(Codec.OURS, OURS, chunk)) {
      var intake = new BillIntake(theirs, n -> wish.told(Phase.BILL, n), wish.stopped());
      var answer = bill.apply(intake);
      var totals = believed(answer);
      if (totals.isEmpty()) {
        return new Outcome(answer, Optional.empty());
      }
      var own = new OwnDay(wish);
      own.into(mine);
      var findings = new Findings(runs, runs.begin(wish.day()));
      new Matcher(wish.day(), books, wish.fees(), wish.siblings(), findings)
          .run(theirs.sorted(), mine.sorted(), findings.walked(wish));
      findings.finish(wish.day(), clock.instant(), intake, totals.get(), own.sum());
      return new Outcome(answer, Optional.of(new Ruled(findings.ruled())));
    }
  }

  /// Without a bill nothing was sold there, if the books think so too: they are compared with none.
  private static Optional<BillTotals> believed(BillAnswer answer) {
    return switch (answer) {
      case BillAnswer.Whole(var totals, Heard _) -> Optional.of(totals);
      case BillAnswer.NoBill _ -> {
        var none = Money.fen(0);
        yield Optional.of(new BillTotals(0, none, 0, none, none, none, 0));
      }
      case BillAnswer.NotReady _, BillAnswer.Refused _, BillAnswer.Denied _, BillAnswer.Unknown _ ->
          Optional.empty();
    };
  }

  /// What the books count on the day, read in short pages.
  private final class OwnDay {
    private final Wish wish;
    private FeeSum sum = FeeSum.NOTHING;
    private long read;

    OwnDay(Wish wish) {
      this.wish = wish;
    }

    FeeSum sum() {
      return sum;
    }

    void into(Sorter<OurRow> mine) throws IOException {
      var day = wish.day();
      all(mine, a -> books.payments(day.channel(), day.from(), day.until(), a, PAGE));
      all(mine, a -> books.refunds(day.channel(), day.from(), day.until(), a, PAGE));
    }

    private interface Page {
      List<OurRow> after(@Nullable OurRow last);
    }

    private void all(Sorter<OurRow> mine, Page page) throws IOException {
      OurRow last = null;
      do {
        var rows = page.after(last);
        for (var row : rows) {
          mine.add(row);
          sum = wish.fees().plus(sum, wish.day().channel(), row);
        }
        read += rows.size();
        wish.told(Phase.BOOKS, read);
        last = rows.size() < PAGE ? null : rows.getLast();
      } while (last != null);
    }
  }
}
