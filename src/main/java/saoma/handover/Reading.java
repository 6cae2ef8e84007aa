package saoma.handover;

import java.util.Optional;
import saoma.checkout.Standing;

/// How one order stands.
///
/// @param standing in the books; empty if a crash came before they had it
/// @param fresh whether this very request made it
record Reading(Handed handed, Optional<Standing> standing, boolean fresh) {
  /// Whether somebody wants it to end, and nobody knows yet whether it will.
  boolean isEnding() {
    return handed.fate() == Fate.OPEN && handed.wish() != null;
  }
}
