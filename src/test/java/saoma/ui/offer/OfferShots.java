package saoma.ui.offer;

import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import saoma.offer.MemoryOffers;
import saoma.offer.Rule;
import saoma.ui.Camera;
import saoma.ui.TestTill;
import saoma.ui.UiTest;

/// Writes a picture of each state of offers, at the sale and where they are kept, to
/// `target/shots/WIDTHxHEIGHT`. Arguments: width, height. For looking, not for judging.
public final class OfferShots {
  private static final String OFFERS =
      "NTH 2 5000 @ 2100000000067 + & FREE 2 1 @ 2100000000012 + & LESS P1000 !c=SPRING10 +"
          + " & WHOLE 3000 A300 + & FIXED 100 !m !c=OLD2025 @ 2300000000016";

  private OfferShots() {}

  public static void main(String[] args) throws Exception {
    Camera.run(args, OfferShots::walk);
  }

  public static void walk(Camera camera) throws Exception {
    var till = UiTest.onFx(() -> new TestTill(camera.language()));
    var offers = UiTest.onFx(() -> new TestOffers(till, named()));
    camera.show(till.views(), () -> {});
    for (var n = 0; n < 3; n++) {
      till.scan(TestTill.WATER);
    }
    till.scan(TestTill.MILK);
    till.scan(TestTill.MILK);
    camera.take(till.views(), "offers-sale");
    till.scan("SPRING10");
    till.scan(TestTill.RICE);
    camera.take(till.views(), "offers-sale-coupon");
    till.press(KeyCode.F3);
    till.scan(TestTill.WATER);
    camera.take(till.views(), "offers-check");
    till.scan(TestTill.RICE);
    camera.take(till.views(), "offers-check-member");
    till.press(KeyCode.ESCAPE);
    till.pressControl(KeyCode.T);
    camera.take(till.views(), "offers-empty-form");
    till.press(KeyCode.PAGE_DOWN);
    camera.take(till.views(), "offers-nth");
    till.press(KeyCode.PAGE_DOWN);
    till.press(KeyCode.PAGE_DOWN);
    camera.take(till.views(), "offers-coupon");
    UiTest.onFx(() -> {
      offers.model.text(Field.FIRST).set("120%");
      offers.model.text(Field.UNTIL).set("31.12.");
      offers.model.text(Field.COUPON).set("SPRING");
      offers.model.save();
      return till;
    });
    camera.take(till.views(), "offers-wrong");
    UiTest.onFx(() -> {
      var scroll = (ScrollPane) till.views().scene().lookup("#scroll");
      offers.model.text(Field.LIMIT).set("2");
      scroll.setVvalue(1);
      return scroll;
    });
    camera.take(till.views(), "offers-wrong-below");
    till.press(KeyCode.ESCAPE);
    camera.take(till.views(), "offers-leave");
  }

  private static MemoryOffers named() {
    var made = MemoryOffers.of(OFFERS);
    var zh = new String[] {"第二件半价", "买二送一", "春季券九折", "满30减3", "会员特价"};
    var en =
        new String[] {
          "Second at half", "Buy 2 get 1", "Spring coupon 10%", "3 off from 30", "Member price"
        };
    for (var rule : made.rules()) {
      var at = (int) rule.id() - 1;
      made.keep(
          new Rule(
              rule.id(),
              zh[at],
              en[at],
              rule.deal(),
              rule.goods(),
              rule.span(),
              rule.terms(),
              rule.id() != 5));
    }
    return made;
  }
}
