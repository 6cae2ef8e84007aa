package saoma.ui.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.checkout.RefundView;
import saoma.device.ReceiptText;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.order.Receipt;
import saoma.payment.Refund;
import saoma.payment.RefundState;
import saoma.ui.Away;
import saoma.ui.UiTest;
import saoma.ui.View;
import saoma.ui.receipts.ReceiptsController;
import saoma.ui.receipts.ReceiptsModel;
import saoma.ui.refund.RefundPage.Step;
import saoma.ui.refund.TestChannel.Mood;

/// The refund desk by keys alone, over real books and the real desk.
class RefundScreenTest extends UiTest {
  private static final Cart CART =
      Cart.EMPTY
          .add("1", "牛奶", "Milk", Quantity.pieces(2), Money.yuan("6.50"))
          .add("2", "苹果", "Apples", Quantity.parse("0.5"), Money.yuan("12.80"))
          .add("3", "大米", "Rice", Quantity.pieces(1), Money.yuan("39.90"));

  @TempDir Path folder;
  private RefundTill shop;
  private ReceiptsModel receipts;
  private RefundModel model;

  @BeforeEach
  void openShop() throws Exception {
    shop = new RefundTill(folder);
    onFx(() -> {
      var text = new ReceiptText(ReceiptText.WIDE);
      receipts =
          new ReceiptsModel(
              shop.books().books(), shop.printer(), Away.real(), till.notices()::show);
      model =
          new RefundModel(
              shop.giver(), shop.printer(), shop.clock(), Away.real(), till.notices()::show);
      var views = till.views();
      views.offer(
          ReceiptsController.class,
          () -> new ReceiptsController(receipts, text, till.texts(), views, ZoneOffset.UTC));
      views.offer(
          RefundController.class,
          () ->
              new RefundController(
                  model,
                  () -> receipts.chosenProperty().get().map(Receipt::number),
                  till.texts(),
                  views,
                  ZoneOffset.UTC));
      views.offer(HandOutController.class, () -> new HandOutController(model, till.texts(), views));
      return model;
    });
  }

  @AfterEach
  void closeShop() {
    shop.close();
  }

  /// The newest receipt on the refund screen, with Enter awake.
  private void open() throws Exception {
    onFx(() -> {
      till.views().show(View.RECEIPTS);
      return true;
    });
    until(() -> receipts.chosenProperty().get().isPresent());
    till.press(KeyCode.F8);
    await(() -> model.pageProperty().get().isPresent());
    awake();
  }

  private void awake() {
    shop.pass(Duration.ofSeconds(1));
  }

  private RefundPage page() throws Exception {
    return onFx(() -> model.pageProperty().get().orElseThrow());
  }

  private void enter(Step step) throws Exception {
    till.press(KeyCode.ENTER);
    await(() -> model.pageProperty().get().filter(page -> page.step() == step).isPresent());
    awake();
  }

  private void over() throws Exception {
    await(() -> model.pageProperty().get().filter(RefundPage::isOver).isPresent());
    awake();
  }

  /// On a machine that others use too.
  private static void await(Callable<Boolean> fact) throws Exception {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
    while (!onFx(fact)) {
      assertTrue(System.nanoTime() < end, "it never came true");
      Thread.sleep(20);
    }
    settle();
  }

  private String words() throws Exception {
    return onFx(() ->
        till.views().scene().getRoot().lookupAll(".refund .label").stream()
            .filter(Label.class::isInstance)
            .map(node -> ((Label) node).getText())
            .collect(Collectors.joining("\n")));
  }

  private List<Long> amounts(Receipt receipt) {
    return shop.refunds(receipt).stream().map(one -> one.amount().minor()).toList();
  }

  @Test
  void everythingGoesBackAfterOneQuestionAndStandsOnTheReceipt() throws Exception {
    var receipt = shop.sold(CART, "alipay");
    open();
    till.press(KeyCode.F4);
    assertEquals(Money.yuan("59.30"), page().plan().wanted());
    enter(Step.CONFIRM);
    assertEquals(List.of(), shop.alipay().asked(), "nothing is sent before the question");
    assertTrue(words().contains(receipt.tenders().getFirst().payment() + "R01"), words());
    enter(Step.GOING);
    over();
    assertEquals("退货：牛奶×2、苹果×0.5、大米×1", shop.refunds(receipt).getFirst().reason());
    till.press(KeyCode.F7);
    await(() -> till.notices().shownProperty().get().isPresent());
    var paper = folder.resolve("paper").resolve(shop.refunds(receipt).getFirst().number() + ".txt");
    assertTrue(Files.readString(paper).contains("退货：牛奶×2"));
    till.press(KeyCode.ENTER);
    await(() -> till.views().shown().equals(Optional.of(View.RECEIPTS)));
    await(() ->
        till.views().scene().getRoot().lookupAll(".receipt-returned").stream()
            .anyMatch(node -> ((Label) node).getText().equals("↩ all ¥59.30 went back")));
  }

  @Test
  void anAmountAloneSaysThatNothingGoesBackIntoStock() throws Exception {
    shop.sold(CART, "wechat");
    open();
    assertFalse(words().contains("puts no goods back"), words());
    till.type("10");
    assertEquals(Money.yuan("10"), page().plan().wanted());
    assertTrue(words().contains("puts no goods back"), words());
  }

  @Test
  void linesAreTakenByThePieceAndWeighedOnesWhole() throws Exception {
    var receipt = shop.sold(CART, "wechat");
    open();
    till.press(KeyCode.RIGHT);
    till.press(KeyCode.DOWN);
    till.press(KeyCode.RIGHT);
    till.press(KeyCode.RIGHT);
    assertEquals(Money.yuan("12.90"), page().plan().wanted());
    enter(Step.CONFIRM);
    enter(Step.GOING);
    over();
    assertEquals(List.of(1290L), amounts(receipt));
    assertEquals("退货：牛奶×1、苹果×0.5", shop.refunds(receipt).getFirst().reason());
    till.press(KeyCode.ESCAPE);
    await(() -> till.views().shown().equals(Optional.of(View.RECEIPTS)));
    open();
    assertTrue(words().contains("already in …"), words());
    assertTrue(words().contains("¥46.40 left of ¥59.30"), words());
    till.type("1");
    assertTrue(words().contains("wants a pause"), words());
    shop.pass(Duration.ofMinutes(1));
    enter(Step.CONFIRM);
  }

  @Test
  void aDoubleKeyNeitherSkipsTheQuestionNorAsksTwice() throws Exception {
    var receipt = shop.mixed(CART, Money.yuan("50.00"), "alipay");
    open();
    till.press(KeyCode.F6);
    till.type("10");
    enterAtOnce();
    enterAtOnce();
    assertEquals(Step.CONFIRM, page().step(), "the second Enter is not an answer");
    assertEquals(List.of(), shop.refunds(receipt));
    awake();
    enterAtOnce();
    enterAtOnce();
    over();
    enterAtOnce();
    assertEquals(List.of(1000L), amounts(receipt), "cash is done at once, and is given once");
  }

  private void enterAtOnce() throws Exception {
    till.press(KeyCode.ENTER);
  }

  @Test
  void twoTendersTheLastOneFirstUnlessTheClerkTurnsThemRound() throws Exception {
    var receipt = shop.mixed(CART, Money.yuan("50.00"), "alipay");
    open();
    till.type("12");
    assertEquals(
        List.of("alipay", "cash"),
        page().plan().parts().stream().map(part -> part.channel()).toList());
    till.press(KeyCode.F6);
    assertEquals(
        List.of("cash"), page().plan().parts().stream().map(part -> part.channel()).toList());
    till.press(KeyCode.F6);
    enter(Step.CONFIRM);
    enter(Step.GOING);
    over();
    assertEquals(List.of(270L, 930L), amounts(receipt));
    assertEquals(Optional.of(Money.yuan("47.30")), shop.left(receipt));
  }

  @Test
  void anEmptyAccountIsSaidWithWhatToDoUntilItIsFilled() throws Exception {
    var receipt = shop.sold(CART, "alipay");
    shop.alipay().is(Mood.IS_EMPTY);
    open();
    till.press(KeyCode.F4);
    enter(Step.CONFIRM);
    enter(Step.GOING);
    await(() -> onPage(GoingRow::isHeld));
    assertTrue(words().contains("Alipay holds it back for now"), words());
    assertTrue(words().contains("Put money in"), words());
    till.press(KeyCode.ESCAPE);
    await(() -> till.views().shown().equals(Optional.of(View.RECEIPTS)));
    open();
    assertEquals(Step.GOING, page().step(), "what is under way comes first");
    shop.alipay().is(Mood.GIVES);
    over();
    assertInstanceOf(RefundState.Done.class, shop.refunds(receipt).getFirst().state());
    assertTrue(words().contains("Back to Alipay at"), words());
    assertEquals(1, shop.refunds(receipt).size());
  }

  private boolean onPage(Predicate<RefundView> fact) {
    return model.pageProperty().get().filter(p -> p.going().stream().anyMatch(fact)).isPresent();
  }

  @Test
  void whatWasRefusedGoesInCashWithTheManagersNameAndReason() throws Exception {
    var receipt = shop.sold(CART, "alipay");
    shop.alipay().is(Mood.REFUSES);
    open();
    till.press(KeyCode.F4);
    enter(Step.CONFIRM);
    enter(Step.GOING);
    await(() -> {
      shop.pass(Duration.ofSeconds(1));
      return onPage(view -> view.refund().state() instanceof RefundState.Refused);
    });
    assertTrue(words().contains("Alipay refused (TRADE_HAS_FINISHED)"), words());
    assertTrue(words().contains("press F9"), words());
    till.press(KeyCode.ESCAPE);
    await(() -> till.views().shown().equals(Optional.of(View.RECEIPTS)));
    open();
    till.type("5");
    handOut();
    enter(Step.CONFIRM);
    assertTrue(words().contains("in cash instead"), words());
    var asked = shop.alipay().asked().size();
    enter(Step.GOING);
    over();
    var hand =
        shop.refunds(receipt).stream().filter(one -> one.isByHand()).findFirst().orElseThrow();
    assertEquals("Wang Fang", hand.by());
    assertEquals("card closed；部分退款", hand.reason());
    assertEquals(asked, shop.alipay().asked().size());
    assertEquals(Optional.of(Money.yuan("54.30")), shop.left(receipt));
  }

  private void handOut() throws Exception {
    till.press(KeyCode.F9);
    till.press(KeyCode.ENTER);
    assertTrue(page().leave().isEmpty(), "nobody's leave is none");
    till.type("Wang Fang");
    till.press(KeyCode.ENTER);
    till.type("card closed");
    till.press(KeyCode.ENTER);
    await(() -> model.pageProperty().get().flatMap(RefundPage::leave).isPresent());
  }

  @Test
  void whatIsTooLateIsSaidBeforeAnybodyAsks() throws Exception {
    shop.sold(CART, "alipay");
    shop.pass(Duration.ofDays(366));
    open();
    till.press(KeyCode.F4);
    assertTrue(words().contains("Too late: Alipay takes no refund of it since"), words());
    assertEquals("giveback.not-now", page().problem());
    till.press(KeyCode.ENTER);
    assertEquals(Step.PICK, page().step());
    handOut();
    assertEquals("", page().problem());
    till.press(KeyCode.F9);
    assertEquals("giveback.not-now", page().problem(), "F9 again takes the leave back");
    assertEquals(List.of(), shop.alipay().asked());
  }

  @Test
  void moreThanIsLeftOrNothingIsNotAskedFor() throws Exception {
    shop.sold(CART, "alipay");
    open();
    till.press(KeyCode.ENTER);
    assertEquals("giveback.nothing-picked", page().problem());
    till.type("59.31");
    assertEquals("giveback.more-than-left", page().problem());
    till.press(KeyCode.ENTER);
    assertEquals(Step.PICK, page().step());
    till.press(KeyCode.BACK_SPACE);
    till.press(KeyCode.BACK_SPACE);
    till.press(KeyCode.BACK_SPACE);
    assertEquals(Money.yuan("59"), page().plan().sum());
    till.press(KeyCode.F4);
    assertEquals("", onFx(() -> model.typedProperty().get()), "lines take the amount's place");
  }

  @Test
  void aScannedNumberOpensItsReceipt() throws Exception {
    var first = shop.sold(CART, "alipay");
    shop.sold(CART, "wechat");
    onFx(() -> {
      till.views().show(View.RECEIPTS);
      return true;
    });
    await(() -> receipts.receipts().size() == 2);
    till.scan("01-000001");
    await(() -> chosen().equals(Optional.of(1L)) && receipts.receipts().size() == 1);
    till.press(KeyCode.ESCAPE);
    await(() -> receipts.receipts().size() == 2);
    till.scan(first.tenders().getFirst().payment());
    await(() -> chosen().equals(Optional.of(1L)) && receipts.receipts().size() == 1);
    till.press(KeyCode.F8);
    await(() -> model.pageProperty().get().isPresent());
    assertEquals(1, page().sheet().receipt().number());
  }

  private Optional<Long> chosen() {
    return receipts.chosenProperty().get().map(Receipt::number);
  }

  @Test
  void everyRefundOfAReceiptHasANumberOfItsOwn() throws Exception {
    var receipt = shop.sold(CART, "alipay");
    for (var i = 0; i < 2; i++) {
      open();
      till.type("1");
      enter(Step.CONFIRM);
      enter(Step.GOING);
      over();
      shop.pass(Duration.ofSeconds(5));
      till.press(KeyCode.ENTER);
      await(() -> till.views().shown().equals(Optional.of(View.RECEIPTS)));
    }
    var payment = receipt.tenders().getFirst().payment();
    assertEquals(
        List.of(payment + "R01", payment + "R02"),
        shop.refunds(receipt).stream().map(Refund::number).toList());
  }
}
