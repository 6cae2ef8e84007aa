package saoma.ui.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import saoma.catalogue.Product;
import saoma.device.scale.ScaleProtocol;
import saoma.device.scale.SimulatedScale;
import saoma.device.scale.Weighed;
import saoma.money.Money;
import saoma.ui.Fx;
import saoma.ui.UiTest;
import saoma.ui.View;

/// The pane in which the weight settles, with a scale at the other end of a cable.
class WeighScreenTest extends UiTest {
  static final Product APPLES = new Product("17", "红富士苹果", "Fuji apples", "kg", Money.fen(1_280));

  private final SimulatedScale scale = new SimulatedScale(ScaleProtocol.STREAM);

  private void open() throws Exception {
    onFx(() -> {
      till.sale().weigh().listensTo(() -> Optional.of(scale.scale()), Fx::run);
      return true;
    });
    onFx(() -> {
      till.sale().choose(APPLES);
      return true;
    });
    assertEquals(Optional.of(View.WEIGH), onFx(till.views()::pane));
  }

  private String text(String id) throws Exception {
    return onFx(() -> ((Label) till.views().scene().getRoot().lookup(id)).getText());
  }

  @Test
  void theWeightIsShownAsItSettlesAndTakenWithEnter() throws Exception {
    scale.holds(480, false);
    open();
    until(() -> till.sale().weigh().weighedProperty().get() instanceof Weighed.Moving);
    assertEquals("0.480 kg", text("#weight"));
    till.press(KeyCode.ENTER);
    assertEquals("It is still settling: once more in a moment.", text("#problem"));
    scale.holds(500, true);
    until(() -> till.sale().weigh().weighedProperty().get() instanceof Weighed.Steady);
    assertEquals("✓ 0.500 kg, steady", text("#state"));
    till.press(KeyCode.ENTER);
    assertEquals(Optional.empty(), onFx(till.views()::pane));
    assertEquals(500, till.cart().lines().getFirst().quantity().thousandths());
  }

  @Test
  void aScaleThatIsSilentIsNoHindrance() throws Exception {
    open();
    assertEquals("✕ Nothing is heard of the scale.", text("#state"));
    till.type("1.25");
    till.press(KeyCode.ENTER);
    assertEquals(Optional.empty(), onFx(till.views()::pane));
    assertEquals(1_250, till.cart().lines().getFirst().quantity().thousandths());
  }

  @Test
  void escLeavesItUnsold() throws Exception {
    scale.holds(500, true);
    open();
    till.press(KeyCode.ESCAPE);
    assertEquals(Optional.empty(), onFx(till.views()::pane));
    assertEquals(0, till.cart().lines().size());
  }
}
