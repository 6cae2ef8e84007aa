package saoma;

import javafx.scene.input.KeyCode;

/// The demo's customer with a code to show or a card to tap, and the clerk's hands for it.
record DemoPhone(TillWindow window, DemoHands hands, DemoDrawer drawer) {
  /// The customer shows a code of this channel, and it is scanned.
  boolean shows(String channel) throws InterruptedException {
    try (var wallet = wallet()) {
      var code = wallet.code(channel);
      code.ifPresent(hands::scan);
      return code.isPresent();
    }
  }

  /// The terminal asks for a card, and gets one.
  boolean taps() throws InterruptedException {
    hands.key(KeyCode.F8);
    try (var wallet = wallet()) {
      return drawer.until(wallet::tapsCard);
    }
  }

  private PracticeWallet wallet() {
    return new PracticeWallet(window.practice().orElseThrow());
  }
}
