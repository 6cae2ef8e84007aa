package saoma.operator;

/// A note in its place.
///
/// @param seq counts from 1 without gaps
public record AuditRow(long seq, AuditNote note) {}
