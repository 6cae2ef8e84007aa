package saoma.ui.split;

import java.time.Instant;
import javafx.scene.input.KeyCode;
import saoma.channel.Answer.Cause;
import saoma.checkout.ReceiverDesk.Row;
import saoma.split.PortionAdvice;
import saoma.split.PortionState;
import saoma.split.Quota;
import saoma.split.Receiver;
import saoma.ui.Camera;
import saoma.ui.UiTest;

/// Writes a picture of each state of the screen for splits to `target/shots/WIDTHxHEIGHT`.
/// Arguments: width, height. For looking, not for judging.
public final class SplitShots {
  private static final Instant AT = Instant.parse("2026-11-23T04:00:00Z");

  private SplitShots() {}

  public static void main(String[] args) throws Exception {
    Camera.run(args, SplitShots::walk);
  }

  public static void walk(Camera camera) throws Exception {
    var split = UiTest.onFx(() -> new SplitTill(camera.language()));
    camera.show(split.till.views(), split::putUp);
    camera.take(split.till.views(), "split-empty");
    var shop = new Receiver(Receiver.Kind.LOGON, "good.food.company@example.com", "好客食品有限公司");
    split.rows.add(new Row(SplitTill.LI, new Quota(SplitTill.LI, 50_000, 0), true));
    split.rows.add(new Row(SplitTill.WANG, new Quota(SplitTill.WANG, 0, 200), false));
    split.rows.add(new Row(shop, null, true));
    split.stands("01", SplitTill.LI, 500, new PortionState.Done("1", AT), 125);
    split.stands("02", SplitTill.LI, 640, new PortionState.Dropped(), 0);
    split.stands("03", shop, 1280, new PortionState.Unresolved(AT, 2), 0);
    split.moves("03", new PortionState.Unresolved(AT, 3), Cause.NO_NETWORK);
    split.stands("04", SplitTill.LI, 75, new PortionState.Sent(AT, 1), 0);
    split.stands(
        "05",
        SplitTill.WANG,
        200,
        new PortionState.Refused("ACQ.ROYALTY_RECEIVER_INVALID", PortionAdvice.BIND),
        0);
    UiTest.onFx(() -> {
      split.till.views().show(saoma.ui.View.SALE);
      split.putUp();
      return 0;
    });
    UiTest.until(() -> split.model.list().portions().size() == 5);
    camera.take(split.till.views(), "split-refused");
    for (var n = 1; n <= 4; n++) {
      var at = n;
      UiTest.onFx(() -> {
        split.model.list().choose(split.model.list().portions().get(at));
        return 0;
      });
      camera.take(split.till.views(), "split-" + n);
    }
    split.till.pressControl(KeyCode.DOWN);
    UiTest.onFx(() -> {
      split.model.shareProperty().set("lots");
      return 0;
    });
    split.till.press(KeyCode.F2);
    camera.take(split.till.views(), "split-wrong");
  }
}
