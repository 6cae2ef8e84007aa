package saoma.shift;

import java.util.Locale;

/// What a member's balance did: the keys of [Topic#STORED]. The names stand in the books.
public enum Stored {
  TOP_UP(true),
  BONUS(true),
  /// Small change that stayed with the shop.
  CHANGE_KEPT(true),
  USED(false),
  /// What was paid from a balance goes back to it.
  RETURNED(true),
  TOP_UP_BACK(false),
  BONUS_BACK(false);

  private final boolean grows;

  Stored(boolean grows) {
    this.grows = grows;
  }

  /// Whether the shop owes more after it.
  public boolean grows() {
    return grows;
  }

  /// As a report has it: `top-up`.
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
