package saoma.ui.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.checkout.Checkout.Alarm;
import saoma.checkout.Feed;
import saoma.payment.PaymentState;
import saoma.payment.Proof;
import saoma.ui.Away;
import saoma.ui.DeskBooks;
import saoma.ui.Fx;
import saoma.ui.TestTill;
import saoma.ui.Texts.Language;
import saoma.ui.UiTest;
import saoma.ui.View;

class AttentionScreenTest extends UiTest {
  @TempDir Path folder;
  private final FakeCardDesk desk = new FakeCardDesk();

  @Test
  void anAlarmIsOpenedByItsKeyAndSaysAllThatAPersonNeeds() throws Exception {
    var cart = DeskBooks.cart("牛奶", "Milk", "6.50");
    var proof = new Proof("2026112322001440001", DeskBooks.MORNING, cart.total());
    var alarms = new Feed<>(new Alarm("", ""));
    try (var shop = new DeskBooks(folder)) {
      var late = shop.payment("alipay", cart, new PaymentState.Disputed(proof));
      shop.payment("wechat", cart, new PaymentState.Unresolved(null));
      var model = onFx(() -> offer(shop, alarms));
      alarms.publish(new Alarm(late.number(), "money after the end"));
      until(() -> till.notices().shownProperty().get().isPresent());
      assertEquals("attention.alarm", till.notices().shownProperty().get().orElseThrow().key());
      till.press(KeyCode.F11);
      assertEquals(Optional.of(View.ATTENTION), till.views().pane());
      until(() -> model.cards().size() == 2);
      for (var language : Language.values()) {
        onFx(() -> {
          till.texts().speak(language);
          return language;
        });
        var words = words();
        for (var needed :
            List.of(
                "¥6.50",
                proof.tradeNumber(),
                "…" + late.tail(),
                till.texts().now("channel.alipay"))) {
          assertTrue(words.contains(needed), language + " lacks " + needed);
        }
        assertFalse(words.toLowerCase(Locale.ROOT).contains("error"), words);
      }
      till.press(KeyCode.ESCAPE);
      assertEquals(Optional.empty(), till.views().pane());
      assertEquals(Optional.of(View.SALE), till.views().shown());
    }
  }

  @Test
  void lateMoneyIsGivenBackAndARulingMadeByKeysAlone() throws Exception {
    var cart = DeskBooks.cart("牛奶", "Milk", "6.50");
    var proof = new Proof("2026112322001440001", DeskBooks.MORNING, cart.total());
    try (var shop = new DeskBooks(folder)) {
      var late = shop.payment("alipay", cart, new PaymentState.Disputed(proof));
      shop.cancelled(late);
      var lost = shop.payment("wechat", cart, new PaymentState.Unresolved(null));
      var model = onFx(() -> offer(shop, new Feed<>(new Alarm("", ""))));
      till.press(KeyCode.F11);
      until(() -> model.cards().size() == 2);
      till.press(KeyCode.ENTER);
      until(() -> till.views().pane().equals(Optional.of(View.DECIDE)));
      settle();
      till.press(KeyCode.ENTER);
      till.scan(TestTill.MILK);
      assertEquals(List.of(), desk.done(), "no name, no reason, and a scan is no yes");
      till.type("Li Na");
      till.press(KeyCode.ENTER);
      till.type("paid on two phones");
      till.press(KeyCode.ENTER);
      until(() -> till.views().pane().equals(Optional.of(View.ATTENTION)));
      var back = "give back " + late.number() + " by Li Na: paid on two phones";
      assertEquals(List.of(back), desk.done());
      till.press(KeyCode.DOWN);
      till.press(KeyCode.A);
      until(() -> desk.done().size() == 2);
      till.press(KeyCode.R);
      assertEquals(Optional.of(View.ATTENTION), till.views().pane(), "nothing is there to refund");
      till.press(KeyCode.N);
      until(() -> till.views().pane().equals(Optional.of(View.DECIDE)));
      settle();
      till.type("phone shows nothing");
      till.press(KeyCode.ENTER);
      until(() -> desk.done().size() == 3);
      assertEquals(
          List.of(
              back,
              "ask " + lost.number(),
              "no money " + lost.number() + " by Li Na: phone shows nothing"),
          desk.done());
    }
  }

  /// The question would lie over the next screen and take its keys.
  @Test
  void whoHasLeftTheListIsNotAskedLater() throws Exception {
    var cart = DeskBooks.cart("牛奶", "Milk", "6.50");
    var proof = new Proof("2026112322001440001", DeskBooks.MORNING, cart.total());
    try (var shop = new DeskBooks(folder)) {
      shop.payment("wechat", cart, new PaymentState.Closed("closed"));
      shop.cancelled(shop.payment("alipay", cart, new PaymentState.Disputed(proof)));
      var reading = new ArrayList<Runnable>();
      var model = onFx(() -> offer(shop, new Feed<>(new Alarm("", "")), reading::add));
      till.press(KeyCode.F11);
      until(() -> model.cards().size() == 1);
      till.press(KeyCode.S);
      until(() -> !reading.isEmpty());
      till.press(KeyCode.ESCAPE);
      onFx(() -> {
        reading.removeFirst().run();
        return true;
      });
      settle();
      assertEquals(Optional.empty(), till.views().pane());
      till.press(KeyCode.F11);
      till.press(KeyCode.S);
      until(() -> !reading.isEmpty());
      onFx(() -> {
        reading.removeFirst().run();
        return true;
      });
      until(() -> till.views().pane().equals(Optional.of(View.DECIDE)));
    }
  }

  private AttentionModel offer(DeskBooks shop, Feed<Alarm> alarms) {
    return offer(shop, alarms, Away.real().work());
  }

  /// @param reading does what the question has to read before
  private AttentionModel offer(DeskBooks shop, Feed<Alarm> alarms, Executor reading) {
    var model =
        new AttentionModel(
            shop.books(),
            InstantSource.fixed(DeskBooks.MORNING),
            alarms,
            new Feed<>(Optional.empty()),
            new Feed<>(Optional.empty()),
            desk,
            Away.real(),
            till.notices()::show);
    var decide =
        new DecideModel(
            shop.books(), desk, new Away(reading, Fx::run), till.notices()::show, () -> {});
    till.views()
        .offer(
            DecideController.class,
            () -> new DecideController(decide, till.texts(), till.views(), ZoneOffset.UTC));
    till.views()
        .offer(
            AttentionController.class,
            () ->
                new AttentionController(model, decide, till.texts(), till.views(), ZoneOffset.UTC));
    return model;
  }

  private String words() throws Exception {
    return onFx(() -> {
      var text = new StringBuilder();
      for (var node : till.views().scene().lookup(".cards").lookupAll(".label")) {
        text.append(((Labeled) node).getText()).append('\n');
      }
      return text.toString();
    });
  }
}
