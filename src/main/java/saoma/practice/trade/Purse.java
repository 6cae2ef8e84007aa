package saoma.practice.trade;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The payment codes on the practising customers' phones: one of the moment for each wallet, new
/// after each use and each minute. It keeps nothing over a restart, as a phone shows a new code
/// anyway.
public final class Purse {
  private static final Duration LIVES = Duration.ofSeconds(75);
  private static final Duration RENEWED_BEFORE = Duration.ofSeconds(15);
  private static final Duration THINKS = Duration.ofSeconds(6);

  /// A code on a phone, and until when it works.
  public record Shown(String digits, Instant until) {}

  private record Working(Wallet wallet, Instant until) {}

  private record Thinking(String tradeNo, Mood mood, Instant until) {}

  private final Numbers numbers;
  private final InstantSource clock;
  private final Map<Wallet, Shown> shown = new EnumMap<>(Wallet.class);
  private final Map<Wallet, Mood> moods = new EnumMap<>(Wallet.class);
  private final Map<String, Working> working = new HashMap<>();
  private final List<Thinking> thinking = new ArrayList<>();

  public Purse(Numbers numbers, InstantSource clock) {
    this.numbers = numbers;
    this.clock = clock;
  }

  /// The code that the phone shows now.
  public synchronized Shown shown(Wallet wallet) {
    var now = clock.instant();
    working.values().removeIf(one -> !now.isBefore(one.until()));
    var newest = shown.get(wallet);
    if (newest != null
        && working.containsKey(newest.digits())
        && now.isBefore(newest.until().minus(RENEWED_BEFORE))) {
      return newest;
    }
    var fresh = new Shown(digits(wallet), now.plus(LIVES));
    shown.put(wallet, fresh);
    working.put(fresh.digits(), new Working(wallet, fresh.until()));
    return fresh;
  }

  private String digits(Wallet wallet) {
    return switch (wallet) {
      case ALIPAY -> "28" + numbers.digits(16);
      case WECHAT -> "13" + numbers.digits(16);
    };
  }

  public synchronized void choose(Wallet wallet, Mood mood) {
    moods.put(wallet, mood);
  }

  public synchronized Mood mood(Wallet wallet) {
    return moods.getOrDefault(wallet, Mood.PAYS);
  }

  /// Uses a code up. Empty if it is another wallet's, too old, used, or made up.
  public synchronized Optional<Mood> use(Wallet wallet, String digits) {
    var one = working.get(digits);
    if (one == null || one.wallet() != wallet || !clock.instant().isBefore(one.until())) {
      return Optional.empty();
    }
    working.remove(digits);
    return Optional.of(mood(wallet));
  }

  /// The phone asks the customer of this trade for the password.
  public synchronized void asks(String tradeNo, Mood mood) {
    thinking.add(new Thinking(tradeNo, mood, clock.instant().plus(THINKS)));
  }

  /// Writes down what customers have answered meanwhile. In the book's turn, before a request that
  /// asks about it.
  public synchronized void answer(TradeBook book) {
    var now = clock.instant();
    for (var one : thinking) {
      if (!now.isBefore(one.until())) {
        answered(book, one);
      }
    }
    thinking.removeIf(one -> !now.isBefore(one.until()));
  }

  private static void answered(TradeBook book, Thinking one) {
    var open =
        book.byTradeNo(one.tradeNo())
            .filter(trade -> trade.standing(one.until()) == Standing.SCANNED);
    if (open.isEmpty()) {
      return;
    }
    switch (one.mood()) {
      case PAYS, PASSWORD -> book.record(new TradeEvent.Paid(one.tradeNo(), one.until()));
      case REFUSES, NO_MONEY -> book.record(new TradeEvent.Failed(one.tradeNo(), one.until()));
      case WALKS_AWAY -> {}
    }
  }
}
