package saoma.ui.shares;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saoma.checkout.Standing;
import saoma.checkout.Trouble;
import saoma.money.Money;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.PaymentState.Reversing;
import saoma.ui.Away;
import saoma.ui.TestTill;
import saoma.ui.UiTest;
import saoma.ui.View;
import saoma.ui.customer.CustomerModel;
import saoma.ui.customer.CustomerPage;
import saoma.ui.pay.PayStep;
import saoma.ui.qr.QrView;
import saoma.ui.shares.SharePlan.Way;
import saoma.ui.shares.SharesPage.Stage;

/// One bill and several phones, by keys alone.
class SharesScreenTest extends UiTest {
  private final FakeShares desk = new FakeShares();
  private final CustomerModel customer = new CustomerModel();
  private SharesModel model;

  @BeforeEach
  void fill() throws Exception {
    till.scan(TestTill.RICE); // 39.90
    till.scan(TestTill.MILK); // 3.80
    till.scan(TestTill.MILK);
    onFx(() -> {
      model =
          new SharesModel(
              desk,
              desk,
              customer,
              till.notices()::show,
              desk,
              new Away(Runnable::run, Runnable::run),
              List.of("alipay", "wechat"));
      till.views()
          .offer(
              SharesController.class,
              () -> new SharesController(model, till.texts(), till.views()));
      model.open(till.cart(), "sale-1", till.cart().total());
      till.views().show(View.SHARES);
      return model;
    });
  }

  private SharesPage page() throws Exception {
    return onFx(() -> model.pageProperty().get().orElseThrow());
  }

  private List<Long> parts() throws Exception {
    return onFx(() ->
        model.plan().planProperty().get().orElseThrow().parts().stream()
            .map(Money::minor)
            .toList());
  }

  private List<PayStep> steps() throws Exception {
    return page().cards().stream().map(SharesPage.Card::step).toList();
  }

  private boolean act(Runnable act) throws Exception {
    onFx(() -> {
      act.run();
      return true;
    });
    return true;
  }

  private void three() throws Exception {
    till.type("+");
    till.press(KeyCode.ENTER);
    assertEquals(Stage.LIVE, page().stage());
  }

  @Test
  void evenlyForThreeInFourKeys() throws Exception {
    assertEquals(List.of(2375L, 2375L), parts());
    till.type("+");
    assertEquals(List.of(1584L, 1583L, 1583L), parts());
    till.press(KeyCode.ENTER);
    assertEquals(3, desk.begun());
    assertEquals(List.of(PayStep.SHOWN, PayStep.SHOWN, PayStep.SHOWN), steps());
    act(() -> desk.pay(1));
    act(() -> desk.pay(0));
    assertEquals(Money.fen(1583), page().due());
    assertEquals(Stage.LIVE, page().stage());
    assertEquals("¥15.83", label(".shares-due"));
    assertEquals("¥31.67", label(".shares-paid"));
    act(() -> desk.pay(2));
    assertEquals(Stage.DONE, page().stage());
    assertEquals(Optional.of("000128"), page().receipt());
    till.press(KeyCode.ENTER);
    assertEquals(List.of("next"), desk.left);
  }

  private String label(String style) throws Exception {
    return onFx(() -> ((Label) till.views().scene().getRoot().lookup(style)).getText());
  }

  @Test
  void theNextScanStartsTheNextSale() throws Exception {
    three();
    till.scan(TestTill.WATER);
    assertEquals(List.of(), desk.left, "a scan means nothing while codes are on show");
    for (var at = 0; at < 3; at++) {
      var share = at;
      act(() -> desk.pay(share));
    }
    till.scan(TestTill.WATER);
    assertEquals(List.of("next with " + TestTill.WATER), desk.left);
  }

  @Test
  void byItemEachBearsHisLines() throws Exception {
    till.press(KeyCode.F3);
    till.type("1"); // The rice is the first one's.
    till.press(KeyCode.DOWN);
    till.type("2");
    assertEquals(List.of(3990L, 760L), parts());
    till.type("1");
    assertEquals(List.of(4370L, 380L), parts());
    till.type("2");
    till.type("1");
    assertEquals(List.of(4370L, 380L), parts(), "a line that nobody bears is for all");
  }

  @Test
  void byAmountTheOthersDivideTheRest() throws Exception {
    till.type("+");
    till.press(KeyCode.F4);
    till.type("20");
    assertEquals(List.of(2000L, 1375L, 1375L), parts());
    till.press(KeyCode.DOWN);
    till.type("27.5");
    assertEquals(List.of(2000L, 2750L, 0L), parts());
    till.press(KeyCode.ENTER);
    assertEquals(Stage.PLAN, page().stage());
    assertEquals(0, desk.begun(), "each must pay something");
    till.press(KeyCode.BACK_SPACE);
    till.press(KeyCode.UP);
    assertEquals("20.00", onFx(() -> model.plan().typedProperty().get()));
  }

  @Test
  void amountsThatDoNotAddUpAreRefused() throws Exception {
    till.press(KeyCode.F4);
    till.type("20");
    till.press(KeyCode.DOWN);
    till.type("20");
    assertEquals(Optional.of("shares.problem.less"), onFx(() -> model.plan().problem()));
    till.type("x");
    assertEquals(Optional.of("shares.problem.typed"), onFx(() -> model.plan().problem()));
    till.press(KeyCode.ENTER);
    assertEquals(0, desk.begun());
    till.press(KeyCode.F2);
    till.press(KeyCode.ENTER);
    assertEquals(2, desk.begun());
  }

  @Test
  void eachShareHasItsOwnWallet() throws Exception {
    till.type("+");
    till.pressControl(KeyCode.DIGIT2);
    till.press(KeyCode.ENTER);
    assertEquals(
        List.of("alipay", "wechat", "alipay"),
        List.of(desk.payment(0).channel(), desk.payment(1).channel(), desk.payment(2).channel()));
  }

  @Test
  void atMostSixAndAtLeastTwo() throws Exception {
    till.type("-");
    assertEquals(2, parts().size());
    till.type("++++++++");
    assertEquals(6, parts().size());
    till.press(KeyCode.ENTER);
    assertEquals(6, page().cards().size());
    until(() -> codesAreLargeEnough(148)); // Six codes in two rows.
  }

  @Test
  void threeCodesAreLargeEnoughToScan() throws Exception {
    three();
    until(() -> codesAreLargeEnough(152));
  }

  private boolean codesAreLargeEnough(double side) {
    return till.views().scene().getRoot().lookupAll(".share .qr").stream()
        .map(QrView.class::cast)
        .allMatch(code -> {
          var image = (ImageView) code.getChildrenUnmodifiable().getFirst();
          return Math.min(code.getWidth(), code.getHeight()) >= 152 && image.getFitWidth() >= side;
        });
  }

  @Test
  void oneThatFailsIsOfferedAnewAndTheOthersGoOn() throws Exception {
    three();
    act(() -> desk.decline(0));
    assertEquals(List.of(PayStep.DECLINED, PayStep.SHOWN, PayStep.SHOWN), steps());
    till.press(KeyCode.F7);
    assertEquals(4, desk.begun());
    assertEquals("wechat", desk.payment(3).channel());
    assertEquals(List.of(PayStep.SHOWN, PayStep.SHOWN, PayStep.SHOWN), steps());
    till.press(KeyCode.F7);
    assertEquals(4, desk.begun(), "a share has one code");
    assertEquals("shares.not-free", notice());
  }

  private String notice() throws Exception {
    return onFx(() -> till.notices().shownProperty().get().orElseThrow().key());
  }

  @Test
  void aShareIsTakenInCashOnceItsCodeIsWithdrawn() throws Exception {
    three();
    till.type("2");
    till.press(KeyCode.F8);
    assertEquals(List.of(desk.number(1)), desk.cancelled);
    assertEquals(3, desk.begun());
    act(() -> desk.close(1));
    assertEquals("cash", desk.payment(3).channel());
    assertEquals(List.of(PayStep.SHOWN, PayStep.PAID, PayStep.SHOWN), steps());
    assertEquals(Money.fen(4750 - 1583), page().due());
  }

  @Test
  void aShareThatWasPaidAfterAllIsNotTakenInCash() throws Exception {
    three();
    till.press(KeyCode.F8);
    act(() -> desk.pay(0));
    assertEquals(3, desk.begun());
    assertEquals(PayStep.PAID, steps().getFirst());
  }

  @Test
  void deleteWithdrawsOneCodeAndNoMore() throws Exception {
    three();
    till.type("3");
    till.press(KeyCode.DELETE);
    assertEquals(List.of(desk.number(2)), desk.cancelled);
    assertEquals(PayStep.WITHDRAWING, steps().getLast());
    act(() -> desk.close(2));
    assertEquals(PayStep.CLOSED, steps().getLast());
    till.press(KeyCode.F6);
    assertEquals(4, desk.begun());
  }

  @Test
  void escapeWithdrawsAllAndLeavesWhenNoneCanBePaid() throws Exception {
    three();
    act(() -> desk.pay(0));
    till.press(KeyCode.ESCAPE);
    assertEquals(Stage.LEAVING, page().stage());
    assertEquals(List.of(desk.number(1), desk.number(2)), desk.cancelled);
    act(() -> desk.close(1));
    assertEquals(List.of(), desk.left);
    act(() -> desk.close(2));
    assertEquals(List.of("back"), desk.left);
  }

  @Test
  void whatNobodyKnowsKeepsTheClerkUntilHeServesTheNext() throws Exception {
    three();
    till.press(KeyCode.ESCAPE);
    act(() -> desk.close(0));
    act(() -> desk.close(1));
    act(() -> desk.lose(2));
    assertEquals(Stage.LIVE, page().stage());
    assertEquals("shares.unsure", notice());
    assertEquals(PayStep.UNRESOLVED, steps().getLast());
    till.press(KeyCode.F9);
    assertEquals(List.of("serve next"), desk.left);
  }

  @Test
  void theWholeIsGivenUpAfterAQuestion() throws Exception {
    three();
    act(() -> desk.pay(0));
    till.pressControl(KeyCode.DELETE);
    assertEquals(Optional.of(View.CONFIRM), onFx(() -> till.views().pane()));
    till.press(KeyCode.ENTER);
    assertEquals(List.of("giving up"), desk.left);
    act(() -> desk.close(1));
    act(() -> desk.close(2));
    assertEquals(Stage.LEAVING, page().stage());
    act(() -> desk.decide(Optional.empty()));
    assertEquals(List.of("giving up", "given up"), desk.left);
  }

  @Test
  void whatWasPaidInFullInTheLastMomentStaysPaid() throws Exception {
    three();
    act(() -> desk.pay(0));
    act(() -> desk.pay(1));
    act(model::giveUp);
    assertInstanceOf(Reversing.class, desk.payment(2).state());
    act(() -> desk.pay(2));
    act(() -> desk.decide(Optional.of(new Trouble.OrderNotOpen(7))));
    assertEquals(Stage.DONE, page().stage());
    assertFalse(desk.left.contains("given up"));
  }

  @Test
  void theCustomersSeeTheirCodesAndThenTheTick() throws Exception {
    assertInstanceOf(CustomerPage.Idle.class, onFx(customer::page));
    three();
    var shares = assertInstanceOf(CustomerPage.Shares.class, onFx(customer::page));
    assertEquals(Money.fen(4750), shares.amount());
    assertTrue(shares.each().stream().allMatch(CustomerPage.Scan.class::isInstance));
    act(() -> desk.pay(1));
    shares = assertInstanceOf(CustomerPage.Shares.class, onFx(customer::page));
    assertInstanceOf(CustomerPage.Paid.class, shares.each().get(1));
    act(() -> desk.pay(0));
    act(() -> desk.pay(2));
    var paid = assertInstanceOf(CustomerPage.Paid.class, onFx(customer::page));
    assertEquals(Money.fen(4750), paid.amount());
  }

  @Test
  void theCountdownRunsAndAnExpiredCodeIsNoCodeAnyMore() throws Exception {
    three();
    act(() -> desk.pass(Duration.ofSeconds(30)));
    until(() ->
        model
                .pageProperty()
                .get()
                .orElseThrow()
                .cards()
                .getFirst()
                .countdown()
                .orElseThrow()
                .secondsLeft()
            == 270);
    act(() -> desk.pass(Duration.ofSeconds(270)));
    until(() ->
        model.pageProperty().get().orElseThrow().cards().getFirst().step() == PayStep.TIME_OVER);
    assertEquals("", page().cards().getFirst().code());
  }

  @Test
  void sharesThatWereLeftComeBackAsTheyAre() throws Exception {
    three();
    act(() -> desk.pay(0));
    act(() -> desk.close(1));
    till.press(KeyCode.F9);
    var standing = desk.standing("sale-1").orElseThrow();
    act(() -> resume(standing));
    assertEquals(List.of(PayStep.PAID, PayStep.SHOWN, PayStep.CLOSED), steps());
    assertEquals(Money.fen(1583), page().cards().getLast().amount());
    till.type("3");
    till.press(KeyCode.F6);
    assertInstanceOf(Awaiting.class, desk.payment(3).state());
    assertEquals(List.of(PayStep.PAID, PayStep.SHOWN, PayStep.SHOWN), steps());
  }

  private void resume(Standing standing) {
    model.resume(till.cart(), standing);
    till.views().show(View.SHARES);
  }

  @Test
  void whatIsRefusedLeavesThePlan() throws Exception {
    desk.refuses = new Trouble.NoRoom();
    till.press(KeyCode.ENTER);
    assertEquals(List.of("refused " + new Trouble.NoRoom()), desk.left);
    assertEquals(Way.EVEN, onFx(() -> model.plan().planProperty().get().orElseThrow().way()));
    till.press(KeyCode.ESCAPE);
    assertEquals("back", desk.left.getLast());
  }

  @Test
  void enterAsksAboutEveryShareThatWaits() throws Exception {
    three();
    act(() -> desk.pay(1));
    till.press(KeyCode.ENTER);
    till.press(KeyCode.ENTER);
    assertEquals(List.of(desk.number(0), desk.number(2)), desk.asked, "held, it asks once");
  }
}
