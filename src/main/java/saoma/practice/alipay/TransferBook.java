package saoma.practice.alipay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saoma.money.Money;
import saoma.practice.trade.JsonLines;

/// The transfers of the practice application and the money it has for them.
public final class TransferBook {
  /// What the shop's practice account begins with.
  static final Money PURSE = Money.fen(100_000_000);

  private final JsonLines<Transfer> file;
  private final Map<String, Transfer> transfers = new LinkedHashMap<>();

  private TransferBook(JsonLines<Transfer> file) {
    this.file = file;
  }

  /// @throws IOException if the file cannot be read
  public static TransferBook open(Path path) throws IOException {
    var book = new TransferBook(new JsonLines<>(path, Transfer.class, "transfers"));
    book.file.read().forEach(one -> book.transfers.put(one.number(), one));
    return book;
  }

  synchronized Optional<Transfer> find(String number) {
    return Optional.ofNullable(transfers.get(number));
  }

  synchronized void add(Transfer transfer) {
    file.add(transfer);
    transfers.put(transfer.number(), transfer);
  }

  /// What is left for transfers.
  synchronized Money left(Instant now) {
    var spent =
        transfers.values().stream().filter(t -> t.costs(now)).mapToLong(Transfer::fen).sum();
    return PURSE.minus(Money.fen(spent));
  }

  /// All of them, for a test and for whoever looks.
  public synchronized List<String> numbers() {
    return List.copyOf(transfers.keySet());
  }
}
