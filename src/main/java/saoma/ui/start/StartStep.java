package saoma.ui.start;

import java.util.Optional;
import saoma.ui.start.StartWays.Copy;
import saoma.ui.start.StartWays.Tried;

/// Where the person stands who is getting the till to open.
sealed interface StartStep {
  /// The ways out lie open.
  ///
  /// @param newest the backup that could be restored, where that is a way out
  /// @param notice key of what to say about the last thing tried, or empty
  /// @param detail of it, or empty
  record Choosing(Optional<Copy> newest, String notice, String detail) implements StartStep {
    static Choosing among(Optional<Copy> newest) {
      return new Choosing(newest, "", "");
    }
  }

  /// The backup is read or put back; no key does anything.
  record Working(Copy copy, boolean restoring) implements StartStep {}

  /// What a restore would bring, before it is done.
  record Sure(Copy copy, Tried.Good brings) implements StartStep {}
}
