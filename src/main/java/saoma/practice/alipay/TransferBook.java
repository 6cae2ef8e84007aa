package saoma.practice.alipay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saoma.money.Money;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The transfers of the practice application and the money it has for them: a line of JSON each,
/// written before it counts. A line that a kill tore is the last one and is left out.
public final class TransferBook {
  /// What the shop's practice account begins with.
  static final Money PURSE = Money.fen(100_000_000);

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path file;
  private final Map<String, Transfer> transfers = new LinkedHashMap<>();

  private TransferBook(Path file) {
    this.file = file;
  }

  /// @throws IOException if the file cannot be read
  public static TransferBook open(Path file) throws IOException {
    var book = new TransferBook(file);
    if (Files.exists(file)) {
      var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      for (var line : lines) {
        book.read(line, line.equals(lines.getLast()));
      }
    }
    return book;
  }

  private void read(String line, boolean last) throws IOException {
    try {
      var transfer = JSON.readValue(line, Transfer.class);
      transfers.put(transfer.number(), transfer);
    } catch (JacksonException e) {
      if (!last) {
        throw new IOException("the practice transfers are damaged", e);
      }
    }
  }

  synchronized Optional<Transfer> find(String number) {
    return Optional.ofNullable(transfers.get(number));
  }

  synchronized void add(Transfer transfer) {
    try {
      Files.writeString(
          file,
          JSON.writeValueAsString(transfer) + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
