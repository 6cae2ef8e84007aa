package saoma.ui.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saoma.numbers.Span;
import saoma.numbers.Span.Choice;
import saoma.report.PageText;
import saoma.ui.Texts.Language;
import saoma.ui.UiTest;
import saoma.ui.View;

class NumbersScreenTest extends UiTest {
  private NumbersTill shop;

  @BeforeEach
  void begin() throws Exception {
    shop = onFx(() -> new NumbersTill(Language.EN));
  }

  /// On the JavaFX thread.
  static boolean isRead(NumbersTill shop) {
    var span = shop.model.spanProperty().get();
    return shop.model.comparedProperty().get().filter(c -> c.now().span().equals(span)).isPresent();
  }

  private void putUp() throws Exception {
    onFx(() -> {
      shop.putUp();
      return 0;
    });
    until(() -> isRead(shop));
    settle();
  }

  private void press(KeyCode code) throws Exception {
    shop.till.press(code);
    until(() -> isRead(shop));
  }

  private String text(String id) throws Exception {
    return onFx(() -> ((Label) shop.till.views().scene().lookup("#" + id)).getText());
  }

  private Span span() throws Exception {
    return onFx(() -> shop.model.spanProperty().get());
  }

  private Set<String> texts() throws Exception {
    return onFx(() ->
        shop.till.views().scene().lookup("#body").lookupAll(".label").stream()
            .map(one -> ((Label) one).getText())
            .collect(Collectors.toSet()));
  }

  private boolean shown(String id) throws Exception {
    return onFx(() -> shop.till.views().scene().lookup("#" + id).isVisible());
  }

  @Test
  void daysWithoutASaleSaySoAndGiveNoFile() throws Exception {
    putUp();
    assertTrue(shown("empty"));
    assertFalse(shown("body"));
    shop.till.press(KeyCode.F7);
    settle();
    assertEquals(List.of(), shop.asked);
  }

  @Test
  void theFiguresOnTheScreenAreThoseOfTheSpan() throws Exception {
    shop.trades(20);
    putUp();
    assertEquals(Choice.WEEK.on(NumbersTill.TODAY), span());
    var numbers = shop.numbers(span()).now();
    assertEquals(PageText.amount(numbers.sales().sum()), text("tile-SALES"));
    assertEquals(PageText.number(numbers.sales().count()), text("tile-RECEIPTS"));
    assertEquals(PageText.number(numbers.allChannels().abandoned()), text("tile-ABANDONED"));
    assertTrue(text("headline").startsWith("Sold " + text("tile-SALES")), text("headline"));
    assertEquals("Numbers 2026-11-20 to 2026-11-26", text("title"));
    assertEquals("beside 2026-11-13 to 2026-11-19", text("beside"));
    var shown = texts();
    for (var head : List.of("By day", "By hour", "By weekday", "By category", "By product")) {
      assertTrue(shown.contains(head), head + " in " + shown);
    }
    for (var row : numbers.table(saoma.numbers.Table.Kind.CATEGORY).rows()) {
      assertTrue(shown.contains(PageText.amount(row.sum())), row + " in " + shown);
    }
  }

  @Test
  void keysChooseTheSpanAndStepBackAndForth() throws Exception {
    shop.trades(3);
    putUp();
    press(KeyCode.F2);
    assertEquals(Choice.TODAY.on(NumbersTill.TODAY), span());
    assertFalse(texts().contains("By day"), "one day has no days");
    press(KeyCode.RIGHT);
    assertEquals(Choice.TODAY.on(NumbersTill.TODAY), span(), "nothing is known of tomorrow");
    press(KeyCode.LEFT);
    assertEquals(NumbersTill.TODAY.minusDays(1), span().from());
    assertEquals(Optional.empty(), onFx(() -> shop.model.choiceProperty().get()));
    press(KeyCode.F6);
    assertEquals(Span.month(NumbersTill.TODAY.minusMonths(1)), span());
    press(KeyCode.LEFT);
    assertEquals(Span.month(NumbersTill.TODAY.minusMonths(2)), span());
    press(KeyCode.F5);
    assertEquals(Choice.THIS_MONTH.on(NumbersTill.TODAY), span());
    press(KeyCode.F4);
    assertEquals(30, span().length());
    press(KeyCode.ESCAPE);
    assertEquals(Optional.of(View.SALE), onFx(() -> shop.till.views().shown()));
  }

  @Test
  void whatIsShownCanBeTakenAwayAsAFile() throws Exception {
    shop.trades(10);
    putUp();
    press(KeyCode.F7);
    press(KeyCode.F8);
    until(() -> shop.asked.size() == 2);
    assertEquals(
        Set.of(
            "save numbers-2026-11-20-2026-11-26.pdf 10",
            "save numbers-2026-11-20-2026-11-26.xlsx 10"),
        Set.copyOf(shop.asked));
  }

  @Test
  void bothLanguagesTellTheSame() throws Exception {
    shop.trades(10);
    putUp();
    var sales = text("tile-SALES");
    onFx(() -> {
      shop.till.texts().speak(Language.ZH);
      return 0;
    });
    assertEquals("经营数据 2026-11-20 至 2026-11-26", text("title"));
    assertEquals(sales, text("tile-SALES"));
    assertTrue(texts().contains("按类别"), texts()::toString);
  }
}
