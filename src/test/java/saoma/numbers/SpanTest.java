package saoma.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import saoma.numbers.Span.Choice;

class SpanTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 30);

  private static Span days(String from, String to) {
    return Span.days(LocalDate.parse(from), LocalDate.parse(to));
  }

  @Test
  void theUsualSpansEndToday() {
    assertEquals(days("2026-03-30", "2026-03-30"), Choice.TODAY.on(TODAY));
    assertEquals(days("2026-03-24", "2026-03-30"), Choice.WEEK.on(TODAY));
    assertEquals(days("2026-03-01", "2026-03-30"), Choice.THIRTY_DAYS.on(TODAY));
    assertEquals(30, Choice.THIS_MONTH.on(TODAY).length());
    assertEquals(Span.month(LocalDate.of(2026, 2, 7)), Choice.LAST_MONTH.on(TODAY));
  }

  @Test
  void daysAreComparedWithAsManyRightBefore() {
    assertEquals(days("2026-03-17", "2026-03-23"), Choice.WEEK.on(TODAY).before());
    assertEquals(days("2026-03-29", "2026-03-29"), Choice.TODAY.on(TODAY).before());
  }

  @Test
  void aMonthIsComparedWithTheOneBeforeAsFarAsItHasCome() {
    var begun = Choice.THIS_MONTH.on(LocalDate.of(2026, 3, 10));
    assertEquals(LocalDate.of(2026, 2, 1), begun.before().from());
    assertEquals(LocalDate.of(2026, 2, 10), begun.before().to());
    assertEquals(LocalDate.of(2026, 2, 28), Choice.THIS_MONTH.on(TODAY).before().to(), "short one");
    var whole = Span.month(LocalDate.of(2026, 2, 1));
    assertEquals(Span.month(LocalDate.of(2026, 1, 1)), whole.before(), "all 31 days of it");
  }

  @Test
  void stepsLeadBackAndForth() {
    var week = Choice.WEEK.on(TODAY);
    assertEquals(week, week.earlier().later());
    var month = Span.month(TODAY);
    assertEquals(Span.month(LocalDate.of(2026, 2, 1)), month.earlier());
    assertEquals(month, month.earlier().later());
    assertEquals(Span.month(LocalDate.of(2026, 2, 1)), Choice.THIS_MONTH.on(TODAY).earlier());
  }

  @Test
  void whatIsNoSpanIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> days("2026-03-02", "2026-03-01"));
    assertThrows(IllegalArgumentException.class, () -> days("2000-01-01", "2026-03-01"));
    assertThrows(
        IllegalArgumentException.class,
        () -> Span.asked(LocalDate.of(1999, 12, 31), LocalDate.of(2000, 1, 1)));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Span(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 31), true));
    assertThrows(IllegalArgumentException.class, () -> Span.days(LocalDate.MIN, LocalDate.MAX));
  }
}
