package saoma.ui.bankcard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saoma.account.CardLine.Bound;
import saoma.account.LineAnswer;
import saoma.ui.UiTest;
import saoma.ui.View;
import saoma.ui.bankcard.BankPage.Step;

/// The pane of bound cards, by keys alone.
class BankScreenTest extends UiTest {
  private static final String PHONE = "181****0000";

  private BankTill bank;

  @BeforeEach
  void offer() throws Exception {
    bank =
        onFx(() -> {
          var made = new BankTill(till);
          made.till().views().show(View.SALE);
          return made;
        });
  }

  @Test
  void theOnlyCardGetsItsCodeAtOnceAndSixDigitsPay() throws Exception {
    bank.has("debit", "0095", PHONE);
    open(true);
    until(() -> page().step() == Step.CODE);
    assertEquals("bank.code.sent", why());
    assertEquals(List.of("send S00000002 T0095 CNY 86.50"), bank.bank.asked);
    till.type("48392");
    assertEquals(List.of(), bank.asked);
    till.type("0");
    until(() -> bank.asked.equals(List.of("pay 483920")));
    assertEquals("", onFx(() -> bank.model.typedProperty().get()), "forgotten at once");
  }

  @Test
  void aPastedCodeLosesItsBlanks() throws Exception {
    bank.has("debit", "0095", PHONE);
    open(true);
    until(() -> page().step() == Step.CODE);
    onFx(() -> {
      var field = (TextField) till.views().scene().lookup(".bank-pane .pad-digits");
      field.replaceSelection(" 483-920 ");
      return 0;
    });
    assertEquals(List.of("pay 483920"), onFx(() -> List.copyOf(bank.asked)));
  }

  @Test
  void anotherCodeWaitsItsMinute() throws Exception {
    bank.has("debit", "0095", PHONE);
    open(true);
    until(() -> page().step() == Step.CODE);
    assertEquals(Duration.ofSeconds(60), page().pause());
    till.press(KeyCode.F5);
    pass(Duration.ofSeconds(59));
    assertEquals(Duration.ofSeconds(1), page().pause());
    till.press(KeyCode.F5);
    settle();
    assertEquals(1, bank.bank.asked.size());
    pass(Duration.ofSeconds(1));
    till.press(KeyCode.F5);
    until(() -> bank.bank.asked.size() == 2);
    until(() -> page().pause().equals(Duration.ofSeconds(60)));
  }

  @Test
  void aPaneThatWasLeftGoesOnWithTheCodeThatIsOnItsWay() throws Exception {
    bank.has("debit", "0095", PHONE);
    open(true);
    until(() -> page().step() == Step.CODE);
    till.press(KeyCode.ESCAPE);
    assertEquals(List.of("left"), bank.asked);
    open(true);
    until(() -> page().step() == Step.CODE);
    assertEquals("bank.code.again", why());
    assertEquals(1, bank.bank.asked.size());
  }

  @Test
  void amongSeveralCardsTheArrowsChoose() throws Exception {
    bank.has("debit", "0095", PHONE);
    bank.has("credit", "0103", "181****0001");
    open(true);
    until(() -> page().cards().size() == 2 && !page().busy());
    till.press(KeyCode.DOWN);
    till.press(KeyCode.ENTER);
    until(() -> page().step() == Step.CODE);
    assertTrue(bank.bank.asked.getFirst().contains("T0103"), bank.bank.asked.toString());
  }

  @Test
  void whatTheBankRefusesIsSaidAndASilentBankMayHaveSent() throws Exception {
    bank.has("debit", "0095", PHONE);
    bank.bank.refusal = Optional.of("71");
    open(true);
    until(() -> !page().busy() && why().equals("bank.no.bank"));
    assertEquals(Step.CHOOSE, page().step());
    bank.bank.refusal = Optional.empty();
    bank.bank.silent = true;
    pass(Duration.ofSeconds(61));
    till.press(KeyCode.ENTER);
    until(() -> page().step() == Step.CODE);
    assertEquals("bank.no.silent", why());
  }

  @Test
  void aCardIsBoundAtTheBanksPageAndThenPays() throws Exception {
    open(true);
    until(() -> !page().busy());
    assertEquals(Step.CHOOSE, page().step());
    till.press(KeyCode.ENTER);
    until(() -> page().step() == Step.BINDING);
    assertEquals(1, bank.pages.size());
    pass(Duration.ofSeconds(2));
    settle();
    assertEquals(Step.BINDING, page().step());
    bank.bank.binding = new LineAnswer.Done<>(new Bound("T0095", "debit", "0095", PHONE));
    for (var i = 0; i < 100 && page().step() == Step.BINDING; i++) {
      pass(Duration.ofSeconds(2));
      Thread.sleep(20);
    }
    until(() -> page().step() == Step.CODE);
    assertTrue(bank.bank.asked.getFirst().contains("T0095"));
  }

  @Test
  void bindingIsLeftWithEscAndEndsByItself() throws Exception {
    open(false);
    until(() -> !page().busy());
    till.press(KeyCode.F2);
    until(() -> page().step() == Step.BINDING);
    till.press(KeyCode.ESCAPE);
    assertEquals(Step.CHOOSE, page().step());
    till.press(KeyCode.F2);
    until(() -> page().step() == Step.BINDING);
    pass(BindingWatch.LOOK_FOR.plusSeconds(1));
    assertEquals("bank.bind.over", why());
  }

  @Test
  void unbindingAsksOnceMore() throws Exception {
    bank.has("debit", "0095", PHONE);
    open(false);
    until(() -> !page().busy());
    till.press(KeyCode.DELETE);
    assertEquals("bank.unbind.sure", why());
    assertEquals(List.of(), bank.bank.asked);
    till.press(KeyCode.DELETE);
    until(() -> page().cards().isEmpty() && !page().busy());
    assertEquals(List.of("unbind T0095"), bank.bank.asked);
    till.press(KeyCode.ENTER);
    until(() -> page().step() == Step.BINDING);
  }

  private void open(boolean toPay) throws Exception {
    onFx(() -> {
      if (toPay) {
        bank.pay();
      } else {
        bank.look();
      }
      return 0;
    });
  }

  private void pass(Duration time) throws Exception {
    onFx(() -> {
      bank.pass(time);
      return 0;
    });
  }

  private BankPage page() throws Exception {
    return Platform.isFxApplicationThread()
        ? bank.model.pageProperty().get().orElseThrow()
        : onFx(this::page);
  }

  private String why() throws Exception {
    return page().why().key();
  }
}
