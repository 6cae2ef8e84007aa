package saoma.ui.day;

import java.time.LocalDate;
import java.time.YearMonth;

/// A report that can be chosen.
sealed interface DayEntry {
  /// The open shift.
  record Now() implements DayEntry {}

  record OneZ(long number, LocalDate day) implements DayEntry {}

  /// A day with more than one Z.
  record OneDay(LocalDate day) implements DayEntry {}

  record OneMonth(YearMonth month) implements DayEntry {}
}
