package saoma.account;

/// What the bank said about something that moves no money.
public sealed interface LineAnswer<T> {
  record Done<T>(T value) implements LineAnswer<T> {}

  /// Not yet, or being worked on.
  record NotYet<T>() implements LineAnswer<T> {}

  /// Refused. `code` is the bank's.
  record No<T>(String code) implements LineAnswer<T> {}

  /// No answer, or one that proves nothing.
  record Silent<T>() implements LineAnswer<T> {}
}
