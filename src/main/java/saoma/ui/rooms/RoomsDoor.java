package saoma.ui.rooms;

import saoma.settings.Room;

/// What the rooms are opened and deleted by. All but [#room] and [#leave] block.
public interface RoomsDoor {
  /// Where we are.
  Room room();

  /// Whether the sample shop was made.
  boolean hasSample();

  /// Opens a room in a window of its own; the first time it is made there.
  ///
  /// @return false if it did not start
  boolean open(Room room);

  /// @return false if it stays, because it is open or its folder is something else
  boolean deleteSample();

  /// Lets the next customer of a rehearsal come.
  void next();

  /// Closes this window.
  void leave();
}
