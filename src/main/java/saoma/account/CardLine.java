package saoma.account;

/// The bank's side of bound cards. Blocking and interruptible; never throws for what a network
/// does.
public interface CardLine {
  /// A page that leads a browser to the bank's own page, where alone the card is typed.
  String page(Binding binding);

  /// Whether the customer has bound a card there.
  LineAnswer<Bound> bound(Binding binding);

  /// Sends a code to the card's phone. Moves no money.
  LineAnswer<CardAsk> send(CardAsk ask, String token);

  /// @param binding a number and time of its own
  LineAnswer<Binding> unbind(Binding binding, String token);

  /// What the bank says about a card that was bound.
  ///
  /// @param phone masked
  record Bound(String token, String kind, String lastFour, String phone) {
    /// Nothing that could be charged.
    @Override
    public String toString() {
      return "Bound";
    }
  }
}
