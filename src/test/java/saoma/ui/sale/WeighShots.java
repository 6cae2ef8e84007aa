package saoma.ui.sale;

import java.util.Optional;
import saoma.device.scale.ScaleProtocol;
import saoma.device.scale.SimulatedScale;
import saoma.device.scale.Weighed;
import saoma.ui.Camera;
import saoma.ui.Fx;
import saoma.ui.TestTill;
import saoma.ui.UiTest;

/// Writes pictures of weighing to `target/shots/THEME/WIDTHxHEIGHT`. Arguments: width, height. For
/// looking, not for judging.
public final class WeighShots {
  private WeighShots() {}

  public static void main(String[] args) throws Exception {
    Camera.run(args, WeighShots::walk);
  }

  public static void walk(Camera camera) throws Exception {
    var till = UiTest.onFx(() -> new TestTill(camera.language()));
    var scale = new SimulatedScale(ScaleProtocol.STREAM);
    scale.holds(1_238, false);
    camera.show(
        till.views(),
        () -> till.sale().weigh().listensTo(() -> Optional.of(scale.scale()), Fx::run));
    UiTest.onFx(() -> {
      till.sale().choose(WeighScreenTest.APPLES);
      return true;
    });
    UiTest.until(() -> till.sale().weigh().weighedProperty().get() instanceof Weighed.Moving);
    camera.take(till.views(), "weigh-moving");
    scale.holds(1_240, true);
    UiTest.until(() -> till.sale().weigh().weighedProperty().get() instanceof Weighed.Steady);
    camera.take(till.views(), "weigh-steady");
    UiTest.onFx(() -> {
      till.sale().skip();
      return true;
    });
  }
}
