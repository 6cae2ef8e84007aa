package saoma.ui.payout;

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
import saoma.checkout.PayoutProblem;
import saoma.checkout.PayoutView;
import saoma.payout.Payee;
import saoma.payout.PayoutAdvice;
import saoma.payout.PayoutLines;
import saoma.payout.PayoutState;
import saoma.ui.Notice;
import saoma.ui.Texts.Language;
import saoma.ui.UiTest;
import saoma.ui.View;

/// The screen for payouts, by keyboard alone.
class PayoutScreenTest extends UiTest {
  private static final Instant AT = Instant.parse("2026-11-23T04:00:00Z");
  private static final Payee WANG =
      new Payee(Payee.Kind.LOGON, "13812345678", "王芳", "", "138…5678");
  private PayoutTill payout;

  @BeforeEach
  void open() throws Exception {
    onFx(() -> {
      payout = new PayoutTill(Language.EN);
      payout.putUp();
      return payout;
    });
  }

  private void asked(String... wanted) throws Exception {
    until(() -> payout.asked.equals(List.of(wanted)));
  }

  private void says(boolean draft, String key) throws Exception {
    until(() ->
        (draft ? payout.model.problemProperty() : payout.model.objectionProperty())
            .get()
            .map(Notice::key)
            .equals(Optional.of(key)));
  }

  private void types(String lines, String reason, String pin) throws Exception {
    onFx(() -> {
      payout.model.linesProperty().set(lines);
      payout.model.reasonProperty().set(reason);
      payout.model.drafterProperty().set(pin);
      return 0;
    });
    payout.till.press(KeyCode.F2);
  }

  private void second(String pin, KeyCode key) throws Exception {
    onFx(() -> {
      payout.model.secondProperty().set(pin);
      return 0;
    });
    payout.till.press(key);
  }

  private Optional<PayoutState> chosen() {
    return payout.model.list().chosenProperty().get().map(v -> v.payout().state());
  }

  @Test
  void theSaleLeadsHereByOneKey() throws Exception {
    onFx(() -> {
      payout.till.views().show(View.SALE);
      return 0;
    });
    payout.till.pressControl(KeyCode.O);
    assertEquals(Optional.of(View.SALE), payout.till.views().shown(), "there are no two people");
    onFx(() -> {
      payout.till.offers().payouts(() -> true);
      return 0;
    });
    payout.till.pressControl(KeyCode.O);
    assertEquals(Optional.of(View.PAYOUT), payout.till.views().shown());
    payout.till.press(KeyCode.ESCAPE);
    asked("back");
  }

  @Test
  void severalArePastedDraftedAndApprovedTogetherByAnother() throws Exception {
    types("13812345678, 王芳, 120\n6222020000000000000, 李雷, 80, 工商银行", "wages", "1111");
    asked("draft 2 wages");
    until(() -> payout.model.list().together().size() == 2);
    assertEquals("", payout.model.linesProperty().get());
    assertEquals("", payout.model.drafterProperty().get());
    assertEquals("200.00", onFx(() -> payout.model.list().sum().digits()));
    second("1111", KeyCode.F9);
    says(false, "payout.problem.same-person");
    assertEquals("", payout.model.secondProperty().get());
    second("", KeyCode.F9);
    says(false, "payout.pin.missing");
    second("2222", KeyCode.F9);
    until(() -> chosen().filter(PayoutState.Approved.class::isInstance).isPresent());
    assertEquals(
        2,
        payout.asked.stream()
            .filter(a -> a.startsWith("approve S1 S2") || a.startsWith("approve S2 S1"))
            .count());
  }

  @Test
  void whatIsWrongStandsBesideTheDraft() throws Exception {
    types("", "wages", "1111");
    says(true, "payout.wrong.nothing");
    types("13812345678, 王芳, 1\nhello, x, 1", "wages", "1111");
    says(true, "payout.wrong.account");
    assertEquals(List.of("2"), payout.model.problemProperty().get().orElseThrow().values());
    types("13812345678, 王芳, 1", "wages", "");
    says(true, "payout.pin.missing");
    types("13812345678, 王芳, 1", "wages", "9999");
    says(true, "payout.problem.who");
    assertEquals("13812345678, 王芳, 1", payout.model.linesProperty().get(), "nothing is lost");
    asked("draft 1 wages");
  }

  @Test
  void oneIsTakenBackAndARefusedOneBegunAgain() throws Exception {
    payout.stands("A", "A", "5.00", WANG);
    until(() -> payout.model.list().payouts().size() == 1);
    second("1111", KeyCode.F7);
    second("1111", KeyCode.F8);
    asked("withdraw A");
    until(() -> chosen().filter(PayoutState.Withdrawn.class::isInstance).isPresent());
    second("1111", KeyCode.F8);
    payout.moves("A", new PayoutState.Refused("PAYEE_NOT_EXIST", PayoutAdvice.CHECK_PAYEE));
    until(() -> chosen().filter(PayoutState.Refused.class::isInstance).isPresent());
    assertEquals(
        "payout.told.refused", payout.till.notices().shownProperty().get().orElseThrow().key());
    second("1111", KeyCode.F7);
    asked("withdraw A", "again A");
    says(false, "payout.problem.not-to-repeat");
  }

  @Test
  void aPinIsForgottenWhenAnotherIsChosenOrTheScreenIsLeft() throws Exception {
    payout.stands("A", "A", "5.00", WANG);
    payout.stands("B", "B", "6.00", WANG);
    until(() -> payout.model.list().payouts().size() == 2);
    onFx(() -> {
      payout.model.secondProperty().set("2222");
      payout.model.drafterProperty().set("1111");
      return 0;
    });
    payout.till.press(KeyCode.PAGE_DOWN);
    until(() -> payout.model.secondProperty().get().isEmpty());
    payout.till.press(KeyCode.PAGE_UP);
    payout.till.press(KeyCode.PAGE_UP);
    assertEquals(
        Optional.of("B"), payout.model.list().chosenProperty().get().map(v -> v.payout().number()));
    onFx(() -> {
      payout.till.views().show(View.SALE);
      return 0;
    });
    assertEquals("", payout.model.drafterProperty().get());
  }

  @ParameterizedTest
  @EnumSource(PayoutProblem.class)
  void everyProblemHasItsWords(PayoutProblem why) throws Exception {
    assertTrue(!payout.till.texts().now(PayoutTexts.of(why).key()).isBlank());
  }

  @ParameterizedTest
  @EnumSource(PayoutLines.Why.class)
  void everyWrongLineHasItsWords(PayoutLines.Why why) throws Exception {
    var notice = PayoutTexts.wrong(3, why);
    assertTrue(!payout.till.texts().now(notice.key(), notice.values().toArray()).isBlank());
  }

  @Test
  void everyStateHasItsWords() throws Exception {
    payout.stands("A", "A", "5.00", WANG);
    until(() -> payout.model.list().payouts().size() == 1);
    var one = payout.model.list().payouts().getFirst().payout();
    for (var state :
        List.of(
            new PayoutState.Drafted(),
            new PayoutState.Sent(AT, 1),
            new PayoutState.Unresolved(AT, 2),
            new PayoutState.Dealing("1"),
            new PayoutState.Done("1", AT),
            new PayoutState.Refused("NO", PayoutAdvice.TOP_UP),
            new PayoutState.Returned("1", "BACK", AT))) {
      var next = PayoutTexts.next(new PayoutView(one.moved(state, AT), null));
      var texts = payout.till.texts();
      assertTrue(!texts.now(PayoutTexts.state(state)).isBlank());
      assertTrue(!texts.now(next.key(), next.values().toArray()).isBlank());
    }
    for (var advice : PayoutAdvice.values()) {
      var refused = one.moved(new PayoutState.Refused("NO", advice), AT);
      var next = PayoutTexts.next(new PayoutView(refused, null));
      assertTrue(payout.till.texts().now(next.key(), "NO").contains("NO"), advice.name());
    }
  }
}
