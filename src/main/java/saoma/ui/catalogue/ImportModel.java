package saoma.ui.catalogue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import saoma.catalogue.ColumnChoice;
import saoma.catalogue.Header.Part;
import saoma.catalogue.ImportPreview;
import saoma.catalogue.ImportReport;
import saoma.ui.Away;
import saoma.ui.Notice;

/// The rules of bringing in a list, without controls: which file, which column is what, what would
/// become of each line, and then what became of it. On the JavaFX thread; files are read beside it.
public final class ImportModel {
  /// Where the screen stands.
  sealed interface At {
    /// No file is chosen.
    record Nowhere() implements At {}

    /// A file is being looked through, or brought in.
    record Busy(Path file, boolean writes) implements At {}

    /// What an import would do.
    record Ready(Path file, ImportPreview preview) implements At {}

    /// What it did.
    record Done(Path file, ImportPreview before, ImportReport report) implements At {}
  }

  private final CatalogueDoor door;
  private final Away away;
  private final Consumer<Notice> notices;
  private final ReadOnlyObjectWrapper<At> at = new ReadOnlyObjectWrapper<>(new At.Nowhere());

  /// Counts what was asked, so that a look through a file that nobody waits for ends.
  private final AtomicInteger asked = new AtomicInteger();

  public ImportModel(CatalogueDoor door, Away away, Consumer<Notice> notices) {
    this.door = door;
    this.away = away;
    this.notices = notices;
  }

  ReadOnlyObjectProperty<At> atProperty() {
    return at.getReadOnlyProperty();
  }

  /// Looks through a file, by what it says of its columns itself.
  void choose(Path file) {
    if (!isWriting()) {
      look(file, null);
    }
  }

  /// Takes a column for something else, or for nothing.
  void take(int column, Optional<Part> part) {
    if (at.get() instanceof At.Ready(var file, var preview)) {
      var choice = preview.choice();
      var header = choice.header().with(column, part);
      if (!header.equals(choice.header())) {
        look(file, new ColumnChoice(header, choice.headed()));
      }
    }
  }

  /// Whether the first row names the columns is the other way round.
  void turnHeaded() {
    if (at.get() instanceof At.Ready(var file, var preview)) {
      var choice = preview.choice();
      look(file, new ColumnChoice(choice.header(), !choice.headed()));
    }
  }

  private void look(Path file, @Nullable ColumnChoice choice) {
    var turn = asked.incrementAndGet();
    var before = at.get();
    at.set(new At.Busy(file, false));
    away.run(
        () -> door.preview(file, choice, (_, _) -> asked.get() == turn),
        preview -> {
          if (asked.get() == turn) {
            at.set(new At.Ready(file, preview));
          }
        },
        () -> failed(before));
  }

  boolean isWriting() {
    return at.get() instanceof At.Busy(_, var writes) && writes;
  }

  /// Whether there is anything that an import would bring.
  boolean canGo() {
    return at.get() instanceof At.Ready(_, var preview)
        && preview.report().trouble() == null
        && preview.report().lines() > preview.report().skipped();
  }

  void go() {
    if (canGo() && at.get() instanceof At.Ready(var file, var preview)) {
      var before = at.get();
      asked.incrementAndGet();
      at.set(new At.Busy(file, true));
      away.run(
          () -> door.bringIn(file, preview.choice(), (_, _) -> true),
          report -> {
            at.set(new At.Done(file, preview, report));
            notices.accept(
                report.trouble() == null
                    ? Notice.success("import.done", report.added(), changed(report))
                    : Notice.warning("import.half"));
          },
          () -> failed(before));
    }
  }

  static long changed(ImportReport report) {
    return report.replaced() - report.unchanged();
  }

  /// The screen is left. What is being written goes on to its end.
  void leave() {
    if (!isWriting()) {
      asked.incrementAndGet();
      at.set(new At.Nowhere());
    }
  }

  private void failed(At before) {
    at.set(before);
    notices.accept(Notice.danger("goods.failed").then("goods.failed.next"));
  }
}
