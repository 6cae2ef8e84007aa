package saoma.practice.alipay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saoma.money.Money;
import saoma.practice.alipay.Settle.Standing;
import saoma.practice.alipay.Settle.What;
import saoma.practice.trade.JsonLines;

/// Whom the practice application splits with, what they got and what refunds took back.
public final class SettleBook {
  private final JsonLines<Settle> file;
  private final List<Settle> lines;

  private SettleBook(JsonLines<Settle> file, List<Settle> lines) {
    this.file = file;
    this.lines = new ArrayList<>(lines);
  }

  static SettleBook open(Path path) throws IOException {
    var file = new JsonLines<>(path, Settle.class, "splits");
    return new SettleBook(file, file.read());
  }

  synchronized void add(Settle line) {
    file.add(line);
    lines.add(line);
  }

  /// What a refund takes back.
  void takeBack(String refund, Settle back) {
    add(
        new Settle(
            What.BACK,
            refund,
            back.trade(),
            back.type(),
            back.account(),
            back.name(),
            back.fen(),
            "",
            back.atMillis()));
  }

  synchronized Optional<Settle> find(String number) {
    return lines.stream()
        .filter(one -> one.what() == What.SPLIT && one.number().equals(number))
        .findFirst();
  }

  /// Who is bound now, by kind and account.
  synchronized List<Settle> bound() {
    var bound = new LinkedHashMap<String, Settle>();
    for (var line : lines) {
      if (line.what() == What.BOUND) {
        bound.put(line.receiver(), line);
      } else if (line.what() == What.UNBOUND) {
        bound.remove(line.receiver());
      }
    }
    return List.copyOf(bound.values());
  }

  /// What all receivers of a trade got, whatever was taken back later.
  synchronized Money given(String trade, Instant now) {
    var fen =
        lines.stream()
            .filter(one -> one.what() == What.SPLIT && one.trade().equals(trade))
            .filter(one -> one.standing(now) != Standing.FAIL)
            .mapToLong(Settle::fen)
            .sum();
    return Money.fen(fen);
  }

  /// What each receiver of a trade still has of it.
  synchronized Map<String, Long> held(String trade, Instant now) {
    var held = new LinkedHashMap<String, Long>();
    for (var line : lines) {
      if (line.trade().equals(trade)) {
        if (line.what() == What.SPLIT && line.standing(now) == Standing.SUCCESS) {
          held.merge(line.receiver(), line.fen(), Long::sum);
        } else if (line.what() == What.BACK) {
          held.merge(line.receiver(), -line.fen(), Long::sum);
        }
      }
    }
    held.values().removeIf(fen -> fen == 0);
    return held;
  }

  /// The newest name that a receiver was bound with.
  synchronized String name(String receiver) {
    return lines.reversed().stream()
        .filter(one -> one.what() == What.BOUND && one.receiver().equals(receiver))
        .map(Settle::name)
        .findFirst()
        .orElse("");
  }
}
