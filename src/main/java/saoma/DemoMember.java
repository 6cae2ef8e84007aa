package saoma;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import saoma.ui.View;
import saoma.ui.member.MemberPage;
import saoma.ui.member.PadPage.Step;

/// The demo's member: joins, sets a password with a code by SMS, tops up in cash, and pays with the
/// password. By keys alone.
record DemoMember(TillWindow window, DemoHands hands, DemoDrawer drawer) {
  private static final String PHONE = "13800138000";
  private static final String NAME = "Demo";
  private static final String PASSWORD = "258014";
  private static final String TOP_UP = "200";

  /// From any screen to a member with a balance, on the sale screen.
  boolean isReady() throws InterruptedException {
    return drawer.backToSale() && found() && hasPassword() && hasMoney();
  }

  private boolean found() throws InterruptedException {
    hands.key(KeyCode.F4);
    return look() && (page().isPresent() || joins());
  }

  /// Types the phone number, until the member stands there or the fields for a new one do.
  private boolean look() throws InterruptedException {
    if (!drawer.until(() -> window.shows(View.MEMBER) && isOn("search"))) {
      return false;
    }
    hands.write(PHONE);
    hands.key(KeyCode.ENTER);
    return drawer.until(() -> page().isPresent() || isOn("name"));
  }

  private boolean joins() throws InterruptedException {
    hands.write(NAME);
    hands.key(KeyCode.ENTER);
    return drawer.until(() -> page().isPresent());
  }

  private boolean hasPassword() throws InterruptedException {
    if (page().orElseThrow().hasPassword()) {
      return true;
    }
    hands.key(KeyCode.F8);
    if (!drawer.until(() -> asks(Step.CODE_FOR_NEW))) {
      return false;
    }
    hands.key(KeyCode.F5);
    if (!drawer.until(() -> code().isPresent() && asks(Step.CODE_FOR_NEW))) {
      return false;
    }
    return enters(code().orElseThrow(), Step.NEW)
        && enters(PASSWORD, Step.AGAIN)
        && entered(PASSWORD)
        && drawer.until(() -> page().filter(MemberPage::hasPassword).isPresent());
  }

  private boolean enters(String digits, Step next) throws InterruptedException {
    return entered(digits) && drawer.until(() -> asks(next));
  }

  private boolean entered(String digits) throws InterruptedException {
    if (!drawer.until(() -> isOn("digits"))) {
      return false;
    }
    hands.write(digits);
    return true;
  }

  private Optional<String> code() {
    return code(PHONE);
  }

  /// The newest code on this phone.
  Optional<String> code(String number) {
    try (var phone = new PracticeWallet(window.practice().orElseThrow())) {
      return phone.sms(number);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private boolean hasMoney() throws InterruptedException {
    if (!drawer.until(() -> isOn("amount"))) {
      return false;
    }
    hands.write(TOP_UP);
    hands.key(KeyCode.ENTER);
    return drawer.until(() -> window.shows(View.SALE) && !window.cartIsEmpty())
        && drawer.takeExactly().isPresent()
        && drawer.backToSale();
  }

  /// The member is found again and says yes.
  boolean pays() throws InterruptedException {
    hands.key(KeyCode.F5);
    return saysWho() && drawer.until(() -> asks(Step.PASSWORD)) && entered(PASSWORD);
  }

  /// Who pays is asked for, and answered.
  boolean saysWho() throws InterruptedException {
    if (!look() || page().isEmpty()) {
      return false;
    }
    hands.key(KeyCode.ENTER);
    return true;
  }

  private Optional<MemberPage> page() {
    return Display.call(() -> window.screens.member.pageProperty().get());
  }

  private boolean asks(Step step) {
    return Display.call(() ->
        window.screens.views.pane().equals(Optional.of(View.PAD))
            && window.screens.pad.pageProperty().get().stream()
                .anyMatch(page -> !page.busy() && page.step() == step));
  }

  /// Whether what is typed goes into this field.
  boolean isOn(String field) {
    return Display.call(() ->
        Optional.ofNullable(window.screens.views.scene().getFocusOwner())
            .map(Node::getId)
            .filter(field::equals)
            .isPresent());
  }
}
