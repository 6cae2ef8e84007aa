package saoma.ui.day;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import saoma.money.Money;
import saoma.shift.Count;
import saoma.shift.Denomination;

/// How many pieces of each note and coin somebody has typed so far. An empty field is none. On the
/// JavaFX thread.
final class Pieces {
  /// One kind of note or coin.
  record Row(Denomination kind, StringProperty typed) {
    /// Nothing where it is no number of pieces.
    Optional<Long> pieces() {
      var plain = Normalizer.normalize(typed.get(), Normalizer.Form.NFKC).strip();
      if (plain.isEmpty()) {
        return Optional.of(0L);
      }
      if (!plain.matches("[0-9]{1,7}")) {
        return Optional.empty();
      }
      var number = Long.parseLong(plain);
      return number > Count.MOST ? Optional.empty() : Optional.of(number);
    }

    /// What they are worth together.
    Optional<Money> worth() {
      return pieces().map(kind::times);
    }
  }

  private final List<Row> rows =
      Denomination.of(Money.CNY).stream()
          .map(kind -> new Row(kind, new SimpleStringProperty("")))
          .toList();
  private final ReadOnlyObjectWrapper<Optional<Money>> total =
      new ReadOnlyObjectWrapper<>(Optional.of(Money.fen(0)));

  Pieces() {
    rows.forEach(row -> row.typed.subscribe(_ -> add()));
  }

  List<Row> rows() {
    return rows;
  }

  /// Nothing as long as a field holds no number of pieces.
  ReadOnlyObjectProperty<Optional<Money>> totalProperty() {
    return total.getReadOnlyProperty();
  }

  private void add() {
    total.set(count().map(Count::total));
  }

  Optional<Count> count() {
    Map<Denomination, Long> found = new HashMap<>();
    for (var row : rows) {
      var pieces = row.pieces();
      if (pieces.isEmpty()) {
        return Optional.empty();
      }
      found.put(row.kind, pieces.get());
    }
    return Optional.of(Count.of(Money.CNY, found));
  }

  void clear() {
    rows.forEach(row -> row.typed.set(""));
  }
}
