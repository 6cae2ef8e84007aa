package saoma;

import java.io.IOException;
import java.util.List;
import org.slf4j.LoggerFactory;
import saoma.cli.CannotEnter;
import saoma.settings.Home;
import saoma.settings.Room;
import saoma.ui.rooms.RoomsDoor;

/// The rooms beside the shop. Each opens in a process of its own, so that the shop's till goes on
/// watching its payments and nothing of a room reaches its books or its log.
record OtherTill(Home home, Runnable shut, Runnable nextCustomer) implements RoomsDoor {
  @Override
  public Room room() {
    return home.room();
  }

  @Override
  public boolean hasSample() {
    return SampleRuns.folder(home).isThere();
  }

  @Override
  public boolean open(Room room) {
    var command =
        switch (room) {
          case SHOP -> throw new IllegalArgumentException("the shop is open already");
          case SAMPLE -> "sample";
          case REHEARSAL -> "rehearse";
        };
    try {
      start(command);
      return true;
    } catch (IOException e) {
      LoggerFactory.getLogger(OtherTill.class).warn("{} did not start", command, e);
      return false;
    }
  }

  private void start(String command) throws IOException {
    var arguments = List.of(command, "--home=" + home.root().toAbsolutePath());
    OwnProcess.ours().startAlone(arguments);
  }

  @Override
  public boolean deleteSample() {
    try {
      SampleRuns.folder(home).delete();
      return true;
    } catch (CannotEnter e) {
      LoggerFactory.getLogger(OtherTill.class).warn("the sample shop stays: {}", e.words());
      return false;
    }
  }

  @Override
  public void next() {
    nextCustomer.run();
  }

  @Override
  public void leave() {
    shut.run();
  }
}
