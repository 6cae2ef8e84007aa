package saoma.ui.day;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import saoma.money.Money;
import saoma.ui.TypedPrice;

/// What is typed behind a count, as it is typed.
///
/// @param kept what stays in the drawer, in yuan
/// @param bag the number of the bag for the bank
/// @param reason of a difference
record CloseForm(StringProperty kept, StringProperty bag, StringProperty reason) {
  CloseForm() {
    this(new SimpleStringProperty(""), new SimpleStringProperty(""), new SimpleStringProperty(""));
  }

  /// @param changed runs when something is typed
  void listen(Runnable changed) {
    for (var field : List.of(kept, bag, reason)) {
      field.subscribe(_ -> changed.run());
    }
  }

  void clear() {
    kept.set("");
    bag.set("");
    reason.set("");
  }

  /// Empty where no amount stands there.
  Optional<Money> stays() {
    if (kept.get().strip().matches("0+(\\.0{1,2})?")) {
      return Optional.of(Money.fen(0));
    }
    return TypedPrice.of(kept.get()) instanceof TypedPrice.Good(var amount)
        ? Optional.of(amount)
        : Optional.empty();
  }
}
