package saoma.ui.bankcard;

import saoma.account.CardDesk;

/// What the pane needs of bound cards. Everything behind it blocks.
public record BankDoor(CardDesk desk, Browser browser) {
  /// Shows a page outside the till.
  @FunctionalInterface
  public interface Browser {
    /// @return false if there is no browser here
    boolean open(String html);
  }
}
