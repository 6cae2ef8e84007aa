package saoma.ui.hold;

import java.time.Instant;
import javafx.scene.input.KeyCode;
import saoma.hold.HoldState;
import saoma.money.Money;
import saoma.ui.Camera;
import saoma.ui.UiTest;
import saoma.ui.customer.CustomerWindow;

/// Writes a picture of each state of the screen for deposits to `target/shots/WIDTHxHEIGHT`.
/// Arguments: width, height. For looking, not for judging.
public final class HoldShots {
  private static final Instant AT = Instant.parse("2026-11-23T04:00:00Z");

  private HoldShots() {}

  public static void main(String[] args) throws Exception {
    Camera.run(args, HoldShots::walk);
  }

  public static void walk(Camera camera) throws Exception {
    var hold = UiTest.onFx(() -> new HoldTill(camera.language()));
    camera.show(hold.till.views(), hold::putUp);
    camera.take(hold.till.views(), "hold-empty");
    hold.stands("A", "500.00", "380.00", new HoldState.Held("1", AT));
    hold.stands("B", "200.00", "200.00", new HoldState.Releasing("2", AT, Money.fen(1)));
    hold.stands("C", "1000.00", "1000.00", new HoldState.Unresolved());
    UiTest.until(() -> hold.model.holds().size() == 3);
    hold.till.press(KeyCode.UP);
    hold.till.press(KeyCode.UP);
    camera.take(hold.till.views(), "hold-held");
    hold.till.type("300");
    UiTest.onFx(() -> {
      hold.model.noteProperty().set("王先生 138****5678");
      return 0;
    });
    hold.till.press(KeyCode.F2);
    UiTest.until(() -> hold.model.holds().size() == 4);
    camera.take(hold.till.views(), "hold-code");
    var display =
        UiTest.onFx(
            () -> CustomerWindow.scene(hold.customer, hold.till.texts(), hold.till.header()));
    UiTest.onFx(() -> camera.show(display));
    camera.take(display, "hold-customer");
  }
}
