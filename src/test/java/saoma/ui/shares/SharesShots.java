package saoma.ui.shares;

import java.time.Duration;
import java.util.List;
import javafx.scene.input.KeyCode;
import saoma.money.Money;
import saoma.payment.PaymentState.Unresolved;
import saoma.ui.Away;
import saoma.ui.Camera;
import saoma.ui.TestTill;
import saoma.ui.UiTest;
import saoma.ui.View;
import saoma.ui.customer.CustomerModel;
import saoma.ui.customer.CustomerWindow;
import saoma.ui.waiting.SalesThatWait;

/// Writes a picture of each state of the shares screen and of the customers' window to
/// `target/shots/WIDTHxHEIGHT`. Arguments: width, height. For looking, not for judging.
public final class SharesShots {
  private final Camera camera;
  private final FakeShares desk = new FakeShares();
  private final CustomerModel customer = new CustomerModel();
  private TestTill till;
  private SharesModel model;

  private SharesShots(Camera camera) {
    this.camera = camera;
  }

  public static void main(String[] args) throws Exception {
    Camera.run(args, SharesShots::walk);
  }

  public static void walk(Camera camera) throws Exception {
    new SharesShots(camera).three();
    new SharesShots(camera).six();
  }

  private void open() throws Exception {
    till = UiTest.onFx(() -> new TestTill(camera.language()));
    UiTest.onFx(() -> {
      till.header().practiceProperty().set(true);
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
      return camera.show(till.views().scene());
    });
    for (var i = 0; i < 3; i++) {
      till.scan(TestTill.MILK);
      till.scan(TestTill.WATER);
      till.scan(TestTill.RICE);
    }
  }

  private void plan() throws Exception {
    act(() -> {
      model.open(till.cart(), "sale-1", till.cart().total());
      till.views().show(View.SHARES);
    });
  }

  private void act(Runnable act) throws Exception {
    UiTest.onFx(() -> {
      act.run();
      return true;
    });
    UiTest.settle();
  }

  private void three() throws Exception {
    open();
    take("shares-key");
    plan();
    till.type("+");
    take("shares-plan");
    till.press(KeyCode.F3);
    till.type("1");
    till.press(KeyCode.DOWN);
    till.type("23");
    take("shares-plan-item");
    till.press(KeyCode.F4);
    till.press(KeyCode.DOWN);
    till.type("20");
    till.pressControl(KeyCode.DIGIT2);
    take("shares-plan-amount");
    till.type("0");
    take("shares-plan-wrong");
    till.press(KeyCode.F2);
    till.press(KeyCode.ENTER);
    desk.pass(Duration.ofSeconds(29));
    take("shares-three");
    act(() -> desk.pay(0));
    act(() -> desk.decline(1));
    till.type("2");
    take("shares-three-mixed");
    customers("customers-three");
    act(() -> desk.pay(2));
    till.press(KeyCode.F7);
    act(() -> desk.pay(3));
    take("shares-done");
  }

  private void six() throws Exception {
    open();
    waiting();
    plan();
    till.type("++++");
    till.pressControl(KeyCode.DIGIT2);
    till.pressControl(KeyCode.DIGIT5);
    till.press(KeyCode.ENTER);
    take("shares-six");
    act(() -> desk.pay(0));
    act(() -> desk.lose(1));
    act(() -> desk.close(2));
    desk.pass(Duration.ofSeconds(290));
    act(() -> model.tick());
    take("shares-six-mixed");
    customers("customers-six");
    till.press(KeyCode.ESCAPE);
    take("shares-six-leaving");
  }

  private void waiting() throws Exception {
    till.unfinished(
        List.of(
            SalesThatWait.sale(41, "a", SalesThatWait.SHOWN),
            SalesThatWait.sale(42, "b"),
            SalesThatWait.sale(1043, "c", new Unresolved(null)),
            SalesThatWait.sale(44, "d"),
            SalesThatWait.sale(45, "e")));
    till.waiting().paid("z", 40, Money.fen(1234_50));
    UiTest.until(() -> till.waiting().chipsProperty().get().size() == 6);
    take("waiting");
    till.press(KeyCode.F1);
    take("waiting-keys");
    till.press(KeyCode.ESCAPE);
    till.unfinished(List.of(SalesThatWait.sale(41, "a", SalesThatWait.SHOWN)));
    act(() -> till.waiting().bringBack(0));
    UiTest.until(() -> till.waiting().chipsProperty().get().size() == 1);
    take("waiting-one");
  }

  private void customers(String name) throws Exception {
    var scene =
        UiTest.onFx(() -> {
          var made = CustomerWindow.scene(customer, till.texts(), till.header());
          camera.show(made);
          return made;
        });
    camera.take(scene, name);
    act(() -> scene.getWindow().hide());
  }

  private void take(String name) throws Exception {
    camera.take(till.views(), name);
  }
}
