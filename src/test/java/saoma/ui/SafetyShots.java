package saoma.ui;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import saoma.money.Money;
import saoma.ui.safety.Pending;
import saoma.ui.safety.Pending.Pile;
import saoma.ui.safety.Recovery;
import saoma.ui.safety.Worry;
import saoma.ui.start.FakeWays;
import saoma.ui.start.StartController;
import saoma.ui.start.StartModel;
import saoma.ui.start.StartTrouble;

/// Walks the screens of the money's safety through their states in both languages and writes a
/// picture of each to `target/shots/WIDTHxHEIGHT`. Arguments: width, height. For looking, not for
/// judging.
public final class SafetyShots {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final TestTill till;
  private final Camera camera;

  private SafetyShots(Camera camera) throws Exception {
    this.camera = camera;
    till = UiTest.onFx(() -> new TestTill(camera.language()));
    camera.show(till.views(), () -> {});
  }

  public static void main(String[] args) throws Exception {
    Camera.run(args, SafetyShots::walk);
  }

  static void walk(Camera camera) throws Exception {
    new SafetyShots(camera).sale();
    for (var trouble : StartTrouble.values()) {
      new SafetyShots(camera).start(trouble);
    }
  }

  private void sale() throws Exception {
    UiTest.onFx(() -> {
      till.safety().recovered(new Recovery(2, Money.yuan("15.00"), 3, false));
      return true;
    });
    camera.take(till.views(), "safety-recovered-empty");
    till.scan(TestTill.MILK);
    till.scan(TestTill.WATER);
    till.scan(TestTill.RICE);
    UiTest.onFx(() -> {
      till.header().waitingProperty().set(3);
      till.header().practiceProperty().set(true);
      till.safety().worries(List.of(new Worry.DiskLow(1_240_000_000)));
      return true;
    });
    till.pending(new Pending(new Pile(2, Money.yuan("86.50")), new Pile(1, Money.yuan("1234.50"))));
    camera.take(till.views(), "safety-all");
    till.fill();
    camera.take(till.views(), "safety-all-full");
    UiTest.onFx(() -> till.safety().seen());
    till.pending(new Pending(new Pile(2, Money.yuan("86.50")), Pile.NONE));
    UiTest.onFx(() -> {
      till.safety().worries(List.of(new Worry.NoSecondCopy("/media/stick/saoma")));
      return true;
    });
    camera.take(till.views(), "safety-copy");
    UiTest.onFx(() -> {
      till.safety().worries(List.of(new Worry.ClockOff(Duration.ofSeconds(-190))));
      return true;
    });
    camera.take(till.views(), "safety-clock");
  }

  private void start(StartTrouble trouble) throws Exception {
    var model =
        new StartModel(
            trouble,
            "/home/shop/.local/share/saoma",
            trouble == StartTrouble.SETTINGS ? "closesAfterSeconds: from 60 to 900" : "",
            new FakeWays(),
            Away.real(),
            _ -> {});
    UiTest.onFx(() -> {
      var views = till.views();
      views.offer(
          StartController.class, () -> new StartController(model, till.texts(), views, ZONE));
      views.show(View.START);
      return views;
    });
    camera.take(till.views(), "start-" + trouble.name().toLowerCase(Locale.ROOT));
    if (trouble == StartTrouble.DAMAGED) {
      till.press(KeyCode.R);
      camera.take(till.views(), "start-sure");
    }
  }
}
