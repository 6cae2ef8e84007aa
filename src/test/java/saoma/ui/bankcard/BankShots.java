package saoma.ui.bankcard;

import java.time.Duration;
import javafx.scene.input.KeyCode;
import saoma.ui.Camera;
import saoma.ui.TestTill;
import saoma.ui.UiTest;
import saoma.ui.View;
import saoma.ui.bankcard.BankPage.Step;

/// Writes a picture of each state of the pane of bound cards to `target/shots/WIDTHxHEIGHT`.
/// Arguments: width, height. For looking, not for judging.
public final class BankShots {
  private BankShots() {}

  public static void main(String[] args) throws Exception {
    Camera.run(args, BankShots::walk);
  }

  public static void walk(Camera camera) throws Exception {
    var till = UiTest.onFx(() -> new BankTill(new TestTill(camera.language())));
    camera.show(till.till().views(), () -> till.till().views().show(View.SALE));
    till.till().scan(TestTill.MILK);
    open(till);
    UiTest.until(() -> !page(till).busy());
    camera.take(till.till().views(), "bank-none");
    till.till().press(KeyCode.F2);
    UiTest.until(() -> page(till).step() == Step.BINDING);
    camera.take(till.till().views(), "bank-binding");
    till.till().press(KeyCode.ESCAPE);
    till.till().press(KeyCode.ESCAPE);
    till.has("debit", "0095", "181****0000");
    till.has("credit", "0103", "181****0001");
    open(till);
    UiTest.until(() -> page(till).cards().size() == 2 && !page(till).busy());
    camera.take(till.till().views(), "bank-choose");
    till.till().press(KeyCode.DELETE);
    camera.take(till.till().views(), "bank-unbind");
    till.till().press(KeyCode.ENTER);
    UiTest.until(() -> page(till).step() == Step.CODE);
    UiTest.onFx(() -> {
      till.pass(Duration.ofSeconds(18));
      return 0;
    });
    till.till().type("4839");
    camera.take(till.till().views(), "bank-code");
    UiTest.onFx(() -> {
      till.pass(Duration.ofSeconds(60));
      return 0;
    });
    camera.take(till.till().views(), "bank-code-later");
  }

  private static void open(BankTill till) throws Exception {
    UiTest.onFx(() -> {
      till.pay();
      return 0;
    });
  }

  private static BankPage page(BankTill till) {
    return till.model.pageProperty().get().orElseThrow();
  }
}
