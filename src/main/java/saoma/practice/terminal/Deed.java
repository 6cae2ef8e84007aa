package saoma.practice.terminal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a customer does at the terminal.
public enum Deed {
  TAP,
  INSERT,
  RIGHT_PIN,
  WRONG_PIN,
  /// The customer's bank says no.
  REFUSED,
  /// The red key.
  CANCEL,
  /// Nothing more happens until the terminal or the till loses patience.
  WALK_AWAY;

  /// As it stands in an address: `right-pin`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Deed> of(String word) {
    return Arrays.stream(values()).filter(deed -> deed.word().equals(word)).findFirst();
  }
}
