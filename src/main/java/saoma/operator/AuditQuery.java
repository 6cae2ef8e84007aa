package saoma.operator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which rows are looked for; null asks for all.
///
/// @param from the first instant that counts
/// @param to the first that no more does
/// @param person code of whoever did or allowed it
public record AuditQuery(
    @Nullable Instant from, @Nullable Instant to, @Nullable String person, @Nullable Act act) {
  public static final AuditQuery ALL = new AuditQuery(null, null, null, null);
}
