package saoma.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import saoma.channel.Health;
import saoma.settings.SensesSettings;
import saoma.settings.Settings;
import saoma.ui.Away;
import saoma.ui.Texts.Language;
import saoma.ui.UiTest;
import saoma.ui.View;
import saoma.update.Published;
import saoma.update.Update;
import saoma.update.Version;

/// The parts of the settings screen by their keys, and the order of the ways to pay.
class SettingsScreenTest extends UiTest {
  private final List<Settings> heard = new ArrayList<>();

  private final SimpleObjectProperty<Optional<Update>> news =
      new SimpleObjectProperty<>(Optional.empty());

  private void putUp() throws Exception {
    onFx(() -> {
      var model =
          new SettingsModel(
              Settings.FRESH,
              _ -> {},
              _ -> Map.of(),
              _ -> new Health.Wrong("address", "printer-paper-out"),
              heard::add,
              new Away(Runnable::run, Runnable::run),
              till.notices()::show);
      till.views()
          .offer(
              SettingsController.class,
              () -> new SettingsController(model, till.texts(), till.views()).telling(news));
      till.views().show(View.SETTINGS);
      return model;
    });
  }

  private Node find(String selector) throws Exception {
    return onFx(() -> till.views().scene().lookup(selector));
  }

  private void press(String selector) throws Exception {
    onFx(() -> {
      ((Button) till.views().scene().lookup(selector)).fire();
      return selector;
    });
  }

  @Test
  void eachPartHasItsKeyAndChannelsScaleAndPrinterCanBeTested() throws Exception {
    putUp();
    var first =
        List.of(
            "shop-name",
            "alipay-enabled",
            "wechat-enabled",
            "card-enabled",
            "card-bound-enabled",
            "cashRounding",
            "counter-printer-address",
            "fees-alipay-shown",
            "accounts-perPayment",
            "senses-theme");
    for (var part = 1; part <= first.size(); part++) {
      till.pressControl(KeyCode.getKeyCode(Integer.toString(part % 10)));
      assertNotNull(find("#row-" + first.get(part - 1)), first.get(part - 1));
      assertEquals(part >= 2 && part <= 7, find("#test").isVisible(), first.get(part - 1));
      var input = find("#field-" + first.get(part - 1));
      until(input::isFocused);
    }
  }

  @Test
  void aWayToPayIsMovedAndTheOrderIsSaved() throws Exception {
    putUp();
    till.pressControl(KeyCode.DIGIT6);
    assertTrue(find("#order-alipay .order-up").isDisabled());
    assertFalse(find("#order-card .order-up").isDisabled());
    press("#order-card .order-up");
    press("#order-card .order-up");
    press("#order-alipay .order-down");
    till.pressControl(KeyCode.S);
    assertEquals(
        List.of("card", "wechat", "alipay", "balance", "unionpay"),
        heard.getFirst().counter().order());
  }

  @Test
  void aNewerVersionIsToldInOneQuietLineAndInBothLanguages() throws Exception {
    putUp();
    assertFalse(find("#update").isVisible());
    assertFalse(find("#update").isManaged());
    tell("Faster '{0}' search.");
    assertTrue(find("#update").isVisible());
    assertEquals(
        "Version 1.3.0 of 2026-11-20 is there; this is 1.2.0. Faster '{0}' search.", line());
    onFx(() -> {
      till.texts().speak(Language.ZH);
      return true;
    });
    assertEquals("有新版本 1.3.0（2026-11-20）；当前版本为 1.2.0。 Faster '{0}' search.", line());
    tell("好".repeat(500));
    assertTrue(line().endsWith("。 " + "好".repeat(160) + "…"), line());
    tell("");
    assertEquals("有新版本 1.3.0（2026-11-20）；当前版本为 1.2.0。", line());
  }

  private void tell(String notes) throws Exception {
    var there = new Published(Version.of("1.3.0").orElseThrow(), LocalDate.of(2026, 11, 20), notes);
    onFx(() -> {
      news.set(Update.of(Version.of("1.2.0").orElseThrow(), there));
      return true;
    });
  }

  private String line() throws Exception {
    return ((Label) find("#update")).getText();
  }

  @Test
  void theAddressForNewsOfVersionsIsTypedCheckedAndSaved() throws Exception {
    putUp();
    assertTrue(find("#field-shop-name").isFocused());
    type("http://saoma.example/newest.json");
    till.pressControl(KeyCode.S);
    assertEquals(List.of(), heard);
    var said = (Label) find("#row-updates .field-said");
    assertEquals("✕ An https address of up to 200 characters, or empty.", said.getText());
    type("https://saoma.example/newest.json");
    till.pressControl(KeyCode.S);
    assertEquals("https://saoma.example/newest.json", heard.getFirst().updates());
  }

  private void type(String address) throws Exception {
    onFx(() -> {
      ((TextField) till.views().scene().lookup("#field-updates")).setText(address);
      return address;
    });
  }

  @Test
  void coloursAndSoundsAreChosenAndSaved() throws Exception {
    putUp();
    till.pressControl(KeyCode.DIGIT0);
    UiTest.onFx(() -> {
      box("theme").setValue("CONTRAST");
      box("typePercent").setValue("125");
      box("soundPercent").setValue("0");
      box("voice").setValue("false");
      return true;
    });
    till.pressControl(KeyCode.S);
    assertEquals(
        new SensesSettings(SensesSettings.CONTRAST, 125, 0, false, 75, SensesSettings.SCREEN),
        heard.getFirst().senses());
  }

  @SuppressWarnings("unchecked")
  private ComboBox<String> box(String name) {
    return (ComboBox<String>) till.views().scene().lookup("#field-senses-" + name);
  }
}
