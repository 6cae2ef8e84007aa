package saoma.ui.operator;

import java.util.concurrent.Callable;
import javafx.scene.input.KeyCode;
import saoma.operator.Right;
import saoma.operator.Role;
import saoma.ui.Camera;
import saoma.ui.TestTill;
import saoma.ui.UiTest;
import saoma.ui.View;

/// Writes a picture of each state of the screens about people to `target/shots/WIDTHxHEIGHT`.
/// Arguments: width, height. For looking, not for judging.
public final class PeopleShots {
  private final PeopleTill people;
  private final Camera camera;

  private PeopleShots(PeopleTill people, Camera camera) {
    this.people = people;
    this.camera = camera;
  }

  public static void main(String[] args) throws Exception {
    Camera.run(args, PeopleShots::walk);
  }

  public static void walk(Camera camera) throws Exception {
    var people = UiTest.onFx(() -> new PeopleTill(camera.language()));
    camera.show(people.till.views(), () -> {});
    new PeopleShots(people, camera).walk();
  }

  private void walk() throws Exception {
    show(View.STAFF);
    camera.take(people.till.views(), "people-first");
    fx(() -> {
      people.hire();
      return 0;
    });
    show(View.SALE);
    people.till.scan(TestTill.MILK);
    people.till.scan(TestTill.WATER);
    camera.take(people.till.views(), "people-sale");
    people.till.press(KeyCode.F12);
    camera.take(people.till.views(), "lock");
    people.till.type("555123");
    camera.take(people.till.views(), "lock-typed");
    people.till.press(KeyCode.ENTER);
    Thread.sleep(500);
    camera.take(people.till.views(), "lock-wrong");
    fx(() -> {
      people.be(PeopleTill.LI);
      people.gate.through(Right.REFUND_ANOTHER_WAY, "01-000123", _ -> {});
      return 0;
    });
    people.till.type("phone is broken");
    camera.take(people.till.views(), "override");
    people.till.press(KeyCode.ENTER);
    people.till.type(PeopleTill.SUN);
    people.till.press(KeyCode.ENTER);
    Thread.sleep(500);
    camera.take(people.till.views(), "override-not");
    people.till.type(PeopleTill.WANG);
    people.till.press(KeyCode.ENTER);
    Thread.sleep(500);
    fx(() -> {
      people.be(PeopleTill.WANG);
      people.staff.setRight(Role.CLERK, Right.DRAWER, true);
      people.desk.allow(Right.REPRINT, "01-000122");
      return 0;
    });
    show(View.STAFF);
    Thread.sleep(500);
    camera.take(people.till.views(), "people");
    fx(() -> {
      people.people.choose(people.books.all().get(2));
      return 0;
    });
    camera.take(people.till.views(), "people-chosen");
    people.till.pressControl(KeyCode.DIGIT2);
    camera.take(people.till.views(), "people-rights");
    people.till.pressControl(KeyCode.DIGIT3);
    Thread.sleep(500);
    camera.take(people.till.views(), "people-log");
  }

  private void show(View view) throws Exception {
    fx(() -> {
      people.till.views().show(view);
      return 0;
    });
    Thread.sleep(300);
  }

  private static <T> void fx(Callable<T> act) throws Exception {
    UiTest.onFx(act);
  }
}
