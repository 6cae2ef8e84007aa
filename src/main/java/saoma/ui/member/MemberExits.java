package saoma.ui.member;

import saoma.account.Member;
import saoma.money.Money;

/// Where the member screen leads. Called on the JavaFX thread.
public interface MemberExits {
  /// Back to the sale.
  void back();

  /// The sale on the screen is this member's, and is to be paid if that was the question.
  void choose(Member member);

  /// Puts a top-up into the empty cart.
  ///
  /// @return false if the cart is not empty
  boolean topUp(Member member, Money amount);

  /// Shows the member the balance on the customer's screen, until it is told no more.
  ///
  /// @return false if that screen is needed for something else
  boolean tell(Member member, Money balance);

  /// Takes it off again, if it is still there.
  void tellNoMore();

  /// Sets a password, the first or a new one.
  void setPassword(Member member);

  /// Shows the bank cards that the member has bound.
  void cards(Member member);
}
