package saoma.practice.bill;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import saoma.practice.trade.Numbers;
import saoma.practice.trade.TradeBook;
import saoma.practice.trade.Wallet;

/// What stands in a day's bill, and the files that were made and wait to be fetched under an
/// address nobody can guess.
public final class BillDesk {
  private final TradeBook book;
  private final Numbers numbers;
  private final InstantSource clock;
  private final Map<String, Waiting> files = new ConcurrentHashMap<>();
  private volatile List<Plant> plants = List.of();

  @SuppressWarnings("ArrayRecordComponent") // A file is its bytes.
  private record Waiting(byte[] content, Instant until) {}

  public BillDesk(TradeBook book, Numbers numbers, InstantSource clock) {
    this.book = book;
    this.numbers = numbers;
    this.clock = clock;
  }

  /// The lines of one day in China, with the planted errors in them.
  public List<Entry> day(Wallet wallet, LocalDate day) {
    var entries = Entry.of(book.payments(), wallet, day);
    for (var plant : plants) {
      entries = plant.into(entries, wallet, day);
    }
    return entries;
  }

  public List<Plant> plants() {
    return plants;
  }

  public void plant(List<Plant> others) {
    plants = List.copyOf(others);
  }

  /// @return the unguessable part of the file's address
  public String keep(byte[] content, Duration time) {
    var now = clock.instant();
    files.values().removeIf(waiting -> !now.isBefore(waiting.until()));
    var token = numbers.token();
    files.put(token, new Waiting(content.clone(), now.plus(time)));
    return token;
  }

  /// Empty once its time is over.
  public Optional<byte[]> file(String token) {
    return Optional.ofNullable(files.get(token))
        .filter(waiting -> clock.instant().isBefore(waiting.until()))
        .map(waiting -> waiting.content().clone());
  }
}
