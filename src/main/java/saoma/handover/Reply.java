package saoma.handover;

/// What a wish came to.
sealed interface Reply {
  record Done(Reading reading) implements Reply {}

  record Refused(Problem problem) implements Reply {}
}
