package saoma.ui.first;

/// What a new shop begins with.
public enum FirstShelf {
  /// A few goods of our own, to try things out with.
  GOODS,
  EMPTY,
  /// The shop's own list, read in once the till is open.
  LIST,
  /// As with [#GOODS], but first a look at a full sample shop.
  SAMPLE
}
