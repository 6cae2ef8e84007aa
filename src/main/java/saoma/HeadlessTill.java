package saoma;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import saoma.catalogue.Product;
import saoma.catalogue.Shelf;
import saoma.checkout.PaymentView;
import saoma.checkout.Started;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.payment.Payment;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.PaymentState.Created;
import saoma.payment.PaymentState.Paid;
import saoma.prove.Sold;
import saoma.store.backup.BackupOutcome;
import tools.jackson.databind.json.JsonMapper;

/// A till without a screen: the real services, the real protocols, and a customer who pays. Made to
/// be killed, so it says that a sale is done only after it is on disk, and never keeps anything.
final class HeadlessTill {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /// The clerk presses *ask now* when nothing has come for so long.
  private static final Duration ASK = Duration.ofSeconds(2);

  /// A backup is written beside each so many sales.
  private static final int BACKUP_EVERY = 4;

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Services services;
  private final Consumer<String> events;
  private final PracticeCustomer customer;
  private final List<Product> shelf = Shelf.builtIn();
  private final BlockingQueue<PaymentView> views = new LinkedBlockingQueue<>();
  private final Set<String> told = new HashSet<>();
  private @Nullable CompletableFuture<BackupOutcome> backup;

  HeadlessTill(Services services, PracticeCustomer customer, Consumer<String> events) {
    this.services = services;
    this.customer = customer;
    this.events = events;
    services.watcher.views().listen(view -> view.ifPresent(views::add));
  }

  /// Sells until it is told to end, or killed.
  ///
  /// @return why it had to give up; empty if all went well
  Optional<String> sell(BooleanSupplier goOn) throws InterruptedException {
    services.prepareChannels();
    if (!services.channelDesk.ready(PATIENCE)) {
      return Optional.of("the channels were not ready in a minute");
    }
    events.accept("{\"event\":\"recovering\"}");
    var left = services.watcher.recover(PATIENCE);
    events.accept("{\"event\":\"open\"}");
    for (var payment : left) {
      var failure = finish(services.checkout.byNumber(payment.number()));
      if (failure.isPresent()) {
        return failure;
      }
    }
    for (long sale = 0; goOn.getAsBoolean(); sale++) {
      if (sale % BACKUP_EVERY == BACKUP_EVERY - 1) {
        backUp();
      }
      var failure = sell(sale).or(() -> backupTrouble(false));
      if (failure.isPresent()) {
        return failure;
      }
    }
    return backupTrouble(true);
  }

  private void backUp() {
    if (backup == null || backup.isDone()) {
      events.accept("{\"event\":\"backup\"}");
      backup = CompletableFuture.supplyAsync(services.backups::make, Thread::startVirtualThread);
    }
  }

  /// @param waits for one that is being written
  private Optional<String> backupTrouble(boolean waits) {
    if (backup == null || !(waits || backup.isDone())) {
      return Optional.empty();
    }
    var outcome = backup.join();
    return outcome instanceof BackupOutcome.Made
        ? Optional.empty()
        : Optional.of("no backup: " + outcome);
  }

  /// A code that the till before was killed under is still on the customer's phone: every other
  /// customer pays it, the rest walk away and the clerk cancels.
  private Optional<String> finish(Payment left) throws InterruptedException {
    var number = left.number();
    var code = left.state().isFinal() ? Optional.<String>empty() : code(number);
    if (code.isPresent()) {
      if (left.orderId() % 2 == 0 && customer.payLeft(code.get())) {
        services.watcher.askNow(number);
      } else {
        services.watcher.cancel(number);
      }
    }
    return end(number);
  }

  private Optional<String> sell(long sale) throws InterruptedException {
    var channels = List.of("alipay", "wechat");
    var channel = channels.get((int) (sale % channels.size()));
    var started = services.watcher.pay(cart(sale), UUID.randomUUID().toString(), channel);
    return switch (started) {
      case Started.NotBegun(var trouble) -> Optional.of("no sale could begin: " + trouble);
      case Started.Begun(var payment) -> paid(payment);
    };
  }

  private Optional<String> paid(Payment payment) throws InterruptedException {
    var number = payment.number();
    var code = code(number);
    if (code.isPresent()) {
      if (customer.scan(code.get()) && customer.pay(code.get())) {
        services.watcher.askNow(number);
      } else {
        // The gateway is dead for the moment: the customer walks away, paid or not.
        services.watcher.cancel(number);
      }
    }
    return end(number);
  }

  /// Waits for the code; empty if none came, or none can come any more.
  private Optional<String> code(String number) throws InterruptedException {
    for (var waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; waited = waited.plus(ASK)) {
      var view = views.poll(ASK.toMillis(), TimeUnit.MILLISECONDS);
      if (view != null) {
        tell(view);
      }
      var state = services.checkout.byNumber(number).state();
      if (state instanceof Awaiting(var code) && code != null) {
        return Optional.of(code.text());
      }
      if (!(state instanceof Created || state instanceof Awaiting)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// Waits until another sale may begin, and tells of whatever was paid meanwhile.
  private Optional<String> end(String number) throws InterruptedException {
    var silent = Duration.ZERO;
    while (silent.compareTo(PATIENCE) < 0) {
      var state = services.checkout.byNumber(number).state();
      // Where no code was ever on show nobody waits until the channel says that nothing came.
      var ended = state.isFinal() || !state.blocksAnother();
      var view = ended ? views.poll() : views.poll(ASK.toMillis(), TimeUnit.MILLISECONDS);
      if (view != null) {
        tell(view);
      } else if (ended) {
        return Optional.empty();
      } else {
        silent = silent.plus(ASK);
        services.watcher.askNow(number);
      }
    }
    return Optional.of("no end of " + number + " for a long time");
  }

  private void tell(PaymentView view) {
    var receipt = view.receipt();
    if (view.payment().state() instanceof Paid(var proof, boolean _)
        && receipt != null
        && told.add(view.payment().number())) {
      var line = new LinkedHashMap<String, Object>();
      line.put("event", "paid");
      line.put(
          "sold",
          new Sold(
              view.payment().orderId(),
              view.payment().number(),
              view.payment().channel(),
              proof.amount().minor(),
              proof.tradeNumber(),
              receipt.number()));
      events.accept(MAPPER.writeValueAsString(line));
    }
  }

  private Cart cart(long sale) {
    var cart = Cart.EMPTY;
    for (int i = 0; i <= sale % 3; i++) {
      var product = shelf.get((int) ((sale * 7 + i * 5L) % shelf.size()));
      var price = Optional.ofNullable(product.price()).orElse(Money.fen(100));
      cart = cart.add(product.code(), product.name(), product.nameEn(), Quantity.pieces(1), price);
    }
    return cart;
  }
}
