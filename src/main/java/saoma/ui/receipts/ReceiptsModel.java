package saoma.ui.receipts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import saoma.checkout.Books;
import saoma.checkout.Returned;
import saoma.device.ReceiptPrinter;
import saoma.device.ReceiptPrinter.Printed;
import saoma.order.Receipt;
import saoma.order.ReceiptCode;
import saoma.ui.Away;
import saoma.ui.Notice;

/// Which receipts are found, which one is looked at, and the printing of a copy. On the JavaFX
/// thread but for the books and the printer.
public final class ReceiptsModel {
  /// More than a person scrolls through; whoever looks for an older one types a part of it.
  static final int MOST = 200;

  /// What the list has to say.
  public enum Found {
    NOT_ASKED,
    SOME,
    NONE_ISSUED,
    NONE_MATCH
  }

  private final Books books;
  private final ReceiptPrinter printer;
  private final Away away;
  private final Consumer<Notice> notices;
  private final StringProperty typed = new SimpleStringProperty("");
  private final ObservableList<Receipt> receipts = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Receipt>> chosen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(Found.NOT_ASKED);
  private final ReadOnlyBooleanWrapper printing = new ReadOnlyBooleanWrapper();
  private Map<Long, Returned> returned = Map.of();
  private boolean stays;
  private boolean searching;
  private boolean searchAgain;
  private BesideModel beside;

  public ReceiptsModel(Books books, ReceiptPrinter printer, Away away, Consumer<Notice> notices) {
    this.books = books;
    this.printer = printer;
    this.away = away;
    this.notices = notices;
    beside = new BesideModel(Beside.NOTHING, chosen, away, notices);
    typed.subscribe(() -> search());
  }

  /// What else there is of a receipt beside its paper.
  public ReceiptsModel beside(Beside other) {
    beside = new BesideModel(other, chosen, away, notices);
    return this;
  }

  BesideModel beside() {
    return beside;
  }

  public StringProperty typedProperty() {
    return typed;
  }

  /// Newest first.
  public ObservableList<Receipt> receipts() {
    return receipts;
  }

  public ReadOnlyObjectProperty<Optional<Receipt>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Found> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /// While a copy is on its way no second one is begun.
  public ReadOnlyBooleanProperty printingProperty() {
    return printing.getReadOnlyProperty();
  }

  /// Begins anew with all receipts, the newest one chosen; or goes on where the clerk was.
  void open() {
    if (stays) {
      stays = false;
      search();
      return;
    }
    chosen.set(Optional.empty());
    if (typed.get().isEmpty()) {
      search();
    } else {
      typed.set("");
    }
  }

  void choose(Receipt receipt) {
    chosen.set(Optional.of(receipt));
  }

  /// What went back of a receipt in the list; empty where nothing did.
  Optional<Returned> returned(Receipt receipt) {
    return Optional.ofNullable(returned.get(receipt.number())).filter(Returned::isAny);
  }

  /// The clerk comes back to this very receipt.
  void stay() {
    stays = true;
  }

  /// Moves along the list and stops at its ends.
  void step(int by) {
    if (!receipts.isEmpty()) {
      choose(receipts.get(Math.clamp(chosenAt() + (long) by, 0, receipts.size() - 1)));
    }
  }

  /// Place of the chosen one in the list, -1 for none.
  int chosenAt() {
    return chosen.get().map(receipt -> at(receipt.number())).orElse(-1);
  }

  /// Counts a copy of the chosen receipt, durably, then prints it with that count on it. What the
  /// printer does changes nothing in the books.
  void print() {
    var receipt = chosen.get();
    if (receipt.isEmpty() || printing.get()) {
      return;
    }
    var number = receipt.get().number();
    printing.set(true);
    away.run(
        () -> books.durable(pages -> pages.receipts().copied(number)),
        this::counted,
        () -> {
          printing.set(false);
          notices.accept(Notice.danger("receipts.not-counted").then("receipts.not-counted.next"));
        });
  }

  private void counted(Receipt copy) {
    var at = at(copy.number());
    if (at >= 0) {
      receipts.set(at, copy);
    }
    if (chosen.get().filter(now -> now.number() == copy.number()).isPresent()) {
      choose(copy);
    }
    away.run(
        () -> printer.print(copy),
        printed -> {
          printing.set(false);
          notices.accept(notice(copy, printed));
        },
        () -> {
          printing.set(false);
          notices.accept(notPrinted(copy));
        });
  }

  private static Notice notice(Receipt copy, Printed printed) {
    return switch (printed) {
      case Printed.Done(var where) ->
          Notice.success("receipts.printed", Integer.toString(copy.copies()), where);
      case Printed.Owed _ -> Notice.success("receipts.owed", Integer.toString(copy.copies()));
      case Printed.Failed _ -> notPrinted(copy);
    };
  }

  private static Notice notPrinted(Receipt copy) {
    return Notice.warning("receipts.not-printed", Integer.toString(copy.copies()))
        .then("receipts.not-printed.next");
  }

  /// One search at a time; what is typed meanwhile is searched for when it is done, so that the
  /// list always ends at the newest text.
  private void search() {
    if (searching) {
      searchAgain = true;
      return;
    }
    searching = true;
    var text = typed.get().strip();
    away.run(
        () -> books.read(pages -> Searched.of(pages, text)),
        found -> searched(text, found),
        () -> {
          searched(text, new Searched(List.of(), Map.of()));
          notices.accept(Notice.danger("receipts.not-read").then("receipts.not-read.next"));
        });
  }

  private void searched(String text, Searched result) {
    var list = result.receipts();
    searching = false;
    if (searchAgain) {
      searchAgain = false;
      search();
      return;
    }
    returned = result.returned();
    if (list.isEmpty() && ReceiptCode.of(text).isPresent()) {
      notices.accept(Notice.warning("receipts.other-till", text).then("receipts.other-till.next"));
    }
    receipts.setAll(list);
    var before = chosenAt();
    chosen.set(list.isEmpty() ? Optional.empty() : Optional.of(list.get(Math.max(0, before))));
    if (!list.isEmpty()) {
      found.set(Found.SOME);
    } else {
      found.set(text.isEmpty() ? Found.NONE_ISSUED : Found.NONE_MATCH);
    }
  }

  private int at(long number) {
    return IntStream.range(0, receipts.size())
        .filter(i -> receipts.get(i).number() == number)
        .findFirst()
        .orElse(-1);
  }
}
