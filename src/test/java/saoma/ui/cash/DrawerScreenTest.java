package saoma.ui.cash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import saoma.checkout.DrawerLog.Opening;
import saoma.ui.Away;
import saoma.ui.UiTest;
import saoma.ui.View;

/// The drawer by hand: absent where there is none, and never without a reason.
class DrawerScreenTest extends UiTest {
  private final List<String> opened = new ArrayList<>();

  private final class Door implements DrawerDoor {
    @Override
    public void open(String reason) {
      opened.add(reason);
    }

    @Override
    public List<Opening> latest() {
      return List.of(new Opening(Instant.parse("2026-11-23T04:00:00Z"), "clerk", "count"));
    }
  }

  private void drawer(boolean there) throws Exception {
    onFx(() -> {
      var model =
          new DrawerModel(
              new Door(),
              new Away(Runnable::run, Runnable::run),
              till.notices()::show,
              () -> till.views().close(View.DRAWER));
      till.views()
          .offer(
              DrawerController.class,
              () -> new DrawerController(model, till.texts(), ZoneOffset.UTC));
      till.offers().drawer(there);
      return there;
    });
  }

  private String label(String style) throws Exception {
    return onFx(() -> ((Label) till.views().scene().getRoot().lookup(style)).getText());
  }

  private boolean isShown() throws Exception {
    return onFx(() -> till.views().pane().equals(Optional.of(View.DRAWER)));
  }

  @Test
  void aTillWithoutADrawerHasNoKeyForIt() throws Exception {
    drawer(false);
    till.pressControl(KeyCode.D);
    assertFalse(isShown());
  }

  @Test
  void itOpensWithAReasonOnly() throws Exception {
    drawer(true);
    till.pressControl(KeyCode.D);
    assertEquals(Optional.of(View.SALE), onFx(() -> till.views().shown()));
    assertEquals("Opened 11-23 04:00: count", label(".pane .muted.small:last-child"));
    till.press(KeyCode.ENTER);
    assertEquals("Write why, or tap a reason.", label(".pane .problem"));
    assertEquals(List.of(), opened);
    till.type("coins");
    till.press(KeyCode.ENTER);
    assertEquals(List.of("coins"), opened);
    assertFalse(isShown());
  }

  @Test
  void escLeavesItShut() throws Exception {
    drawer(true);
    till.pressControl(KeyCode.D);
    till.type("coins");
    till.press(KeyCode.ESCAPE);
    assertEquals(List.of(), opened);
    assertFalse(isShown());
  }
}
