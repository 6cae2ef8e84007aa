package saoma.operator;

/// What came of a wish.
public sealed interface Reply<T> {
  record Granted<T>(T value) implements Reply<T> {}

  record Refused<T>(Refusal why) implements Reply<T> {}
}
