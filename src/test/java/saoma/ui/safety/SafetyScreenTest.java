package saoma.ui.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import saoma.device.escpos.PrinterTrouble;
import saoma.money.Money;
import saoma.ui.TestTill;
import saoma.ui.Texts.Language;
import saoma.ui.UiTest;
import saoma.ui.safety.Pending.Pile;

class SafetyScreenTest extends UiTest {
  @Test
  void aQuietTillShowsNeitherTrayNorStrip() throws Exception {
    assertEquals(Set.of(), onFx(() -> there("#pending", "#recovered", "#worry")));
  }

  @Test
  void theTraySaysHowManyAndHowMuchAndFollowsTheBooks() throws Exception {
    var both = new Pending(new Pile(2, Money.yuan("86.50")), new Pile(1, Money.yuan("7.00")));
    till.pending(both);
    until(() -> there("#pending").size() == 1);
    for (var language : Language.values()) {
      onFx(() -> {
        till.texts().speak(language);
        return language;
      });
      var words = words("#pending");
      for (var needed : List.of("2", "¥86.50", "?", "¥7.00", "!", "F11")) {
        assertTrue(words.contains(needed), language + ": " + words);
      }
    }
    till.pending(Pending.NOTHING);
    until(() -> there("#pending").isEmpty());
  }

  @Test
  void whatWasRecoveredIsReadAndTakenAwayByEscWhileSellingGoesOn() throws Exception {
    onFx(() -> {
      till.safety().recovered(new Recovery(2, Money.yuan("15.00"), 3, false));
      return true;
    });
    var words = words("#recovered");
    assertTrue(words.contains("2 payments were recovered, ¥15.00"), words);
    assertTrue(words.contains("3 records of money were"), words);
    till.scan(TestTill.MILK);
    assertEquals(1, till.cart().items(), "a strip stands in nobody's way");
    till.type("mi");
    till.press(KeyCode.ESCAPE);
    till.press(KeyCode.ESCAPE);
    assertEquals(
        Set.of("#recovered"), onFx(() -> there("#recovered")), "what was typed goes first");
    till.press(KeyCode.ESCAPE);
    assertEquals(Set.of(), onFx(() -> there("#recovered")));
    assertEquals(1, till.cart().items());
  }

  @Test
  void eachWorryHasItsLineInBothLanguages() throws Exception {
    var worries =
        List.of(
            new Worry.DiskLow(1_290_000_000),
            new Worry.NoSecondCopy("/media/stick"),
            new Worry.PrinterStands(PrinterTrouble.PAPER_OUT, 4),
            new Worry.ClockOff(Duration.ofSeconds(-190)),
            new Worry.ClockOff(Duration.ofSeconds(42)));
    var needed = List.of("1.2 GB", "/media/stick", "4", "3", "42");
    for (var language : Language.values()) {
      for (var i = 0; i < worries.size(); i++) {
        var worry = worries.get(i);
        onFx(() -> {
          till.texts().speak(language);
          till.safety().worries(List.of(worry));
          return language;
        });
        var words = words("#worry");
        assertTrue(words.contains(needed.get(i)), words);
        assertTrue(words.contains("▲"), "never by colour alone");
        assertFalse(words.contains("{"), words);
      }
    }
  }

  private Set<String> there(String... ids) {
    var seen = new TreeSet<String>();
    for (var id : ids) {
      var node = till.views().scene().lookup(id);
      var parents = node;
      while (parents != null && parents.isVisible()) {
        parents = parents.getParent();
      }
      if (node != null && parents == null) {
        seen.add(id);
      }
    }
    return seen;
  }

  private String words(String id) throws Exception {
    settle();
    return onFx(() -> {
      var text = new StringBuilder();
      for (var node : till.views().scene().lookup(id).lookupAll(".label")) {
        text.append(((Labeled) node).getText()).append('\n');
      }
      return text.toString();
    });
  }
}
