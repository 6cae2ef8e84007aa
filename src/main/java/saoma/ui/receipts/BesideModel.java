package saoma.ui.receipts;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import saoma.device.paper.PhoneCode;
import saoma.order.Receipt;
import saoma.ui.Away;
import saoma.ui.Notice;

/// What there is of the chosen receipt beside its paper: the code that opens it on a phone, and the
/// file. On the JavaFX thread but for the books.
final class BesideModel {
  private final Beside beside;
  private final ReadOnlyObjectProperty<Optional<Receipt>> chosen;
  private final Away away;
  private final Consumer<Notice> notices;
  private final ReadOnlyObjectWrapper<Optional<PhoneCode>> code =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  BesideModel(
      Beside beside,
      ReadOnlyObjectProperty<Optional<Receipt>> chosen,
      Away away,
      Consumer<Notice> notices) {
    this.beside = beside;
    this.chosen = chosen;
    this.away = away;
    this.notices = notices;
    if (beside.isThere()) {
      chosen.subscribe(this::decode);
    }
  }

  /// What opens the chosen receipt on a phone.
  ReadOnlyObjectProperty<Optional<PhoneCode>> codeProperty() {
    return code.getReadOnlyProperty();
  }

  private void decode(Optional<Receipt> receipt) {
    code.set(Optional.empty());
    receipt.ifPresent(
        one -> away.run(() -> beside.code(one), found -> found(one.number(), found), () -> {}));
  }

  private void found(long number, Optional<PhoneCode> found) {
    if (chosen.get().filter(now -> now.number() == number).isPresent()) {
      code.set(found);
    }
  }

  /// Saves the chosen receipt as PDF.
  void save() {
    chosen
        .get()
        .ifPresent(receipt ->
            away.run(
                () -> beside.pdf(receipt),
                saved -> notices.accept(notice(saved)),
                () -> notices.accept(notice(Optional.empty()))));
  }

  private static Notice notice(Optional<Path> saved) {
    return saved
        .map(file -> Notice.success("receipts.saved", file.toString()))
        .orElseGet(() -> Notice.warning("receipts.not-saved").then("receipts.not-saved.next"));
  }
}
