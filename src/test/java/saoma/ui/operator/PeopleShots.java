package saoma.ui.operator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import saoma.operator.Right;
import saoma.operator.Role;
import saoma.ui.Png;
import saoma.ui.TestTill;
import saoma.ui.Texts.Language;
import saoma.ui.UiTest;
import saoma.ui.View;
import saoma.ui.Views;

/// Writes a picture of each state of the screens about people to `target/shots/WIDTHxHEIGHT`.
/// Arguments: width, height. For looking, not for judging.
public final class PeopleShots {
  private final PeopleTill people;
  private final Path folder;
  private final Language language;

  private PeopleShots(PeopleTill people, Path folder, Language language) {
    this.people = people;
    this.folder = folder;
    this.language = language;
  }

  public static void main(String[] args) throws Exception {
    var width = args.length > 1 ? Integer.parseInt(args[0]) : Views.LEAST_WIDTH;
    var height = args.length > 1 ? Integer.parseInt(args[1]) : Views.LEAST_HEIGHT;
    var folder = Path.of("target", "shots", width + "x" + height);
    Files.createDirectories(folder);
    var ready = new CountDownLatch(1);
    Platform.startup(ready::countDown);
    ready.await();
    for (var language : Language.values()) {
      var people = UiTest.onFx(() -> new PeopleTill(language));
      UiTest.onFx(() -> {
        var stage = new Stage();
        stage.setScene(people.till.views().scene());
        stage.setWidth(width);
        stage.setHeight(height);
        stage.show();
        return stage;
      });
      new PeopleShots(people, folder, language).walk();
    }
    Platform.exit();
  }

  private void walk() throws Exception {
    show(View.STAFF);
    take("people-first");
    fx(() -> {
      people.hire();
      return 0;
    });
    show(View.SALE);
    people.till.scan(TestTill.MILK);
    people.till.scan(TestTill.WATER);
    take("people-sale");
    people.till.press(KeyCode.F12);
    take("lock");
    people.till.type("555123");
    take("lock-typed");
    people.till.press(KeyCode.ENTER);
    Thread.sleep(500);
    take("lock-wrong");
    fx(() -> {
      people.be(PeopleTill.LI);
      people.gate.through(Right.REFUND_ANOTHER_WAY, "01-000123", _ -> {});
      return 0;
    });
    people.till.type("phone is broken");
    take("override");
    people.till.press(KeyCode.ENTER);
    people.till.type(PeopleTill.SUN);
    people.till.press(KeyCode.ENTER);
    Thread.sleep(500);
    take("override-not");
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
    take("people");
    fx(() -> {
      people.people.choose(people.books.all().get(2));
      return 0;
    });
    take("people-chosen");
    people.till.pressControl(KeyCode.DIGIT2);
    take("people-rights");
    people.till.pressControl(KeyCode.DIGIT3);
    Thread.sleep(500);
    take("people-log");
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

  private void take(String name) throws Exception {
    UiTest.settle();
    var picture =
        UiTest.onFx(() -> {
          var scene = people.till.views().scene();
          return scene.snapshot(new WritableImage((int) scene.getWidth(), (int) scene.getHeight()));
        });
    Files.write(folder.resolve(name + "-" + language.setting() + ".png"), Png.of(picture));
  }
}
