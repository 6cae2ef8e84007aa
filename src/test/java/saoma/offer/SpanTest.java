package saoma.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {
  /// 2026-11-27 is a Friday.
  @ParameterizedTest
  @CsvSource({
    "- - 1234567 - -, 2026-11-27T00:00, true",
    "- - 5 - -, 2026-11-27T23:59:59, true",
    "- - 5 - -, 2026-11-28T00:00, false",
    "2026-11-27 2026-11-27 1234567 - -, 2026-11-27T12:00, true",
    "2026-11-28 - 1234567 - -, 2026-11-27T12:00, false",
    "- 2026-11-26 1234567 - -, 2026-11-27T12:00, false",
    "- - 1234567 08:00 10:00, 2026-11-27T07:59:59, false",
    "- - 1234567 08:00 10:00, 2026-11-27T08:00, true",
    "- - 1234567 08:00 10:00, 2026-11-27T09:59:59, true",
    "- - 1234567 08:00 10:00, 2026-11-27T10:00, false",
    "- - 5 22:00 02:00, 2026-11-27T23:00, true",
    "- - 5 22:00 02:00, 2026-11-28T01:59, true",
    "- - 5 22:00 02:00, 2026-11-28T02:00, false",
    "- - 5 22:00 02:00, 2026-11-27T01:00, false",
    "- - 5 22:00 02:00, 2026-11-28T23:00, false",
    "- 2026-11-27 1234567 22:00 02:00, 2026-11-28T01:00, true"
  })
  void holds(String span, LocalDateTime at, boolean holds) {
    assertEquals(holds, RuleText.span(span).holds(at));
  }
}
