package saoma.ui.split;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import saoma.channel.Answer.Cause;
import saoma.checkout.ReceiverDesk.Outcome;
import saoma.checkout.ReceiverDesk.Row;
import saoma.checkout.SplitProblem;
import saoma.checkout.SplitView;
import saoma.money.Money;
import saoma.split.PortionAdvice;
import saoma.split.PortionState;
import saoma.split.Quota;
import saoma.ui.Notice;
import saoma.ui.Texts.Language;
import saoma.ui.UiTest;
import saoma.ui.View;

/// The screen for splits, by keyboard alone.
class SplitScreenTest extends UiTest {
  private static final Instant AT = Instant.parse("2026-11-23T04:00:00Z");
  private static final PortionState REFUSED =
      new PortionState.Refused("ACQ.ROYALTY_RECEIVER_INVALID", PortionAdvice.BIND);
  private SplitTill split;

  @BeforeEach
  void open() throws Exception {
    onFx(() -> {
      split = new SplitTill(Language.EN);
      split.putUp();
      return split;
    });
  }

  private void asked(String... wanted) throws Exception {
    until(() -> split.asked.equals(List.of(wanted)));
  }

  private void says(String key) throws Exception {
    until(() -> split.model.problemProperty().get().map(Notice::key).equals(Optional.of(key)));
  }

  private void types(String account, String name, String share) throws Exception {
    onFx(() -> {
      split.model.accountProperty().set(account);
      split.model.nameProperty().set(name);
      split.model.shareProperty().set(share);
      return 0;
    });
    split.till.press(KeyCode.F2);
  }

  @Test
  void theSaleLeadsHereByOneKeyWhereAChannelCanSplit() throws Exception {
    onFx(() -> {
      split.till.views().show(View.SALE);
      return 0;
    });
    split.till.pressControl(KeyCode.S);
    assertEquals(Optional.of(View.SALE), split.till.views().shown(), "no channel can");
    onFx(() -> {
      split.till.offers().splits(() -> true);
      return 0;
    });
    split.till.pressControl(KeyCode.S);
    assertEquals(Optional.of(View.SPLIT), split.till.views().shown());
    split.till.press(KeyCode.ESCAPE);
    asked("back");
  }

  @Test
  void aReceiverIsBoundChangedAndLetGo() throws Exception {
    says("split.most");
    types("2088000000000101", "李雷", "5%");
    says("split.bound");
    asked("bind 2088000000000101 5%");
    assertEquals("", split.model.accountProperty().get());
    until(() -> split.model.receivers().size() == 1);
    split.till.press(KeyCode.F8);
    asked("bind 2088000000000101 5%");
    split.till.pressControl(KeyCode.DOWN);
    until(() -> split.model.shareProperty().get().equals("5%"));
    assertEquals("2088000000000101", split.model.accountProperty().get());
    split.till.press(KeyCode.F8);
    says("split.unbound");
    asked("bind 2088000000000101 5%", "unbind 2088000000000101");
    until(() -> split.model.receivers().isEmpty());
  }

  @Test
  void whatIsWrongIsSaidAndNothingIsLost() throws Exception {
    types("nobody", "x", "5%");
    says("split.wrong.account");
    types("wang@example.com", "", "5%");
    says("split.wrong.name");
    types("wang@example.com", "王芳", "lots");
    says("split.wrong.share");
    assertEquals("wang@example.com", split.model.accountProperty().get());
    split.outcome = new Outcome.Refused("ACQ.USER_NOT_EXIST");
    types("wang@example.com", "王芳", "2");
    says("split.bind.refused");
    assertEquals("2", split.model.shareProperty().get());
    split.outcome = new Outcome.Unknown(Cause.TIMED_OUT);
    types("wang@example.com", "王芳", "2");
    says("split.bind.unknown");
    split.outcome = new Outcome.Not(SplitProblem.TOO_MUCH);
    types("wang@example.com", "王芳", "2");
    says("split.problem.too-much");
  }

  @Test
  void aChannelThatDoesNotAnswerLeavesTheRuleOnTheScreen() throws Exception {
    split.rows.add(new Row(SplitTill.LI, new Quota(SplitTill.LI, 50_000, 0), null));
    split.trouble = Cause.NO_NETWORK;
    onFx(() -> {
      split.till.views().show(View.SALE);
      split.putUp();
      return 0;
    });
    says("split.not-told");
    assertEquals(1, onFx(() -> split.model.receivers().size()));
  }

  @Test
  void aRefusedPartIsTriedAgainByItsKeyAlone() throws Exception {
    split.stands("01", SplitTill.LI, 500, new PortionState.Sent(AT, 1), 0);
    split.stands("02", SplitTill.WANG, 200, new PortionState.Done("1", AT), 60);
    until(() -> split.model.list().portions().size() == 2);
    split.till.press(KeyCode.F7);
    split.moves("01", REFUSED, null);
    until(() ->
        split.till.notices().shownProperty().get().map(Notice::key).stream()
            .anyMatch("split.told.refused"::equals));
    split.till.press(KeyCode.PAGE_DOWN);
    split.till.press(KeyCode.PAGE_DOWN);
    until(() -> split.model.list().isRefused());
    split.till.press(KeyCode.F7);
    asked("again 01");
    until(() -> split.model.objectionProperty().get().isPresent());
    split.till.press(KeyCode.PAGE_UP);
    until(() -> split.model.objectionProperty().get().isEmpty());
  }

  @ParameterizedTest
  @EnumSource(SplitProblem.class)
  void everyProblemHasItsWords(SplitProblem why) throws Exception {
    assertTrue(!split.till.texts().now(SplitTexts.of(why).key()).isBlank());
  }

  @Test
  void everyStateHasItsWords() throws Exception {
    split.stands("01", SplitTill.LI, 500, new PortionState.Planned(), 0);
    until(() -> split.model.list().portions().size() == 1);
    var one = split.model.list().portions().getFirst().portion();
    for (var state :
        List.of(
            new PortionState.Planned(),
            new PortionState.Dropped(),
            new PortionState.Sent(AT, 1),
            new PortionState.Unresolved(AT, 2),
            new PortionState.Done("1", AT),
            REFUSED)) {
      var next = SplitTexts.next(new SplitView(one.moved(state, AT), Money.fen(0), null));
      var texts = split.till.texts();
      assertTrue(!texts.now(SplitTexts.state(state)).isBlank());
      assertTrue(!texts.now(next.key(), next.values().toArray()).isBlank());
    }
    for (var advice : PortionAdvice.values()) {
      var refused = one.moved(new PortionState.Refused("NO", advice), AT);
      var next = SplitTexts.next(new SplitView(refused, Money.fen(0), null));
      assertTrue(split.till.texts().now(next.key(), "NO").contains("NO"), advice.name());
    }
    for (var why : Quota.Why.values()) {
      assertTrue(!split.till.texts().now(SplitTexts.of(why).key()).isBlank());
    }
  }
}
