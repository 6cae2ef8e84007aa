package saoma.practice.trade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// All practice trades, kept in memory and in one file. A request that reads a trade and then
/// decides does both inside `inTurn`, so that a close and a payment cannot cross.
public final class TradeBook implements AutoCloseable {
  private final ReentrantLock turn = new ReentrantLock();
  private final Map<String, Trade> trades = new LinkedHashMap<>();
  private final Map<Order, String> orders = new HashMap<>();
  private final Map<String, String> codes = new HashMap<>();
  private final List<BiConsumer<TradeEvent, Trade>> listeners = new ArrayList<>();
  private final TradeJournal journal;

  private record Order(Wallet wallet, String outTradeNo) {}

  private TradeBook(TradeJournal journal) {
    this.journal = journal;
  }

  /// Opens the book with what the file holds.
  public static TradeBook open(Path file) throws IOException {
    var events = new ArrayList<TradeEvent>();
    var book = new TradeBook(TradeJournal.open(file, events));
    events.forEach(book::apply);
    return book;
  }

  /// Tells the listener of each later event and the trade after it, inside the turn: it must not
  /// block.
  public void listen(BiConsumer<TradeEvent, Trade> listener) {
    inTurn(() -> listeners.add(listener));
  }

  /// Runs the work while nothing else moves a trade.
  public <T> T inTurn(Supplier<T> work) {
    turn.lock();
    try {
      return work.get();
    } finally {
      turn.unlock();
    }
  }

  /// Writes the event down, then lets it count.
  public Trade record(TradeEvent event) {
    return inTurn(() -> {
      try {
        journal.append(event);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      var trade = apply(event);
      listeners.forEach(listener -> listener.accept(event, trade));
      return trade;
    });
  }

  public Optional<Trade> byOrder(Wallet wallet, String outTradeNo) {
    return inTurn(() -> found(orders.get(new Order(wallet, outTradeNo))));
  }

  public Optional<Trade> byTradeNo(Wallet wallet, String tradeNo) {
    return inTurn(() ->
        Optional.ofNullable(trades.get(tradeNo))
            .filter(trade -> trade.opening().wallet() == wallet));
  }

  Optional<Trade> byTradeNo(String tradeNo) {
    return inTurn(() -> found(tradeNo));
  }

  /// The trade that a code belongs to, also when a newer code has replaced it.
  public Optional<Trade> byCode(String token) {
    return inTurn(() -> found(codes.get(token)));
  }

  /// The trade that holds the merchant's refund number.
  public Optional<Trade> byRefund(Wallet wallet, String requestNumber) {
    return inTurn(() ->
        trades.values().stream()
            .filter(trade -> trade.opening().wallet() == wallet)
            .filter(trade -> trade.refund(requestNumber).isPresent())
            .findFirst());
  }

  /// Every trade, oldest first.
  public List<Trade> all() {
    return inTurn(() -> List.copyOf(trades.values()));
  }

  /// Every trade that moves money to the merchant, oldest first: what is only held does not.
  public List<Trade> payments() {
    return all().stream().filter(trade -> !trade.isHold()).toList();
  }

  /// The trades that can still be paid, newest first.
  public List<Trade> open(Instant now) {
    return inTurn(() ->
        trades.values().stream().filter(trade -> isOpen(trade.standing(now))).toList().reversed());
  }

  @Override
  public void close() throws IOException {
    turn.lock();
    try {
      journal.close();
    } finally {
      turn.unlock();
    }
  }

  private Optional<Trade> found(@Nullable String tradeNo) {
    return tradeNo == null ? Optional.empty() : Optional.ofNullable(trades.get(tradeNo));
  }

  private static boolean isOpen(Standing standing) {
    return standing == Standing.SHOWN || standing == Standing.SCANNED;
  }

  private Trade apply(TradeEvent event) {
    var trade =
        switch (event) {
          case TradeEvent.Opened opened -> Trade.opened(opened);
          case TradeEvent.Taken taken -> Trade.taken(taken);
          case TradeEvent.Failed e -> known(e).after(e);
          case TradeEvent.Recoded e -> known(e).after(e);
          case TradeEvent.Scanned e -> known(e).after(e);
          case TradeEvent.Paid e -> known(e).after(e);
          case TradeEvent.Closed e -> known(e).after(e);
          case TradeEvent.Refunded e -> known(e).after(e);
        };
    trades.put(event.tradeNo(), trade);
    orders.put(new Order(trade.opening().wallet(), trade.opening().outTradeNo()), event.tradeNo());
    codes.put(trade.code().token(), event.tradeNo());
    return trade;
  }

  private Trade known(TradeEvent event) {
    var trade = trades.get(event.tradeNo());
    if (trade == null) {
      throw new IllegalStateException("an event of a trade that was never opened");
    }
    return trade;
  }
}
