package saoma.ui.day;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import saoma.device.ReceiptPrinter.Printed;
import saoma.report.Page;
import saoma.report.PageSheet;
import saoma.report.PageText;
import saoma.sheet.SheetFormat;
import saoma.shift.Sealed;
import saoma.shift.Shift;
import saoma.ui.Away;
import saoma.ui.Notice;

/// The rules of the day's screen, without controls: which reports there are, which of them is in
/// front, and its file. On the JavaFX thread.
public final class DayModel {
  /// As far back as the list goes; what is older comes by its number from the command line.
  private static final int MONTHS = 13;

  private final DayDoor door;
  private final InstantSource clock;
  private final ZoneId zone;
  private final Away away;
  private final Consumer<Notice> notices;
  private final ObservableList<DayEntry> entries = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<DayEntry> chosen =
      new ReadOnlyObjectWrapper<>(new DayEntry.Now());
  private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(new Page.Nothing());
  private final ReadOnlyObjectWrapper<Optional<Shift>> shift =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  private boolean untouched;

  public DayModel(
      DayDoor door, InstantSource clock, ZoneId zone, Away away, Consumer<Notice> notices) {
    this.door = door;
    this.clock = clock;
    this.zone = zone;
    this.away = away;
    this.notices = notices;
  }

  ObservableList<DayEntry> entries() {
    return entries;
  }

  ReadOnlyObjectProperty<DayEntry> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /// The report in front.
  ReadOnlyObjectProperty<Page> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /// The open shift.
  ReadOnlyObjectProperty<Optional<Shift>> shiftProperty() {
    return shift.getReadOnlyProperty();
  }

  /// Whether the float can still be counted: no cash has moved since it was left.
  boolean isFloatUntouched() {
    return untouched;
  }

  private record Read(
      List<DayEntry> entries, Page page, Optional<Shift> shift, boolean untouched) {}

  /// Begins with the open shift, when the screen comes to the front.
  void shown() {
    chosen.set(new DayEntry.Now());
    read();
  }

  /// Reads everything again: something was moved, counted or closed.
  public void read() {
    var wanted = chosen.get();
    away.run(
        () -> reading(wanted),
        read -> {
          untouched = read.untouched;
          entries.setAll(read.entries);
          shift.set(read.shift);
          if (chosen.get().equals(wanted)) {
            page.set(read.page);
          }
        },
        this::failed);
  }

  private Read reading(DayEntry wanted) {
    var open = door.shift();
    var now = now();
    var front = wanted instanceof DayEntry.Now ? now : page(wanted);
    var counted = open.filter(one -> one.floatCounted() != null).isPresent();
    return new Read(list(), front, open, !counted && !now.hasCashMoved());
  }

  private Page now() {
    return door.x().<Page>map(x -> new Page.Now(x.report())).orElseGet(Page.Nothing::new);
  }

  void choose(DayEntry entry) {
    if (entry.equals(chosen.get())) {
      return;
    }
    chosen.set(entry);
    away.run(
        () -> page(entry),
        read -> {
          if (chosen.get().equals(entry)) {
            page.set(read);
          }
        },
        this::failed);
  }

  void step(int by) {
    var at = entries.indexOf(chosen.get()) + by;
    if (at >= 0 && at < entries.size()) {
      choose(entries.get(at));
    }
  }

  /// The Z that was just written comes to the front.
  public void closed(Sealed sealed) {
    var z = Page.Closed.of(sealed);
    chosen.set(new DayEntry.OneZ(sealed.number(), z.z().report().head().day()));
    read();
  }

  /// The open shift first, then month by month the newest Z first.
  private List<DayEntry> list() {
    var today = LocalDate.ofInstant(clock.instant(), zone);
    var zs =
        door.zs(today.minusMonths(MONTHS), today.plusDays(1)).reversed().stream()
            .map(one -> new DayEntry.OneZ(one.number(), one.z().report().head().day()))
            .toList();
    var often =
        zs.stream().collect(Collectors.groupingBy(DayEntry.OneZ::day, Collectors.counting()));
    var found = new LinkedHashSet<DayEntry>();
    found.add(new DayEntry.Now());
    for (var z : zs) {
      found.add(new DayEntry.OneMonth(YearMonth.from(z.day())));
      if (often.getOrDefault(z.day(), 0L) > 1) {
        found.add(new DayEntry.OneDay(z.day()));
      }
      found.add(z);
    }
    return List.copyOf(found);
  }

  private Page page(DayEntry entry) {
    return switch (entry) {
      case DayEntry.Now _ -> now();
      case DayEntry.OneZ(var number, _) ->
          door.z(number).<Page>map(Page.Closed::of).orElseGet(Page.Nothing::new);
      case DayEntry.OneDay(var day) -> new Page.Day(door.day(day));
      case DayEntry.OneMonth(var month) -> new Page.Month(door.month(month));
    };
  }

  /// Whether the report in front can be taken away as a file.
  boolean canSave() {
    return !(page.get() instanceof Page.Nothing);
  }

  /// Whether the report in front is one that a till prints.
  boolean canPrint() {
    return switch (page.get()) {
      case Page.Now _, Page.Closed _ -> true;
      case Page.Nothing _, Page.Day _, Page.Month _ -> false;
    };
  }

  void print() {
    if (canPrint()) {
      print(page.get());
    }
  }

  /// The Z that was just written.
  public void print(Sealed z) {
    print(Page.Closed.of(z));
  }

  private void print(Page shown) {
    away.run(
        () -> door.print(shown),
        printed -> notices.accept(told(printed)),
        () -> notices.accept(notPrinted()));
  }

  private static Notice told(Printed printed) {
    return switch (printed) {
      case Printed.Done(var where) -> Notice.success("day.printed", where);
      case Printed.Owed _ -> Notice.success("day.owed");
      case Printed.Failed _ -> notPrinted();
    };
  }

  private static Notice notPrinted() {
    return Notice.warning("day.not-printed").then("day.not-printed.next");
  }

  void save(SheetFormat format, PageText text) {
    if (!canSave()) {
      return;
    }
    var shown = page.get();
    var name = shown.file(zone);
    away.run(
        () -> {
          try {
            return door.save(PageSheet.of(shown, text), name, format);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        path -> notices.accept(Notice.success("day.saved", path.toString())),
        () -> notices.accept(Notice.danger("day.not-saved").then("day.not-saved.next")));
  }

  private void failed() {
    notices.accept(Notice.danger("day.failed").then("day.failed.next"));
  }
}
