package saoma.ui.reconcile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import saoma.reconcile.Difference.Kind;
import saoma.reconcile.MatchRuns.Status;
import saoma.ui.Png;
import saoma.ui.Texts.Language;
import saoma.ui.UiTest;
import saoma.ui.Views;

/// Writes a picture of each state of the screen for matching to `target/shots/WIDTHxHEIGHT`.
/// Arguments: width, height. For looking, not for judging.
public final class MatchShots {
  private MatchShots() {}

  public static void main(String[] args) throws Exception {
    var width = args.length > 1 ? Integer.parseInt(args[0]) : Views.LEAST_WIDTH;
    var height = args.length > 1 ? Integer.parseInt(args[1]) : Views.LEAST_HEIGHT;
    var folder = Path.of("target", "shots", width + "x" + height);
    Files.createDirectories(folder);
    var ready = new CountDownLatch(1);
    Platform.startup(ready::countDown);
    ready.await();
    for (var language : Language.values()) {
      walk(language, width, height, folder);
    }
    Platform.exit();
    System.exit(0);
  }

  private static void walk(Language language, int width, int height, Path folder) throws Exception {
    var match = UiTest.onFx(() -> new MatchTill(language));
    UiTest.onFx(() -> {
      var stage = new Stage();
      stage.setScene(match.till.views().scene());
      stage.setWidth(width);
      stage.setHeight(height);
      stage.show();
      match.putUp();
      return stage;
    });
    UiTest.until(() -> match.model.pageProperty().get().isPresent());
    take(match, folder, "match-empty", language);
    match.stands(412, 1_284_050, 1_284_050, 0, 0);
    read(match);
    take(match, folder, "match-green", language);
    differ(match);
    read(match);
    take(match, folder, "match-differs", language);
    match.till.press(KeyCode.ENTER);
    take(match, folder, "match-book", language);
    match.till.press(KeyCode.ESCAPE);
    for (var i = 0; i < 4; i++) {
      match.till.press(KeyCode.DOWN);
    }
    take(match, folder, "match-fee", language);
    match.till.press(KeyCode.ENTER);
    match.till.type("王芳");
    match.till.press(KeyCode.ENTER);
    take(match, folder, "match-explain", language);
    match.till.press(KeyCode.ESCAPE);
    match.gate = new CountDownLatch(1);
    match.till.press(KeyCode.F5);
    UiTest.until(() -> match.model.runningProperty().get().filter(at -> at.rows() > 0).isPresent());
    take(match, folder, "match-running", language);
    match.gate.countDown();
  }

  private static void differ(MatchTill match) {
    match.finds(
        MatchTill.difference(Kind.ONLY_THEIRS, "SK7QP01260301000412", 0, 8_650, ""), Status.OPEN);
    match.finds(
        MatchTill.difference(Kind.STATE, "SK7QP01260301000398", 0, 1_200, "CLOSED"), Status.OPEN);
    match.finds(
        MatchTill.difference(Kind.AMOUNT, "SK7QP01260301000377", 2_750, 2_751, "PAID"),
        Status.OPEN);
    match.finds(
        MatchTill.difference(Kind.ONLY_OURS, "SK7QP01260301000351R01", 650, 0, "DONE"),
        Status.OPEN);
    match.finds(
        MatchTill.difference(Kind.FEE, "SK7QP01260301000344", 2_750, 2_750, "PAID"), Status.OPEN);
    match.finds(
        MatchTill.difference(Kind.ONLY_OURS, "SK7QP01260301000411", 4_400, 0, "PAID"),
        Status.WAITING);
    match.finds(
        MatchTill.difference(Kind.ONLY_THEIRS, "WEB-20260301-77", 0, 19_900, ""), Status.EXPLAINED);
    match.finds(
        MatchTill.difference(Kind.STATE, "SK7QP01260301000301", 0, 3_000, "UNRESOLVED"),
        Status.BOOKED);
    match.stands(405, 1_284_050, 1_308_751, 4_400, 1);
  }

  private static void read(MatchTill match) throws Exception {
    UiTest.onFx(() -> {
      match.model.read();
      return 0;
    });
    UiTest.until(() ->
        match
            .model
            .pageProperty()
            .get()
            .filter(page -> page.items().size() == match.found.size())
            .flatMap(MatchPage::match)
            .equals(match.match));
  }

  private static void take(MatchTill match, Path folder, String name, Language language)
      throws Exception {
    UiTest.settle();
    var picture =
        UiTest.onFx(() -> {
          var scene = match.till.views().scene();
          return scene.snapshot(new WritableImage((int) scene.getWidth(), (int) scene.getHeight()));
        });
    Files.write(folder.resolve(name + "-" + language.setting() + ".png"), Png.of(picture));
  }
}
