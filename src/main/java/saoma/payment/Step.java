package saoma.payment;

import java.util.List;

/// What the machine says to an event: go there and then do this, stay, or no.
public sealed interface Step {
  /// The next state, and what is to be done once it is on disk.
  record Moved(PaymentState to, List<Effect> effects) implements Step {
    public Moved {
      effects = List.copyOf(effects);
    }
  }

  /// Nothing changes.
  record Stayed() implements Step {}

  /// It does not go together. `alarm` if money is behind it and a person must look.
  record Refused(String why, boolean alarm) implements Step {}

  /// Done after the commit, never before it.
  enum Effect {
    SEND_CHARGE,
    REVERSE_AT_CHANNEL,
    ANNOUNCE_PAID,
    ALARM_MONEY_AFTER_END
  }
}
