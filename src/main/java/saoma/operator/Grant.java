package saoma.operator;

/// A yes to exactly one act; it stands in the audit log when it is given.
///
/// @param about what it may be done to
/// @param by who does it
/// @param approver the second person who allowed it; nobody where `by` may do it alone
/// @param reason of an override; empty otherwise
public record Grant(Right right, String about, Person by, Person approver, String reason) {
  /// Whose word it is: the second person's, if one was needed.
  public Person answers() {
    return approver.isNobody() ? by : approver;
  }
}
