package saoma.ui.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import saoma.catalogue.Item;
import saoma.ui.Away;
import saoma.ui.Notice;

/// What leaves the screen of the products as a file, without controls: the whole list, and labels
/// for the shelf. Those products get one that were chosen one by one, or all that the list shows
/// where none was. On the JavaFX thread.
public final class GoodsFiles {
  private final CatalogueDoor door;
  private final Supplier<Optional<Item>> open;
  private final Supplier<List<Item>> listed;
  private final Away away;
  private final Consumer<Notice> notices;
  private final Map<String, Item> chosen = new LinkedHashMap<>();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

  /// @param open the product whose form is open
  /// @param listed what the list shows
  public GoodsFiles(
      CatalogueDoor door,
      Supplier<Optional<Item>> open,
      Supplier<List<Item>> listed,
      Away away,
      Consumer<Notice> notices) {
    this.door = door;
    this.open = open;
    this.listed = listed;
    this.away = away;
    this.notices = notices;
  }

  /// How many were chosen.
  ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /// The product that is open gets a label, or gets none after all.
  void turn() {
    open.get()
        .ifPresent(item -> {
          var code = item.product().code();
          if (chosen.remove(code) == null) {
            chosen.put(code, item);
            notices.accept(Notice.info("labels.chosen", item.product().name()));
          } else {
            notices.accept(Notice.info("labels.not-chosen", item.product().name()));
          }
          count.set(chosen.size());
        });
  }

  /// Writes the labels as a PDF into the shop's folder for reports.
  void print(boolean chinese) {
    var items = chosen.isEmpty() ? List.copyOf(listed.get()) : List.copyOf(chosen.values());
    if (items.isEmpty()) {
      notices.accept(Notice.info("labels.none"));
      return;
    }
    away.run(
        () -> {
          try {
            return door.labels(items, chinese);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        file -> {
          chosen.clear();
          count.set(0);
          notices.accept(Notice.success("labels.written", items.size(), file.toString()));
        },
        () -> notices.accept(Notice.danger("labels.failed").then("goods.not-exported.next")));
  }

  /// Writes all that is on the shelf into a file.
  void export(boolean chinese, boolean sheet) {
    away.run(
        () -> {
          try {
            return door.export(chinese, sheet);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        file -> notices.accept(Notice.success("goods.exported", file.toString())),
        () -> notices.accept(Notice.danger("goods.not-exported").then("goods.not-exported.next")));
  }
}
