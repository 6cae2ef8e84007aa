package saoma;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import saoma.practice.unionpay.TestCard;
import saoma.ui.View;
import saoma.ui.bankcard.BankPage;
import saoma.ui.bankcard.BankPage.Step;

/// The demo's member with a bank card: binds it on the bank's page the first time, and pays with
/// the code that comes by SMS. By keys alone; the page is filled in as a browser would.
record DemoBank(TillWindow window, DemoHands hands, DemoDrawer drawer, DemoMember member) {
  private static final TestCard CARD = TestCard.PAYS;

  /// @return whether the code was typed
  boolean pays() throws InterruptedException {
    window.bindWith(this::binds);
    var before = sms();
    hands.withShift(KeyCode.F8);
    if (!member.saysWho() || !drawer.until(() -> isFree(Step.CHOOSE) || isFree(Step.CODE))) {
      return false;
    }
    if (isFree(Step.CHOOSE)) {
      hands.key(KeyCode.ENTER);
    }
    if (!drawer.until(() -> isFree(Step.CODE) && !sms().equals(before) && member.isOn("digits"))) {
      return false;
    }
    hands.write(sms().orElseThrow());
    return true;
  }

  private boolean binds(String page) {
    try (var phone = new PracticeWallet(window.practice().orElseThrow())) {
      return phone.bindsCard(page, CARD.lastFour());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Optional<String> sms() {
    return member.code(CARD.phone());
  }

  private boolean isFree(Step step) {
    return Display.call(() ->
        window.screens.views.pane().equals(Optional.of(View.BANK))
            && page().filter(page -> !page.busy() && page.step() == step).isPresent());
  }

  private Optional<BankPage> page() {
    return window.screens.bank.pageProperty().get();
  }
}
