package saoma.ui.reconcile;

import java.util.concurrent.CountDownLatch;
import javafx.scene.input.KeyCode;
import saoma.reconcile.Difference.Kind;
import saoma.reconcile.MatchRuns.Status;
import saoma.reconcile.Others;
import saoma.ui.Camera;
import saoma.ui.UiTest;

/// Writes a picture of each state of the screen for matching to `target/shots/WIDTHxHEIGHT`.
/// Arguments: width, height. For looking, not for judging.
public final class MatchShots {
  private MatchShots() {}

  public static void main(String[] args) throws Exception {
    Camera.run(args, MatchShots::walk);
  }

  public static void walk(Camera camera) throws Exception {
    var match = UiTest.onFx(() -> new MatchTill(camera.language()));
    camera.show(match.till.views(), match::putUp);
    UiTest.until(() -> match.model.pageProperty().get().isPresent());
    camera.take(match.till.views(), "match-empty");
    match.stands(412, 1_284_050, 1_284_050, 0, 0);
    read(match);
    camera.take(match.till.views(), "match-green");
    match.others = new Others(33, 90_000, 1_250, 88_750, 533);
    match.stands(412, 1_284_050, 1_372_800, 0, 0);
    read(match);
    camera.take(match.till.views(), "match-green-beside");
    match.others = Others.NONE;
    differ(match);
    read(match);
    camera.take(match.till.views(), "match-differs");
    match.till.press(KeyCode.ENTER);
    camera.take(match.till.views(), "match-book");
    match.till.press(KeyCode.ESCAPE);
    for (var i = 0; i < 4; i++) {
      match.till.press(KeyCode.DOWN);
    }
    camera.take(match.till.views(), "match-fee");
    match.till.press(KeyCode.ENTER);
    match.till.type("王芳");
    match.till.press(KeyCode.ENTER);
    camera.take(match.till.views(), "match-explain");
    match.till.press(KeyCode.ESCAPE);
    match.gate = new CountDownLatch(1);
    match.till.press(KeyCode.F5);
    UiTest.until(() -> match.model.runningProperty().get().filter(at -> at.rows() > 0).isPresent());
    camera.take(match.till.views(), "match-running");
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
}
