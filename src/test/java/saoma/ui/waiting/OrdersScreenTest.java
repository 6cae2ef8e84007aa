package saoma.ui.waiting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saoma.ui.TestTill;
import saoma.ui.UiTest;
import saoma.ui.View;

/// Orders of other programs at the counter, by keyboard alone.
class OrdersScreenTest extends UiTest {
  @BeforeEach
  void offer() throws Exception {
    onFx(() -> {
      till.views().offer(OrdersController.class, () -> controller(till));
      return true;
    });
  }

  static OrdersController controller(TestTill till) {
    return new OrdersController(till.waiting(), till.texts(), till.views(), ZoneOffset.UTC);
  }

  private void arrive(int... numbers) throws Exception {
    onFx(() -> {
      till.handed(Arrays.stream(numbers).mapToObj(SalesThatWait::handed).toList());
      return true;
    });
    until(() -> till.waiting().handedProperty().get().size() == numbers.length);
  }

  private boolean badge() throws Exception {
    return onFx(() -> till.views().scene().lookup("#handed") != null);
  }

  @Test
  void theBadgeCountsThemAndTheTrayListsThem() throws Exception {
    assertFalse(badge());
    till.pressControl(KeyCode.G);
    assertEquals(Optional.empty(), onFx(() -> till.views().pane()));
    arrive(1, 2, 3);
    assertTrue(badge());
    till.pressControl(KeyCode.G);
    assertEquals(Optional.of(View.ORDERS), onFx(() -> till.views().pane()));
    var rows = onFx(() -> ((ListView<?>) till.views().scene().lookup("#list")).getItems().size());
    assertEquals(3, rows);
  }

  @Test
  void enterPutsTheChosenOneOnTheScreen() throws Exception {
    arrive(1, 2);
    till.pressControl(KeyCode.G);
    till.press(KeyCode.DOWN);
    till.press(KeyCode.ENTER);
    assertEquals(List.of("handover:web-2"), onFx(till::broughtBack));
    assertEquals(Optional.empty(), onFx(() -> till.views().pane()));
  }

  @Test
  void whatIsTakenUpElsewhereLeavesTheTray() throws Exception {
    arrive(1, 2);
    till.pressControl(KeyCode.G);
    till.press(KeyCode.DOWN);
    arrive(2);
    till.press(KeyCode.ENTER);
    assertEquals(List.of("handover:web-2"), onFx(till::broughtBack));
    arrive();
    assertFalse(badge());
  }
}
