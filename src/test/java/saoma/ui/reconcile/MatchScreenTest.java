package saoma.ui.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saoma.ui.UiTest.onFx;
import static saoma.ui.UiTest.settle;
import static saoma.ui.UiTest.until;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saoma.channel.BillAnswer;
import saoma.channel.Heard;
import saoma.checkout.Trouble;
import saoma.reconcile.Difference.Kind;
import saoma.reconcile.MatchRuns.Status;
import saoma.ui.Texts.Language;
import saoma.ui.UiTest;
import saoma.ui.View;

/// The day beside its bill: what the screen says, and the one act about each difference.
class MatchScreenTest extends UiTest {
  private MatchTill match;

  @BeforeEach
  void open() throws Exception {
    match = onFx(() -> new MatchTill(Language.EN));
  }

  private void up() throws Exception {
    onFx(() -> {
      match.putUp();
      return 0;
    });
    until(() -> match.model.pageProperty().get().isPresent());
    settle();
  }

  private String text(String id) throws Exception {
    settle();
    return onFx(() -> ((Labeled) match.till.views().scene().getRoot().lookup("#" + id)).getText());
  }

  private boolean shows(String id) throws Exception {
    settle();
    return onFx(() -> match.till.views().scene().getRoot().lookup("#" + id).isVisible());
  }

  @Test
  void aDayThatMatchesSaysSo() throws Exception {
    match.stands(412, 1_284_050, 1_284_050, 0, 0);
    up();
    assertEquals("✓  Matched to the fen, 412 trades", text("headline"));
    assertFalse(shows("differences"));
    assertFalse(shows("one"));
  }

  @Test
  void differencesAreCountedAndEachHasItsAct() throws Exception {
    match.finds(MatchTill.difference(Kind.ONLY_THEIRS, "S10001", 0, 1_200, ""), Status.OPEN);
    match.finds(MatchTill.difference(Kind.FEE, "S20002", 2_750, 2_750, "PAID"), Status.OPEN);
    match.stands(410, 1_282_850, 1_284_050, 0, 0);
    up();
    assertEquals("▲  2 differences, ¥12.00 not explained", text("headline"));
    assertEquals("Book ¥12.00 as late payment  ↵", text("deed"));
    match.till.press(KeyCode.DOWN);
    assertEquals("Mark as explained  ↵", text("deed"));
    match.till.press(KeyCode.ENTER);
    assertEquals(Optional.of(View.SETTLE), onFx(() -> match.till.views().pane()));
    match.till.type("Wang");
    match.till.press(KeyCode.ENTER);
    match.till.type("rate of the card");
    match.till.press(KeyCode.ENTER);
    until(() -> match.asked.contains("explain S20002 Wang rate of the card"));
    until(() -> match.till.views().pane().isEmpty());
  }

  @Test
  void bookingWantsANameAndNoReason() throws Exception {
    match.finds(MatchTill.difference(Kind.STATE, "S10001", 0, 1_200, "CLOSED"), Status.OPEN);
    match.stands(1, 0, 1_200, 0, 0);
    up();
    match.till.press(KeyCode.ENTER);
    match.till.press(KeyCode.ENTER);
    assertEquals(List.of(), match.asked, "without a name nothing is booked");
    match.till.type("Wang");
    match.till.press(KeyCode.ENTER);
    until(() -> match.asked.contains("book S10001 Wang"));
  }

  @Test
  void bookedMoneyThatNoSaleTookGoesBack() throws Exception {
    match.finds(MatchTill.difference(Kind.ONLY_THEIRS, "S10001", 0, 1_200, ""), Status.BOOKED);
    match.unclaimed = true;
    match.stands(1, 0, 1_200, 0, 0);
    up();
    assertEquals("Give ¥12.00 back  ↵", text("deed"));
    match.trouble = Optional.of(new Trouble.NotToRule("S10001"));
    match.till.press(KeyCode.ENTER);
    match.till.type("Wang");
    match.till.press(KeyCode.ENTER);
    match.till.type("not ours");
    match.till.press(KeyCode.ENTER);
    until(() -> match.asked.contains("give back S10001 Wang not ours"));
  }

  @Test
  void whatWaitsHasNoAct() throws Exception {
    match.finds(MatchTill.difference(Kind.ONLY_OURS, "S10001", 1_200, 0, "PAID"), Status.WAITING);
    match.stands(5, 1_200, 0, 1_200, 1);
    up();
    assertFalse(shows("deed"));
    match.till.press(KeyCode.ENTER);
    assertEquals(Optional.empty(), onFx(() -> match.till.views().pane()));
    assertEquals("One movement waits for the bill of a later day.", text("below"));
  }

  @Test
  void comparingGoesOnBehindTheScreenAndIsStopped() throws Exception {
    up();
    assertEquals("ℹ  Not compared yet", text("headline"));
    match.gate = new CountDownLatch(1);
    match.till.press(KeyCode.F5);
    until(() -> match.asked.contains("match alipay 2026-03-01"));
    until(() -> match.model.runningProperty().get().filter(at -> at.rows() == 412_000).isPresent());
    assertEquals("Comparing: 412,000 payments", text("progress"));
    match.till.press(KeyCode.ESCAPE);
    assertFalse(shows("progress"));
    assertEquals(Optional.of(View.RECONCILE), onFx(() -> match.till.views().shown()));
    match.gate.countDown();
    until(() -> match.asked.contains("stopped"));
    match.till.press(KeyCode.ESCAPE);
    assertEquals(Optional.of(View.SALE), onFx(() -> match.till.views().shown()));
  }

  @Test
  void withoutABillItSaysWhy() throws Exception {
    match.answer = Optional.of(new BillAnswer.NotReady(Heard.nothing("LATER")));
    up();
    match.till.press(KeyCode.F5);
    until(() -> match.model.problemProperty().get().isPresent());
    assertEquals("ℹ  The bill is not made yet", text("headline"));
    assertTrue(text("below").startsWith("Nothing was compared."));
  }

  @Test
  void anotherDayAndAnotherChannelAreChosenByKeys() throws Exception {
    up();
    match.till.press(KeyCode.RIGHT);
    assertEquals("2026-03-01", text("day"), "today has no bill");
    match.till.press(KeyCode.LEFT);
    assertEquals("2026-02-28", text("day"));
    match.till.press(KeyCode.F6);
    match.till.press(KeyCode.F5);
    until(() -> match.asked.contains("match wechat 2026-02-28"));
  }
}
