package saoma;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import saoma.checkout.HoldView;
import saoma.hold.HoldState;
import saoma.ui.View;

/// The demo's customer with a deposit: shows a code for it, and the clerk takes what is due from
/// it. By keys alone.
record DemoDeposit(TillWindow window, DemoHands hands, DemoDrawer drawer) {
  /// More than any sale of the demo comes to.
  private static final String AMOUNT = "500";

  /// @return whether the money of the sale was asked for
  boolean pays() throws InterruptedException {
    hands.withControl(KeyCode.H);
    if (!drawer.until(() -> window.shows(View.HOLD) && isOn())) {
      return false;
    }
    hands.write(AMOUNT);
    var before = held();
    if (!shows() || !drawer.until(() -> held() == before + 1 && isChosen())) {
      return false;
    }
    hands.key(KeyCode.F9);
    return true;
  }

  private boolean shows() throws InterruptedException {
    try (var wallet = new PracticeWallet(window.practice().orElseThrow())) {
      var code = wallet.code("alipay");
      code.ifPresent(hands::scan);
      return code.isPresent();
    }
  }

  private long held() {
    return Display.call(
        () -> window.screens.hold.holds().stream().filter(DemoDeposit::isHeld).count());
  }

  private boolean isChosen() {
    return Display.call(
        () -> window.screens.hold.chosenProperty().get().filter(DemoDeposit::isHeld).isPresent());
  }

  private static boolean isHeld(HoldView view) {
    return view.hold().state() instanceof HoldState.Held;
  }

  private boolean isOn() {
    return Display.call(() ->
        Optional.ofNullable(window.screens.views.scene().getFocusOwner())
            .filter(owner -> "amount".equals(owner.getId()))
            .isPresent());
  }
}
