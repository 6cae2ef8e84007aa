package saoma.payout;

import java.util.Optional;

/// Who stands at the till, told by a secret. Whoever asks wipes the characters afterwards.
public interface Persons {
  /// The name of the person with this PIN; empty if nobody has it, or may not use it now.
  Optional<String> byPin(char[] pin);
}
