package saoma;

import java.time.Duration;
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

  private static final int PRESSES = 3;
  private static final Duration A_LOOK = Duration.ofSeconds(20);

  /// @return whether the customer's money is kept ready now
  boolean places() throws InterruptedException {
    hands.withControl(KeyCode.H);
    if (!drawer.until(() -> window.shows(View.HOLD) && isOn())) {
      return false;
    }
    var before = held();
    hands.write(AMOUNT);
    return drawer.until(() -> AMOUNT.equals(typed()))
        && shows()
        && drawer.until(() -> held() == before + 1 && isChosen());
  }

  /// As a clerk who presses again where nothing happens.
  ///
  /// @return whether what the sale comes to was asked for
  boolean takes() throws InterruptedException {
    for (var presses = 0; presses < PRESSES; presses++) {
      hands.key(KeyCode.F9);
      if (drawer.until(() -> !window.shows(View.HOLD), A_LOOK)) {
        return true;
      }
    }
    return false;
  }

  private String typed() {
    return Display.call(() -> window.screens.hold.amountProperty().get());
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
