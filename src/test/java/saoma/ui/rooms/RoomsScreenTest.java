package saoma.ui.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import saoma.settings.Room;
import saoma.ui.Away;
import saoma.ui.UiTest;
import saoma.ui.View;

class RoomsScreenTest extends UiTest {
  private final FakeRooms door = new FakeRooms();

  @Test
  void aKeyOpensTheSampleShopAndTheTillGoesOn() throws Exception {
    open();
    till.press(KeyCode.S);
    until(() -> door.done.equals(List.of("open SAMPLE")));
    until(() -> till.views().pane().isEmpty());
  }

  @Test
  void whatDoesNotOpenIsSaid() throws Exception {
    door.works = false;
    open();
    till.press(KeyCode.S);
    until(() -> notice().equals("rooms.not-opened"));
  }

  @Test
  void theSampleShopIsDeletedInOneActWhereItIs() throws Exception {
    open();
    till.press(KeyCode.DELETE);
    settle();
    assertEquals(List.of(), door.done, "there is none");
    door.sample = true;
    onFx(() -> {
      till.views().close();
      till.views().open(View.ROOMS);
      return true;
    });
    until(() -> till.views().scene().getRoot().lookupAll(".way").size() == 4);
    till.press(KeyCode.DELETE);
    until(() -> notice().equals("rooms.deleted"));
    assertEquals(List.of("delete"), door.done);
  }

  @Test
  void theNextCustomerOfARehearsalIsCalledByAKey() throws Exception {
    door.room = Room.REHEARSAL;
    open();
    till.press(KeyCode.N);
    until(() -> door.done.equals(List.of("next")));
    until(() -> till.views().pane().isEmpty());
  }

  @Test
  void enterLeadsOutOfARoom() throws Exception {
    door.room = Room.SAMPLE;
    open();
    till.press(KeyCode.S);
    till.press(KeyCode.ENTER);
    until(() -> door.done.equals(List.of("leave")));
  }

  private String notice() {
    return till.notices().shownProperty().get().map(one -> one.key()).orElse("");
  }

  private void open() throws Exception {
    onFx(() -> {
      var model = new RoomsModel(door, Away.real(), till.notices()::show, till.views()::close);
      till.views()
          .offer(
              RoomsController.class, () -> new RoomsController(model, till.texts(), till.views()));
      till.views().open(View.ROOMS);
      return model;
    });
    until(() -> till.views().pane().equals(Optional.of(View.ROOMS)));
  }

  /// Doors as a test wants them.
  private static final class FakeRooms implements RoomsDoor {
    private final List<String> done = new CopyOnWriteArrayList<>();
    private volatile Room room = Room.SHOP;
    private volatile boolean sample;
    private volatile boolean works = true;

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
}
