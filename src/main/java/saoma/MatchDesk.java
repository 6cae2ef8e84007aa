package saoma;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import saoma.channel.Answer.Cause;
import saoma.channel.BillAnswer;
import saoma.channel.BillAnswer.Unknown;
import saoma.channel.BillCells;
import saoma.channel.BillSink;
import saoma.channel.Bills;
import saoma.channel.Channel;
import saoma.channel.Channels;
import saoma.channel.Heard;
import saoma.checkout.Reconciler;
import saoma.checkout.RefundStarted;
import saoma.checkout.RulingDesk;
import saoma.checkout.Trouble;
import saoma.payment.RefundState;
import saoma.reconcile.DayMatch;
import saoma.reconcile.Difference;
import saoma.reconcile.Fees;
import saoma.reconcile.MatchDay;
import saoma.reconcile.MatchRuns.Standing;
import saoma.reconcile.Matching;
import saoma.reconcile.Matching.Progress;
import saoma.reconcile.Matching.Wish;
import saoma.reconcile.Siblings;
import saoma.settings.Settings;
import saoma.store.DurableTx;
import saoma.store.MatchTable;
import saoma.store.MovementTable;
import saoma.ui.reconcile.MatchDoor;

/// Lays the books beside a channel's bill, for the screen and for the command.
final class MatchDesk implements MatchDoor {
  private final DurableTx books;
  private final Reconciler reconciler;
  private final RulingDesk rulings;
  private final Channels channels;
  private final Supplier<Settings> settings;
  private final InstantSource clock;
  private final MatchTable runs;

  MatchDesk(
      DurableTx books,
      Reconciler reconciler,
      RulingDesk rulings,
      Channels channels,
      Supplier<Settings> settings,
      InstantSource clock) {
    this.books = books;
    this.reconciler = reconciler;
    this.rulings = rulings;
    this.channels = channels;
    this.settings = settings;
    this.clock = clock;
    runs = new MatchTable(books);
  }

  @Override
  public List<String> channels() {
    return channels.all().stream()
        .filter(one -> one.bills().isPresent())
        .map(Channel::code)
        .toList();
  }

  @Override
  public LocalDate today() {
    return clock.instant().atOffset(BillCells.CHINA).toLocalDate();
  }

  @Override
  public Optional<BillAnswer> match(
      MatchDay day, Consumer<Progress> progress, BooleanSupplier stopped) {
    var bills = channels.byCode(day.channel()).flatMap(Channel::bills);
    return bills
        .map(one -> match(day, fetching(one, day), progress, stopped))
        .orElseGet(() -> Optional.of(new Unknown(Cause.SETTINGS, Heard.nothing("OFF"))));
  }

  private static Function<BillSink, BillAnswer> fetching(Bills bills, MatchDay day) {
    return sink -> bills.fetch(day.day(), sink);
  }

  /// Compares with a bill from anywhere.
  Optional<BillAnswer> match(
      MatchDay day,
      Function<BillSink, BillAnswer> bill,
      Consumer<Progress> progress,
      BooleanSupplier stopped) {
    var shop = settings.get();
    var fees = new Fees(shop.fees());
    var siblings = Siblings.of(shop.counter().siblings(), shop.shop().till());
    try {
      var outcome =
          new Matching(new MovementTable(books), runs, clock)
              .run(new Wish(day, fees, siblings, progress, stopped), bill);
      outcome.ruled().ifPresent(ruled -> reconciler.confirm(ruled.rows()));
      return outcome.isMatched() ? Optional.empty() : Optional.of(outcome.answer());
    } catch (IOException e) {
      throw new UncheckedIOException("there is no room to sort a bill", e);
    }
  }

  @Override
  public Optional<DayMatch> standing(MatchDay day) {
    return runs.standing(day, today());
  }

  @Override
  public List<Standing> differences(MatchDay day, int limit) {
    return runs.differences(day, today(), limit);
  }

  @Override
  public boolean isUnclaimed(String number) {
    return books.read(pages ->
        pages.payments().unclaimed().stream().anyMatch(one -> one.number().equals(number))
            && pages.refunds().ofPayment(number).stream()
                .map(refund -> refund.state())
                .noneMatch(RefundState::takesMoney));
  }

  @Override
  public Optional<Trouble> book(MatchDay day, Difference difference, String by) {
    return reconciler.book(day, difference, by);
  }

  @Override
  public Optional<Trouble> giveBack(String number, String by, String reason) {
    return switch (rulings.giveBack(number, by, reason)) {
      case RefundStarted.Begun _ -> Optional.empty();
      case RefundStarted.NotBegun(var trouble) -> Optional.of(trouble);
    };
  }

  @Override
  public Optional<Trouble> explain(MatchDay day, Difference difference, String by, String reason) {
    return reconciler.explain(day, difference, by, reason);
  }
}
