package saoma.ui.bankcard;

/// Where the pane leads. Called on the JavaFX thread.
public interface BankExits {
  /// The customer has said the code: it pays what was asked for.
  ///
  /// @param digits six of them
  void pay(String digits);

  void left();
}
