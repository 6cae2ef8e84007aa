package saoma.ui.day;

import java.time.format.DateTimeFormatter;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import saoma.report.PageText;
import saoma.ui.Texts;

/// One report in the list of the day's screen.
final class DayEntryCell extends ListCell<DayEntry> {
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd");

  private final Texts texts;

  DayEntryCell(Texts texts) {
    this.texts = texts;
  }

  @Override
  protected void updateItem(@Nullable DayEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    getStyleClass().removeAll("day-month", "day-z");
    setText(entry == null || empty ? null : words(entry));
  }

  private String words(DayEntry entry) {
    return switch (entry) {
      case DayEntry.Now _ -> texts.now("day.now");
      case DayEntry.OneMonth(var month) -> {
        getStyleClass().add("day-month");
        yield month.toString();
      }
      case DayEntry.OneDay(var day) -> {
        getStyleClass().add("day-z");
        yield texts.now("day.together", SHORT.format(day));
      }
      case DayEntry.OneZ(var number, var day) -> {
        getStyleClass().add("day-z");
        yield texts.now("day.z", PageText.number(number), SHORT.format(day));
      }
    };
  }
}
