package saoma.ui.member;

import java.util.Optional;
import saoma.account.Member;
import saoma.money.Money;

/// The pad at one instant.
///
/// @param amount what is to be paid; empty where a password is set
/// @param busy something is on its way; keys wait
public record PadPage(Step step, Member member, Optional<Money> amount, boolean busy, Why why) {
  /// What the six digits are.
  public enum Step {
    PASSWORD("pad.password"),
    CODE("pad.code"),
    /// The code that lets a password be set.
    CODE_FOR_NEW("pad.code-for-new"),
    NEW("pad.new"),
    AGAIN("pad.again");

    private final String text;

    Step(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }

    boolean wantsCode() {
      return this == CODE || this == CODE_FOR_NEW;
    }
  }

  PadPage at(Step next, Why now) {
    return new PadPage(next, member, amount, false, now);
  }

  PadPage waiting() {
    return new PadPage(step, member, amount, true, Why.NONE);
  }
}
