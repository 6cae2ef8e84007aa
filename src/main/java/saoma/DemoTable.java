package saoma;

import java.util.HashSet;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import saoma.ui.View;
import saoma.ui.shares.SharesPage;
import saoma.ui.shares.SharesPage.Card;
import saoma.ui.shares.SharesPage.Stage;

/// Three friends at the counter who pay one bill, each with a phone of their own.
record DemoTable(TillWindow window, DemoHands hands, DemoDrawer drawer, PracticeCustomer customer) {
  private static final int FRIENDS = 3;

  /// @return whether everything is paid
  boolean paysTogether() throws InterruptedException {
    hands.withShift(KeyCode.F6);
    if (!drawer.until(() -> window.shows(View.SHARES) && isAt(Stage.PLAN))) {
      return false;
    }
    hands.type("+");
    hands.key(KeyCode.ENTER);
    if (!drawer.until(() -> codes() == FRIENDS)) {
      return false;
    }
    var codes = new HashSet<String>();
    page().orElseThrow().cards().forEach(card -> codes.add(card.code()));
    for (var code : codes) {
      if (!customer.scan(code) || !customer.pay(code)) {
        return false;
      }
    }
    return drawer.until(() -> isAt(Stage.DONE));
  }

  private long codes() {
    return page().stream()
        .flatMap(page -> page.cards().stream())
        .map(Card::code)
        .filter(code -> !code.isEmpty())
        .count();
  }

  private boolean isAt(Stage stage) {
    return page().filter(page -> page.stage() == stage).isPresent();
  }

  private Optional<SharesPage> page() {
    return Display.call(() -> window.screens.shares.pageProperty().get());
  }
}
