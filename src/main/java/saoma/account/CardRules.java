package saoma.account;

import java.time.Duration;
import saoma.settings.UnionPaySettings;

/// The shop's rules for codes by SMS to bank cards: a phone is not to be flooded, and nobody is to
/// guess codes at the counter.
///
/// @param pause from one code to the next
/// @param most codes to one phone in a window
/// @param tries codes of one sale
public record CardRules(Duration pause, int most, Duration window, int tries) {
  public static CardRules of(UnionPaySettings settings) {
    return new CardRules(
        Duration.ofSeconds(settings.smsWaitSeconds()),
        settings.smsMost(),
        Duration.ofMinutes(settings.smsWindowMinutes()),
        settings.smsTries());
  }
}
