package saoma.ui.slip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.device.escpos.Paper;
import saoma.device.template.SlipTemplate;
import saoma.ui.UiTest;
import saoma.ui.View;

class SlipScreenTest extends UiTest {
  @TempDir private Path folder;
  private SlipModel model;

  private void open(Paper roll) throws Exception {
    model =
        onFx(() -> {
          var made = new SlipTill(till, folder, roll).model;
          till.views().show(View.SLIP);
          return made;
        });
    until(() -> model.pictureProperty().get().isPresent());
  }

  private <T> T find(String selector, Class<T> type) throws Exception {
    return onFx(() -> type.cast(till.views().scene().getRoot().lookup(selector)));
  }

  private String state() throws Exception {
    return find("#state", Label.class).getText();
  }

  private List<String> told() throws Exception {
    return onFx(() ->
        till.views().scene().getRoot().lookupAll(".slip-problem").stream()
            .map(row -> ((Label) row).getText())
            .toList());
  }

  private void type(String text) throws Exception {
    onFx(() -> {
      model.typedProperty().set(text);
      return true;
    });
  }

  @Test
  void thePaperFollowsWhatIsTyped() throws Exception {
    open(Paper.NARROW);
    assertEquals("✓ prints", state());
    var before = find("#picture", ImageView.class).getImage();
    assertEquals(384, before.getWidth());
    type(SlipTemplate.standard(false) + "text large: 再见\n");
    until(() -> model.pictureProperty().get().orElseThrow().getHeight() == before.getHeight() + 48);
    assertEquals("✎ not kept yet", state());
    till.pressControl(KeyCode.S);
    until(() -> Files.exists(folder.resolve("58.txt")));
    until(() -> model.printingProperty().get());
    assertEquals("✓ prints", state());
    assertTrue(Files.readString(folder.resolve("58.txt")).endsWith("text large: 再见\n"));
  }

  @Test
  void whatIsWrongIsToldWithItsLineAndIsNotLost() throws Exception {
    open(Paper.WIDE);
    var wrong = SlipTemplate.standard(false).replace("total\n", "totel\n");
    type(wrong);
    assertEquals("▲ not kept: the old one prints", state());
    assertEquals(
        List.of(
            "▲ Line 13: no block is called \"totel\"",
            "▲ \"total\" is missing: no receipt goes without it"),
        told());
    till.pressControl(KeyCode.S);
    until(() -> Files.exists(folder.resolve("80.draft.txt")));
    assertEquals(wrong, Files.readString(folder.resolve("80.draft.txt")));
    assertFalse(Files.exists(folder.resolve("80.txt")));
    var again = onFx(() -> new SlipTill(till, folder, Paper.WIDE).model);
    onFx(() -> {
      again.open();
      return true;
    });
    until(() -> again.typedProperty().get().equals(wrong));
  }

  @Test
  void leavingAndTheOtherRollKeepWhatWasTyped() throws Exception {
    open(Paper.WIDE);
    type("# half");
    till.press(KeyCode.F6);
    until(() -> model.paperProperty().get() == Paper.NARROW);
    until(() -> Files.exists(folder.resolve("80.draft.txt")));
    assertEquals("58 mm", find("#paper", Label.class).getText());
    type("# other half");
    till.press(KeyCode.F6);
    until(() -> model.paperProperty().get() == Paper.WIDE);
    assertEquals("# half", model.typedProperty().get());
    onFx(() -> {
      till.views().show(View.SALE);
      till.views().show(View.SLIP);
      return true;
    });
    assertEquals("# half", model.typedProperty().get());
  }

  @Test
  void theStandardComesBackAfterAYes() throws Exception {
    open(Paper.WIDE);
    type("# mine");
    till.press(KeyCode.F9);
    assertEquals(Optional.of(View.CONFIRM), onFx(till.views()::pane));
    assertEquals("# mine", model.typedProperty().get());
    till.press(KeyCode.ENTER);
    until(() -> model.typedProperty().get().equals(SlipTemplate.standard(false)));
    assertEquals("✓ prints", state());
  }

  @Test
  void aBlockIsPutBelowTheLineOfTheCaret() throws Exception {
    open(Paper.WIDE);
    type("shop\nrule");
    assertEquals(10, (int) onFx(() -> model.insert(saoma.device.template.Block.LOGO, 2) + 1));
    assertEquals("shop\nlogo\nrule", model.typedProperty().get());
    var buttons =
        onFx(() -> till.views().scene().getRoot().lookupAll(".slip-block").stream().toList());
    assertEquals(21, buttons.size());
    onFx(() -> {
      ((Button) buttons.getFirst()).fire();
      return true;
    });
    assertTrue(model.typedProperty().get().contains("logo\n"));
  }
}
