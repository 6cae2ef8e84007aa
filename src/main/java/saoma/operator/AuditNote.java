package saoma.operator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One thing that somebody did, as it goes into the audit log.
///
/// @param by who was at the till
/// @param right that was used or wanted; null for what needs none
/// @param approver the second person of an override; nobody otherwise
/// @param about what it was done to, a receipt's number for instance; never a PIN
/// @param reason in the words that were typed; empty where none is asked
public record AuditNote(
    Instant at,
    Act act,
    Person by,
    @Nullable Right right,
    Person approver,
    String about,
    String reason) {}
