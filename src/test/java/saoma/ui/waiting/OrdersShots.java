package saoma.ui.waiting;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import saoma.device.ReceiptFolder;
import saoma.device.ReceiptText;
import saoma.device.paper.PhoneCode;
import saoma.order.Receipt;
import saoma.ui.Away;
import saoma.ui.Camera;
import saoma.ui.DeskBooks;
import saoma.ui.TestTill;
import saoma.ui.UiTest;
import saoma.ui.View;
import saoma.ui.receipts.Beside;
import saoma.ui.receipts.ReceiptsController;
import saoma.ui.receipts.ReceiptsModel;

/// The tray of orders, its badge, and a receipt with its code. Arguments: width, height.
public final class OrdersShots {
  private OrdersShots() {}

  public static void main(String[] args) throws Exception {
    Camera.run(args, OrdersShots::walk);
  }

  public static void walk(Camera camera) throws Exception {
    var till = UiTest.onFx(() -> new TestTill(camera.language()));
    camera.show(till.views(), () -> till.views().show(View.SALE));
    UiTest.onFx(() -> {
      till.views().offer(OrdersController.class, () -> OrdersScreenTest.controller(till));
      till.unfinished(List.of(SalesThatWait.sale(41, "a", SalesThatWait.SHOWN)));
      till.handed(IntStream.rangeClosed(1, 3).mapToObj(SalesThatWait::handed).toList());
      return true;
    });
    UiTest.until(() -> !till.waiting().handedProperty().get().isEmpty());
    camera.take(till.views(), "orders-badge");
    till.pressControl(KeyCode.G);
    camera.take(till.views(), "orders-tray");
    till.press(KeyCode.ESCAPE);
    try (var shop = new DeskBooks(Files.createTempDirectory("orders-shots"))) {
      shop.sold("alipay", "牛奶", "Milk", "6.50");
      var text = new ReceiptText(ReceiptText.WIDE);
      var printer = new ReceiptFolder(Files.createTempDirectory("paper"), text);
      UiTest.onFx(() -> {
        var model =
            new ReceiptsModel(shop.books(), printer, Away.real(), till.notices()::show)
                .beside(new Coded());
        till.views()
            .offer(
                ReceiptsController.class,
                () ->
                    new ReceiptsController(
                        model, text, till.texts(), till.views(), ZoneId.of("Asia/Shanghai")));
        till.views().show(View.RECEIPTS);
        return model;
      });
      camera.take(till.views(), "receipts-code");
    }
  }

  private static final class Coded implements Beside {
    @Override
    public Optional<PhoneCode> code(Receipt receipt) {
      return Optional.of(
          new PhoneCode(
              "http://192.168.1.20:8466/r/" + "AbC-d_9".repeat(22), "7K2M-9QXD-4T3V-WZ6P"));
    }

    @Override
    public Optional<Path> pdf(Receipt receipt) {
      return Optional.empty();
    }
  }
}
