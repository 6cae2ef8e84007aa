package saoma.ui.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import saoma.channel.Span;
import saoma.money.Money;
import saoma.ui.HeaderModel.LinkState;
import saoma.ui.TestTill;
import saoma.ui.Texts.Language;
import saoma.ui.UiTest;
import saoma.ui.sale.Offer.Known;

/// Ways to pay are there only where the shop has them, and say why they cannot take a sum.
class OffersScreenTest extends UiTest {
  private void channel(String code, @Nullable Known known) throws Exception {
    onFx(() -> {
      till.channel(code, known);
      return code;
    });
  }

  private void atMost(String code, long fen) throws Exception {
    channel(code, new Known(new Span(Money.fen(1), Money.fen(fen)), LinkState.FINE));
  }

  private boolean isOpen(String code) throws Exception {
    return onFx(() -> !till.views().scene().lookup("#pay-" + code).isDisabled());
  }

  private List<String> why(String code) throws Exception {
    return onFx(() -> {
      till.views().scene().getRoot().applyCss();
      var key = till.views().scene().lookup("#pay-" + code);
      return key.lookupAll(".pay-why").stream().map(node -> ((Label) node).getText()).toList();
    });
  }

  @Test
  void whatTheShopDoesNotHaveIsAbsentAndItsKeyDoesNothing() throws Exception {
    till.scan(TestTill.MILK);
    channel("card", null);
    assertNull(onFx(() -> till.views().scene().lookup("#pay-card")));
    till.press(KeyCode.F8);
    assertEquals(List.of(), till.asked());
    channel("card", new Known(Span.ANY, LinkState.FINE));
    assertNotNull(onFx(() -> till.views().scene().lookup("#pay-card")));
    till.press(KeyCode.F8);
    assertEquals("card", till.asked().getFirst().channel());
  }

  @Test
  void whatCannotTakeTheSumSaysWhyAndTakesAPartOfIt() throws Exception {
    till.scan(TestTill.RICE); // 39.90
    atMost("balance", 3000);
    assertFalse(isOpen("balance"));
    assertEquals(List.of("¥30.00 at most"), why("balance"));
    till.press(KeyCode.F5);
    assertEquals(List.of(), till.asked());
    till.type("20");
    assertTrue(isOpen("balance"));
    assertEquals(List.of(), why("balance"));
    till.press(KeyCode.F5);
    assertEquals("balance", till.asked().getFirst().channel());
  }

  @Test
  void theBoundIsTakenAndOneFenMoreIsNot() throws Exception {
    till.scan(TestTill.RICE);
    atMost("wechat", 3990);
    assertTrue(isOpen("wechat"));
    atMost("wechat", 3989);
    assertFalse(isOpen("wechat"));
    channel("wechat", new Known(new Span(Money.fen(3991), Money.fen(9999)), LinkState.FINE));
    assertEquals(List.of("¥39.91 at least"), why("wechat"));
  }

  @Test
  void whatIsNotSetUpCannotBePressedAndWhatWasSilentCan() throws Exception {
    till.scan(TestTill.MILK);
    channel("alipay", new Known(Span.ANY, LinkState.NOT_SET_UP));
    channel("wechat", new Known(Span.ANY, LinkState.SILENT));
    assertFalse(isOpen("alipay"));
    assertEquals(List.of("not set up"), why("alipay"));
    assertTrue(isOpen("wechat"));
    assertEquals(List.of("no answer last time"), why("wechat"));
    onFx(() -> {
      till.texts().speak(Language.ZH);
      return true;
    });
    assertEquals(List.of("上次没有应答"), why("wechat"));
  }

  private List<String> shown() throws Exception {
    return onFx(() ->
        till.views().scene().getRoot().lookupAll(".pay-pair").stream()
            .flatMap(row -> ((javafx.scene.layout.HBox) row).getChildren().stream())
            .map(key -> key.getId())
            .toList());
  }

  @Test
  void theShopsOwnOrderStandsOnTheScreenAndTheKeysStayTheSame() throws Exception {
    till.scan(TestTill.MILK);
    onFx(() -> {
      till.offers().order(PayMethod.in(List.of("card", "wechat")));
      return true;
    });
    var shown = shown();
    assertEquals("pay-card", shown.getFirst());
    assertEquals("pay-wechat", shown.get(1));
    assertEquals("pay-alipay", shown.get(2), "those that are not named follow");
    till.press(KeyCode.F8);
    assertEquals("card", till.asked().getFirst().channel());
  }
}
