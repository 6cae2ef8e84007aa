package saoma;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import saoma.channel.Channels;
import saoma.checkout.Checkout;
import saoma.checkout.Pause;
import saoma.checkout.PaymentView;
import saoma.checkout.Started;
import saoma.checkout.Watcher;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.payment.PaymentState.Paid;
import saoma.prove.Sold;
import saoma.prove.Stored;
import saoma.settings.Settings;
import saoma.store.CannotOpen;
import saoma.store.Database;
import saoma.store.DurableTx;
import saoma.store.JournalStart;
import saoma.store.Journals;
import saoma.store.OutcomeUnknown;
import saoma.store.Recovered;
import saoma.store.journal.MoneyJournal;
import saoma.store.journal.NotWritten;
import saoma.store.journal.Verification;
import saoma.store.power.ForgetfulDisk;

/// A whole till but for its screens and the wire, on a disk that may forget.
final class PowerTill implements AutoCloseable {
  private static final String TILL = "01";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration GLANCE = Duration.ofMillis(20);

  /// Six or seven sales fill a file of the journal.
  private static final int SLOTS = 32;

  private final ForgetfulDisk disk;
  private final List<Stored> alone;
  private final Recovered recovered;
  private volatile Optional<Stop> stop = Optional.empty();
  private final Database database;
  private final MoneyJournal journal;
  private final DurableTx books;
  private final Checkout checkout;
  private final Watcher watcher;
  private final BlockingQueue<PaymentView> views = new LinkedBlockingQueue<>();

  /// Why it stopped.
  ///
  /// @param tries of the disk after its first refusal and before the stop
  record Stop(String what, int tries) {}

  /// @throws saoma.store.CannotOpen as a till's start does
  PowerTill(ForgetfulDisk disk, PromptChannel channel) {
    this(disk, channel, new SystemPause());
  }

  PowerTill(ForgetfulDisk disk, PromptChannel channel, Pause pause) {
    this.disk = disk;
    var clock = InstantSource.system();
    database = Database.openOn(disk);
    alone = readThrough(database);
    var started = started(clock);
    journal = started.journal();
    recovered = started.recovered();
    books = new DurableTx(database, TILL, this::halt, journal);
    var channels = new Channels(List.of(channel));
    checkout = new Checkout(books, channels, clock, () -> Settings.FRESH);
    watcher = new Watcher(checkout, channels, clock, pause);
    watcher.views().listen(view -> view.ifPresent(views::add));
  }

  /// Space that is used again at once lets a disk that shuffles its writes spoil a page under a
  /// database that H2 opens all the same. The till itself waits 45 s before it uses space again,
  /// and by then everything is forced; a page that is spoilt some other way is found by a backup.
  ///
  /// @throws CannotOpen with `DAMAGED`
  private List<Stored> readThrough(Database opened) {
    try {
      return Stored.all(new DurableTx(opened, TILL, this::halt));
    } catch (RuntimeException e) {
      opened.close();
      throw new CannotOpen(CannotOpen.Reason.DAMAGED, "a page cannot be read", e);
    }
  }

  /// In the place of the end of the process: the disk hears no more of it.
  private void halt(String what, Throwable cause) {
    var tries = disk.triedAfterRefusal();
    disk.die();
    stop = Optional.of(new Stop(what + ": " + cause, tries));
  }

  private JournalStart.Started started(InstantSource clock) {
    try {
      return JournalStart.with(database, disk.journal(), clock, SLOTS);
    } catch (RuntimeException | Error e) {
      database.close();
      throw e;
    }
  }

  /// What the database had by itself when it was opened, before the journal gave anything back.
  List<Stored> alone() {
    return alone;
  }

  Recovered recovered() {
    return recovered;
  }

  /// Whether it has stopped rather than go on in doubt.
  Optional<Stop> stop() {
    return stop;
  }

  /// One sale to its end.
  ///
  /// @param number other than that of every sale before; the price tells them apart
  /// @return empty if it was not paid: not begun, for want of room, or stopped
  Optional<Sold> sell(int number) throws InterruptedException {
    var cart = Cart.EMPTY.add("P" + number, "Proof", "", Quantity.ONE, Money.fen(100 + number));
    try {
      var started = watcher.pay(cart, "sale " + number, PromptChannel.CODE);
      return started instanceof Started.Begun(var payment)
          ? end(payment.number())
          : Optional.empty();
    } catch (OutcomeUnknown | NotWritten e) {
      return Optional.empty();
    }
  }

  /// Asks about what the last run left, until each has its end.
  void recover() throws InterruptedException {
    for (var payment : watcher.recover(PATIENCE)) {
      if (!checkout.byNumber(payment.number()).state().isFinal()) {
        end(payment.number());
      }
    }
  }

  private Optional<Sold> end(String number) throws InterruptedException {
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (stop.isEmpty() && System.nanoTime() < until) {
      var view = views.poll(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
      if (view != null
          && view.payment().number().equals(number)
          && view.payment().state().isFinal()) {
        return sold(view);
      }
    }
    return Optional.empty();
  }

  private static Optional<Sold> sold(PaymentView view) {
    var receipt = view.receipt();
    return view.payment().state() instanceof Paid(var proof, boolean _) && receipt != null
        ? Optional.of(
            new Sold(
                view.payment().orderId(),
                view.payment().number(),
                view.payment().channel(),
                proof.amount().minor(),
                proof.tradeNumber(),
                receipt.number()))
        : Optional.empty();
  }

  List<Stored> stored() {
    return Stored.all(books);
  }

  /// What is wrong with the two chains; nothing, if both are whole.
  List<String> chains() throws IOException {
    var wrong = new ArrayList<String>();
    new Journals(books).firstBroken().ifPresent(broken -> wrong.add("the books' chain: " + broken));
    Verification.of(disk.journal()).faults().forEach(f -> wrong.add("the money journal: " + f));
    return wrong;
  }

  @Override
  public void close() throws IOException {
    watcher.close();
    database.close();
    journal.close();
  }
}
