package saoma.ui.pay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import saoma.channel.Answer.Phase;
import saoma.payment.PaymentState.Why;
import saoma.ui.Texts.Language;
import saoma.ui.UiTest;
import saoma.ui.Views;
import saoma.ui.customer.CustomerPage;

/// The way over the channel's page in a browser: offered only where there is one.
@ExtendWith(ApplicationExtension.class)
class PayPageTest {
  private PayTill till;

  @Start
  void start(Stage stage) {
    till = new PayTill(Language.EN, FakeDesk.asking(), Runnable::run);
    stage.setScene(till.views.scene());
    stage.setWidth(Views.LEAST_WIDTH);
    stage.setHeight(Views.LEAST_HEIGHT);
    stage.show();
  }

  private void hear(boolean page, FakeDesk.News news) throws Exception {
    till.desk.hasPage = page;
    till.desk.publish(news);
    UiTest.settle();
  }

  private Button button(PayKey key) throws Exception {
    return UiTest.onFx(() -> (Button) till.views.scene().lookup("#pay-" + key.name()));
  }

  @Test
  void withoutAPageThereIsNoKeyForIt() throws Exception {
    hear(false, FakeDesk.shown());
    assertEquals(null, button(PayKey.PAGE));
    till.press(KeyCode.F7);
    assertEquals(List.of(), till.desk.cancelled);
    assertEquals(List.of(), till.exits.taken);
  }

  @Test
  void theKeyWithdrawsTheCodeFirstAndThenTurnsToThePage() throws Exception {
    hear(true, FakeDesk.shown());
    till.press(KeyCode.F7);
    assertEquals(List.of(FakeDesk.NUMBER), till.desk.cancelled);
    assertEquals(List.of(), till.exits.taken, "not while somebody can pay the code");
    hear(true, FakeDesk.reversing(Why.CLERK));
    hear(true, FakeDesk.closed());
    assertEquals(List.of("page alipay"), till.exits.taken);
  }

  @Test
  void moneyThatCameFirstKeepsTheScreen() throws Exception {
    hear(true, FakeDesk.shown());
    till.press(KeyCode.F7);
    hear(true, FakeDesk.paid(true).receipt(12));
    assertEquals(List.of(), till.exits.taken);
    assertEquals(PayStep.PAID_AFTER_ALL, till.model.pageProperty().get().orElseThrow().step());
  }

  @Test
  void theButtonTurnsAtOnceWhereNobodyCanPayAnyMore() throws Exception {
    hear(true, FakeDesk.closed());
    var button = button(PayKey.PAGE);
    UiTest.onFx(() -> {
      button.fire();
      return true;
    });
    UiTest.settle();
    assertEquals(List.of("page alipay"), till.exits.taken);
    assertEquals(List.of(), till.desk.cancelled);
  }

  @Test
  void thePageCanBeOpenedAgainAndTheCustomerScansNothing() throws Exception {
    hear(true, FakeDesk.inBrowser());
    till.press(KeyCode.F7);
    assertEquals(List.of(FakeDesk.NUMBER), till.desk.opened);
    var page = till.model.pageProperty().get().orElseThrow();
    assertEquals(PayStep.IN_BROWSER, page.step());
    assertEquals("", page.code());
    assertTrue(page.countdown().isPresent());
    var hold = (CustomerPage.Hold) page.forCustomer();
    assertEquals(CustomerPage.Reason.BROWSER, hold.reason());
    hear(true, FakeDesk.inBrowser().phase(Phase.CONFIRMING));
    assertEquals(
        PayStep.IN_BROWSER, till.model.pageProperty().get().orElseThrow().step(), "no phone");
  }

  @Test
  void whileSomebodyConfirmsThereIsNoTurningAway() throws Exception {
    hear(true, FakeDesk.shown().phase(Phase.CONFIRMING));
    assertFalse(till.model.can(PayKey.PAGE));
  }
}
