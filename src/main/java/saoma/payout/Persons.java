package saoma.payout;

import java.util.Optional;

/// Who stands at the till, told by a secret. Whoever asks wipes the characters afterwards.
public interface Persons {
  /// What somebody may do with a payout, or may not.
  enum Part {
    /// Also to take one back.
    DRAFT,
    APPROVE
  }

  /// The name of the person with this PIN, which no two people share; empty if nobody has it, or
  /// may not use it now, or may not do this.
  Optional<String> byPin(Part part, char[] pin);
}
