package saoma.ui.bankcard;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import saoma.account.BoundCard;
import saoma.account.Member;
import saoma.money.Money;
import saoma.ui.member.Why;

/// The pane at one instant.
///
/// @param amount what is to be paid; empty where cards are only looked at
/// @param cards the member's, newest first
/// @param at which of them is meant
/// @param busy something is on its way; keys wait
/// @param pause until another code may be sent
public record BankPage(
    Step step,
    Member member,
    Optional<Money> amount,
    List<BoundCard> cards,
    int at,
    boolean busy,
    Why why,
    Duration pause) {
  public BankPage {
    cards = List.copyOf(cards);
  }

  /// Where the customer is.
  public enum Step {
    CHOOSE,
    /// At the bank's page in a browser.
    BINDING,
    CODE
  }

  Optional<BoundCard> chosen() {
    return at >= 0 && at < cards.size() ? Optional.of(cards.get(at)) : Optional.empty();
  }

  BankPage at(Step next, Why now) {
    return new BankPage(next, member, amount, cards, at, false, now, pause);
  }

  BankPage working() {
    return new BankPage(step, member, amount, cards, at, true, Why.NONE, pause);
  }

  BankPage moved(int to) {
    return new BankPage(step, member, amount, cards, to, busy, Why.NONE, pause);
  }

  BankPage having(List<BoundCard> all) {
    return new BankPage(step, member, amount, all, 0, busy, why, pause);
  }

  BankPage waiting(Duration left) {
    return new BankPage(step, member, amount, cards, at, busy, why, left);
  }
}
