package saoma.ui.hold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saoma.hold.HoldState;
import saoma.ui.Texts.Language;
import saoma.ui.UiTest;
import saoma.ui.View;

/// The screen for deposits, by keyboard and scanner alone.
class HoldScreenTest extends UiTest {
  private static final Instant AT = Instant.parse("2026-11-23T04:00:00Z");
  private HoldTill hold;

  @BeforeEach
  void open() throws Exception {
    onFx(() -> {
      hold = new HoldTill(Language.EN);
      hold.putUp();
      return hold;
    });
  }

  private void asked(String... wanted) throws Exception {
    until(() -> hold.asked.equals(List.of(wanted)));
  }

  private void chosen(String number) throws Exception {
    until(() ->
        hold.model
            .chosenProperty()
            .get()
            .filter(v -> v.hold().number().equals(number))
            .isPresent());
  }

  @Test
  void theSaleLeadsHereByOneKey() throws Exception {
    onFx(() -> {
      hold.till.views().show(View.SALE);
      return 0;
    });
    hold.till.pressControl(KeyCode.H);
    assertEquals(Optional.of(View.HOLD), hold.till.views().shown());
    hold.till.press(KeyCode.ESCAPE);
    asked("back");
  }

  @Test
  void anAmountIsTypedAndTheCustomersCodeScanned() throws Exception {
    hold.till.scan("281234567890123456");
    until(() -> hold.model.problemProperty().get().equals("price.missing"));
    hold.till.type("100");
    hold.till.scan("281234567890123456");
    asked("place 100.00");
    chosen("S1");
    assertEquals("", hold.model.amountProperty().get());
    hold.till.press(KeyCode.F9);
    asked("place 100.00", "take S1");
    onFx(() -> {
      hold.model.partProperty().set("30");
      return 0;
    });
    hold.till.press(KeyCode.F9);
    asked("place 100.00", "take S1", "take S1 30.00");
    hold.till.press(KeyCode.F8);
    asked("place 100.00", "take S1", "take S1 30.00", "release S1");
  }

  @Test
  void aCodeIsShownAndGivenUp() throws Exception {
    hold.till.type("50");
    hold.till.press(KeyCode.F2);
    chosen("S1");
    hold.till.press(KeyCode.F9);
    hold.till.press(KeyCode.F8);
    hold.till.pressControl(KeyCode.DELETE);
    asked("show 50.00", "cancel S1");
    hold.stands("S1", "50.00", "50.00", new HoldState.Cancelled("close"));
    until(() -> hold.model.holds().isEmpty());
    assertTrue(hold.model.chosenProperty().get().isEmpty());
    assertEquals("hold.cancelled", hold.till.notices().shownProperty().get().orElseThrow().key());
  }

  @Test
  void theArrowsChoose() throws Exception {
    hold.stands("A", "100.00", "60.00", new HoldState.Held("1", AT));
    hold.stands("B", "20.00", "20.00", new HoldState.Held("2", AT));
    until(() -> hold.model.holds().size() == 2);
    hold.till.press(KeyCode.UP);
    hold.till.press(KeyCode.UP);
    chosen("A");
    hold.till.press(KeyCode.DOWN);
    chosen("B");
    hold.till.press(KeyCode.DOWN);
    chosen("B");
  }
}
