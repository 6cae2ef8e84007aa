package saoma.ui.member;

import javafx.scene.input.KeyCode;
import saoma.money.Money;
import saoma.ui.Camera;
import saoma.ui.HeaderModel;
import saoma.ui.TestTill;
import saoma.ui.UiTest;
import saoma.ui.View;
import saoma.ui.customer.CustomerModel;
import saoma.ui.customer.CustomerPage;
import saoma.ui.customer.CustomerWindow;

/// Writes a picture of each state of the member screen and the pad to `target/shots/WIDTHxHEIGHT`.
/// Arguments: width, height. For looking, not for judging.
public final class MemberShots {
  private MemberShots() {}

  public static void main(String[] args) throws Exception {
    Camera.run(args, MemberShots::walk);
  }

  public static void walk(Camera camera) throws Exception {
    var till = UiTest.onFx(() -> new MemberTill(camera.language()));
    camera.show(till.till().views(), () -> {});
    till.till().scan(TestTill.MILK);
    camera.take(till.till().views(), "member-sale");
    UiTest.onFx(() -> {
      till.open(false);
      return 0;
    });
    camera.take(till.till().views(), "member-empty");
    find(till, "李");
    UiTest.until(() -> till.model.found().size() == 2);
    camera.take(till.till().views(), "member-several");
    find(till, "13700009999");
    UiTest.until(() -> till.model.form().openProperty().get());
    camera.take(till.till().views(), "member-join");
    find(till, "M:1001");
    UiTest.until(() -> till.model.pageProperty().get().isPresent());
    camera.take(till.till().views(), "member-one");
    till.till().press(KeyCode.F5);
    UiTest.until(() -> till.customer.page() instanceof CustomerPage.Balance);
    camera.take(till.till().views(), "member-told");
    display(camera, till);
    till.till().press(KeyCode.F6);
    camera.take(till.till().views(), "member-change");
    till.till().press(KeyCode.ESCAPE);
    till.till().press(KeyCode.F8);
    till.till().press(KeyCode.F5);
    UiTest.until(() -> till.pad.pageProperty().get().orElseThrow().why().key().equals("pad.sent"));
    camera.take(till.till().views(), "member-code");
    UiTest.onFx(() -> {
      till.pad.cancel();
      till.till().views().show(View.SALE);
      till.pay(Money.yuan("500.01"), true);
      "193746".chars().forEach(digit -> till.pad.digit((char) digit));
      return 0;
    });
    UiTest.until(() -> !till.pad.pageProperty().get().orElseThrow().why().isNone());
    UiTest.onFx(() -> {
      till.pad.digit('1');
      till.pad.digit('9');
      return 0;
    });
    camera.take(till.till().views(), "member-pad");
  }

  private static void display(Camera camera, MemberTill till) throws Exception {
    var model = new CustomerModel();
    var scene =
        UiTest.onFx(() -> CustomerWindow.scene(model, till.till().texts(), new HeaderModel()));
    UiTest.onFx(() -> camera.show(scene));
    UiTest.onFx(() -> model.tell(new CustomerPage.Balance("李**", Money.yuan("260.35"))));
    camera.take(scene, "member-told-display");
    UiTest.onFx(() -> {
      scene.getWindow().hide();
      return 0;
    });
  }

  private static void find(MemberTill till, String text) throws Exception {
    UiTest.onFx(() -> {
      till.model.find(text);
      return 0;
    });
  }
}
