package saoma.ui.first;

import java.util.ArrayList;
import saoma.settings.Settings;
import saoma.ui.Away;
import saoma.ui.Camera;
import saoma.ui.TestTill;
import saoma.ui.UiTest;
import saoma.ui.View;

/// Pictures of the first start, step by step.
public final class FirstShots {
  private FirstShots() {}

  public static void main(String[] arguments) throws Exception {
    Camera.run(arguments, FirstShots::walk);
  }

  public static void walk(Camera camera) throws Exception {
    var till = UiTest.onFx(() -> new TestTill(camera.language()));
    var model =
        UiTest.onFx(() ->
            new FirstModel(
                Settings.FRESH,
                new FakeDoor(),
                Away.real(),
                language -> {},
                new ArrayList<FirstLeft>()::add));
    camera.show(
        till.views(),
        () -> {
          till.views()
              .offer(
                  FirstController.class,
                  () -> new FirstController(model, till.texts(), till.views()));
          till.views().show(View.FIRST);
        });
    camera.take(till.views(), "first-1-language");
    step(model::next);
    camera.take(till.views(), "first-2-shop");
    step(() -> {
      model.nameProperty().set("江南小店");
      model.tillProperty().set("1");
      model.next();
    });
    camera.take(till.views(), "first-2-wrong");
    step(() -> {
      model.tillProperty().set("02");
      model.next();
    });
    camera.take(till.views(), "first-3-money");
    step(() -> model.choose(1));
    camera.take(till.views(), "first-3-live");
    step(model::next);
    camera.take(till.views(), "first-4-printer");
    step(model::test);
    camera.take(till.views(), "first-4-tested");
    step(() -> model.choose(2));
    camera.take(till.views(), "first-4-network");
    step(model::next);
    camera.take(till.views(), "first-4-wrong");
    step(model::skip);
    camera.take(till.views(), "first-5-shelf");
  }

  private static void step(Runnable act) throws Exception {
    UiTest.onFx(() -> {
      act.run();
      return true;
    });
  }
}
