package saoma.checkout;

/// Why an act about a payout did not happen. No money moved.
public enum PayoutProblem {
  /// Nobody who may do this has this PIN.
  WHO,
  /// Who drafted it may not approve it.
  SAME_PERSON,
  NOTHING,
  NO_REASON,
  /// More or less than the channel sends at once.
  AMOUNT,
  /// It is no draft any more.
  NOT_DRAFTED,
  /// It may have left, or is over: nobody can take it back.
  NOT_TO_WITHDRAW,
  /// It was not refused, or stands in for another already.
  NOT_TO_REPEAT,
  /// The channel is switched off or pays nothing out.
  NO_CHANNEL,
  /// The channel pays out to applications with certificates alone.
  NO_CERTIFICATES,
  /// The disk is too full to be sure that it would be kept.
  NOT_NOW,
  CLOCK_OFF
}
