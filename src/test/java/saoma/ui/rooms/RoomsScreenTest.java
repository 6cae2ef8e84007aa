package saoma.ui.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
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
}
