package saoma.ui.first;

/// How the walk is left.
///
/// @param open false where the window was closed: nothing is kept, and the next start asks again
/// @param shelf what lies on it
/// @param live whether the shop wants to take real money, which needs keys first
public record FirstLeft(boolean open, FirstShelf shelf, boolean live) {
  /// The window was closed.
  public static final FirstLeft CLOSED = new FirstLeft(false, FirstShelf.GOODS, false);
}
