package saoma.ui.shares;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import saoma.money.Money;
import saoma.payment.PaymentState.Unresolved;
import saoma.ui.Away;
import saoma.ui.Png;
import saoma.ui.TestTill;
import saoma.ui.Texts.Language;
import saoma.ui.UiTest;
import saoma.ui.View;
import saoma.ui.Views;
import saoma.ui.customer.CustomerModel;
import saoma.ui.customer.CustomerWindow;
import saoma.ui.waiting.SalesThatWait;

/// Writes a picture of each state of the shares screen and of the customers' window to
/// `target/shots/WIDTHxHEIGHT`. Arguments: width, height. For looking, not for judging.
public final class SharesShots {
  private final Language language;
  private final int width;
  private final int height;
  private final Path folder;
  private final FakeShares desk = new FakeShares();
  private final CustomerModel customer = new CustomerModel();
  private TestTill till;
  private SharesModel model;

  private SharesShots(Language language, int width, int height, Path folder) {
    this.language = language;
    this.width = width;
    this.height = height;
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    var width = args.length > 1 ? Integer.parseInt(args[0]) : Views.LEAST_WIDTH;
    var height = args.length > 1 ? Integer.parseInt(args[1]) : Views.LEAST_HEIGHT;
    var folder = Path.of("target", "shots", width + "x" + height);
    Files.createDirectories(folder);
    var ready = new CountDownLatch(1);
    Platform.startup(ready::countDown);
    ready.await();
    for (var language : Language.values()) {
      new SharesShots(language, width, height, folder).three();
      new SharesShots(language, width, height, folder).six();
    }
    Platform.exit();
  }

  private void open() throws Exception {
    till = UiTest.onFx(() -> new TestTill(language));
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
      return stage(till.views().scene());
    });
    for (var i = 0; i < 3; i++) {
      till.scan(TestTill.MILK);
      till.scan(TestTill.WATER);
      till.scan(TestTill.RICE);
    }
  }

  private Stage stage(Scene scene) {
    var stage = new Stage();
    stage.setScene(scene);
    stage.setWidth(width);
    stage.setHeight(height);
    stage.show();
    return stage;
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
          stage(made);
          return made;
        });
    take(scene, name);
    act(() -> scene.getWindow().hide());
  }

  private void take(String name) throws Exception {
    take(till.views().scene(), name);
  }

  private void take(Scene scene, String name) throws Exception {
    UiTest.settle();
    var picture =
        UiTest.onFx(() ->
            scene.snapshot(new WritableImage((int) scene.getWidth(), (int) scene.getHeight())));
    Files.write(folder.resolve(name + "-" + language.setting() + ".png"), Png.of(picture));
  }
}
