package saoma.ui.pay;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import saoma.device.ScannerKeys;
import saoma.ui.Fx;
import saoma.ui.HeaderModel;
import saoma.ui.Notices;
import saoma.ui.Texts;
import saoma.ui.Texts.Language;
import saoma.ui.UiTest;
import saoma.ui.View;
import saoma.ui.Views;
import saoma.ui.customer.CustomerModel;
import saoma.ui.customer.CustomerWindow;

/// A till that stands on its payment screen, with a desk that says what a test wants. Made on the
/// JavaFX thread.
final class PayTill {
  private static final long SCANNER_GAP = 5_000_000;
  private static final long HAND_GAP = 200_000_000;

  final FakeDesk desk = new FakeDesk();
  final FakeExits exits = new FakeExits();
  final CustomerModel customer = new CustomerModel();
  final HeaderModel header = new HeaderModel();
  final Notices notices = new Notices();
  final Texts texts;
  final Views views;
  final PayModel model;
  private final AtomicLong nanos = new AtomicLong();

  /// @param work where the cancel is stored
  PayTill(Language language, FakeDesk.News first, Executor work) {
    texts = new Texts(language);
    var clock = Clock.fixed(FakeDesk.START, ZoneOffset.UTC);
    var scanner = new ScannerKeys(ScannerKeys.Timing.USUAL);
    views = new Views(texts, notices, header, clock, scanner, nanos::get);
    model = new PayModel(desk, exits, customer, notices::show, desk, work, Fx::run);
    views.offer(PayController.class, () -> new PayController(model, texts));
    customer.shopProperty().set("小满便利店");
    header.practiceProperty().set(true);
    open(first);
  }

  void open(FakeDesk.News first) {
    model.open(first.payment());
    views.show(View.PAY);
  }

  Scene customersWindow() {
    return CustomerWindow.scene(customer, texts, header);
  }

  void press(KeyCode code) throws Exception {
    UiTest.onFx(() -> {
      nanos.addAndGet(HAND_GAP);
      key(code, code == KeyCode.ENTER ? "\r" : "");
      return code;
    });
    UiTest.settle();
  }

  void scan(String digits) throws Exception {
    UiTest.onFx(() -> {
      nanos.addAndGet(HAND_GAP * 3);
      for (var digit : digits.toCharArray()) {
        nanos.addAndGet(SCANNER_GAP);
        key(KeyCode.getKeyCode(String.valueOf(digit)), String.valueOf(digit));
      }
      nanos.addAndGet(SCANNER_GAP);
      key(KeyCode.ENTER, "\r");
      return digits;
    });
    UiTest.settle();
  }

  private void key(KeyCode code, String typed) {
    fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    if (!typed.isEmpty()) {
      var none = KeyCode.UNDEFINED;
      fire(new KeyEvent(KeyEvent.KEY_TYPED, typed, "", none, false, false, false, false));
    }
    fire(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false));
  }

  private void fire(KeyEvent event) {
    Node focused = views.scene().getFocusOwner();
    Event.fireEvent(focused == null ? views.scene() : focused, event);
  }
}
