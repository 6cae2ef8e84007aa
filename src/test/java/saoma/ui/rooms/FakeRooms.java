package saoma.ui.rooms;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import saoma.settings.Room;

/// Doors as a test wants them.
final class FakeRooms implements RoomsDoor {
  final List<String> done = new CopyOnWriteArrayList<>();
  volatile Room room = Room.SHOP;
  volatile boolean sample;
  volatile boolean works = true;

  @Override
  public Room room() {
    return room;
  }

  @Override
  public boolean hasSample() {
    return sample;
  }

  @Override
  public boolean open(Room wanted) {
    done.add("open " + wanted);
    return works;
  }

  @Override
  public boolean deleteSample() {
    done.add("delete");
    return works;
  }

  @Override
  public void next() {
    done.add("next");
  }

  @Override
  public void leave() {
    done.add("leave");
  }
}
