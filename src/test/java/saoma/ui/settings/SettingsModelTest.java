package saoma.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import saoma.channel.Answer;
import saoma.channel.Health;
import saoma.device.scale.Weighed;
import saoma.settings.Settings;
import saoma.settings.SettingsFile;
import saoma.settings.TaxSettings;
import saoma.ui.Away;
import saoma.ui.Notice;

class SettingsModelTest {
  @TempDir Path folder;
  private final List<Notice> notices = new ArrayList<>();
  private final List<Settings> heard = new ArrayList<>();

  private static final Set<Field> NUMBERS =
      EnumSet.of(
          Field.CLOSES_AFTER,
          Field.CARD_KEY_VERSION,
          Field.LISTENER_PORT,
          Field.RECEIPTS_PORT,
          Field.ORDERS_PORT,
          Field.TAX_RATE,
          Field.TOLERANCE,
          Field.FEES_ALIPAY_SHOWN,
          Field.FEES_ALIPAY_TAKEN,
          Field.FEES_WECHAT_SHOWN,
          Field.FEES_WECHAT_TAKEN,
          Field.FEES_UNIONPAY_TAKEN,
          Field.BOUND_SMS_WAIT,
          Field.BOUND_SMS_MOST,
          Field.BOUND_SMS_WINDOW,
          Field.BOUND_SMS_TRIES);

  @ParameterizedTest
  @EnumSource(Field.class)
  void everyFieldGoesToItsPlaceInTheSettingsAndBack(Field field) {
    var before = Form.of(Settings.FRESH).texts();
    var other =
        switch (field.kind()) {
          case TEXT, FILE -> NUMBERS.contains(field) ? "123" : "xyz";
          case CHOICE ->
              field.choices().stream()
                  .filter(c -> !c.equals(before.get(field)))
                  .findFirst()
                  .orElseThrow();
          case ORDER -> String.join(",", field.choices().reversed());
        };
    var model = model(_ -> {}, _ -> Map.of());
    model.typed(field).set(other);
    var typed = new java.util.EnumMap<Field, String>(before);
    typed.put(field, other);
    assertEquals(typed, Form.of(new Form(typed).settings(Settings.FRESH)).texts());
    assertTrue(model.isChanged());
  }

  @Test
  void aTaxRateIsTypedInPerCentAndKeptInHundredths() {
    var model = model(_ -> {}, _ -> Map.of());
    assertEquals("0", model.typed(Field.TAX_RATE).get());
    model.typed(Field.TAX_ENABLED).set("true");
    model.typed(Field.TAX_ADDED).set("true");
    for (var one : Map.of("13", 1_300, "0.5", 50, "9%", 900, "100", 10_000).entrySet()) {
      model.typed(Field.TAX_RATE).set(one.getKey());
      model.save();
      assertEquals(new TaxSettings(true, one.getValue(), true), heard.getLast().tax());
    }
    var saved = heard.size();
    for (var wrong : List.of("101", "-1", "x", "", "1.234")) {
      model.typed(Field.TAX_RATE).set(wrong);
      model.save();
      assertEquals(saved, heard.size(), wrong);
    }
  }

  @Test
  void whatIsSavedIsReadBackFromTheFile() {
    var file = new SettingsFile(folder.resolve("settings.json"));
    var model = model(file::save, _ -> Map.of());
    model.typed(Field.SHOP_NAME).set("小满便利店");
    model.typed(Field.CLOSES_AFTER).set(" 120 ");
    model.typed(Field.WECHAT_MCHID).set("1900000001");
    model.save();
    var found = (SettingsFile.Found.Good) file.load();
    assertEquals("小满便利店", found.settings().shop().name());
    assertEquals(120, found.settings().closesAfterSeconds());
    assertEquals("1900000001", found.settings().wechat().mchid());
    assertEquals(List.of(found.settings()), heard);
    assertFalse(model.isChanged());
  }

  @Test
  void aTestOfTheCounterShowsWhatTheScaleSays() {
    var model = model(settings -> heard.add(settings), _ -> Map.of());
    model.scale(settings ->
        settings.counter().scale().protocol().equals("NCI")
            ? new Weighed.Steady(350, true)
            : new Weighed.Fault());
    model.test(Section.COUNTER);
    assertEquals("settings.no-scale", notices.getLast().key());
    model.typed(Field.SCALE_ADDRESS).set("the shelf");
    model.test(Section.COUNTER);
    assertEquals("problem.scale", model.problems().get(Field.SCALE_ADDRESS));
    model.typed(Field.SCALE_ADDRESS).set("COM4@9600,7E1");
    model.typed(Field.SCALE_PROTOCOL).set("NCI");
    model.test(Section.COUNTER);
    assertEquals(Optional.of(new Weighed.Steady(350, true)), model.weighedProperty().get());
    model.typed(Field.SCALE_PROTOCOL).set("SMA");
    assertEquals(Optional.empty(), model.weighedProperty().get(), "that was another scale");
    assertFalse(model.busyProperty().get());
  }

  @Test
  void whatIsNotAllowedIsKeptAndExplainedAndNotSaved() {
    var model = model(settings -> heard.add(settings), _ -> Map.of());
    model.typed(Field.CLOSES_AFTER).set("soon");
    model.typed(Field.SHOP_TILL).set("till one");
    model.typed(Field.SHOP_TAX_NUMBER).set("no: 1");
    model.typed(Field.ALIPAY_GATEWAY).set("ftp://x");
    model.save();
    assertEquals(List.of(), heard);
    assertEquals(
        Map.of(
            Field.SHOP_TAX_NUMBER, "problem.shop-tax-number",
            Field.CLOSES_AFTER, "problem.closes-after",
            Field.SHOP_TILL, "problem.shop-till",
            Field.ALIPAY_GATEWAY, "problem.address-not-allowed"),
        model.problems());
    assertEquals("soon", model.typed(Field.CLOSES_AFTER).get());
    model.typed(Field.CLOSES_AFTER).set("60");
    assertFalse(model.problems().containsKey(Field.CLOSES_AFTER), "it may be right now");
  }

  @Test
  void aDiskThatRefusesIsSaidAndWhatWasTypedStays() {
    var model =
        model(
            _ -> {
              throw new IOException("full");
            },
            _ -> Map.of());
    model.typed(Field.SHOP_NAME).set("小满");
    model.save();
    assertEquals("settings.not-saved", notices.getLast().key());
    assertEquals(List.of(), heard);
    assertTrue(model.isChanged());
    assertFalse(model.busyProperty().get());
  }

  @Test
  void aWrongSettingIsSaidAtTheFieldItBelongsTo() {
    var wrong = new Health.Wrong("appid", "mchid-in-appid");
    var model = model(_ -> {}, _ -> Map.of("wechat", wrong));
    model.test(Section.WECHAT);
    assertEquals("problem.mchid-in-appid", model.problems().get(Field.WECHAT_APPID));
    assertEquals(wrong, model.results().get(Section.WECHAT));
    model.typed(Field.WECHAT_APPID).set("wx1");
    assertEquals(Map.of(), model.problems());
    assertEquals(Map.of(), model.results(), "the result was about other settings");
  }

  @Test
  void whatThePrinterLacksIsSaidAtItsAddress() {
    var model =
        model(
            _ -> {},
            _ -> {
              throw new AssertionError("no channel is asked for a test slip");
            });
    model.test(Section.PRINTER);
    assertEquals("problem.printer-paper-out", model.problems().get(Field.PRINTER_ADDRESS));
  }

  @Test
  void aTestIsOfWhatStandsOnTheScreen() {
    var tested = new ArrayList<Settings>();
    var model =
        model(
            _ -> {},
            settings -> {
              tested.add(settings);
              return Map.of("alipay", new Health.Unreachable(Answer.Cause.NO_NETWORK));
            });
    model.typed(Field.ALIPAY_APP_ID).set("2021000000000001");
    model.test(Section.ALIPAY);
    assertEquals("2021000000000001", tested.getFirst().alipay().appId());
    assertEquals(List.of(), heard, "a test saves nothing");
  }

  @Test
  void aChannelThatIsSwitchedOffIsSaidToBe() {
    var model = model(_ -> {}, _ -> Map.of());
    model.test(Section.WECHAT);
    assertEquals("settings.off", notices.getLast().key());
  }

  @Test
  void aTestThatBreaksIsSaidAndAnotherCanBeRun() {
    var model =
        model(
            _ -> {},
            _ -> {
              throw new IllegalStateException("broken");
            });
    model.test(Section.ALIPAY);
    assertEquals("settings.not-tested", notices.getLast().key());
    assertFalse(model.busyProperty().get());
  }

  @Test
  void boundCardsAndMembersAreCheckedInTheirOwnWords() {
    var model = model(settings -> heard.add(settings), _ -> Map.of());
    model.typed(Field.BOUND_SMS_WAIT).set("29");
    model.typed(Field.BOUND_SMS_MOST).set("many");
    model.typed(Field.BOUND_SMS_WINDOW).set("1441");
    model.typed(Field.BOUND_SMS_TRIES).set("0");
    model.typed(Field.BOUND_GATEWAY).set("gateway");
    model.typed(Field.ACCOUNTS_PER_DAY).set("lots");
    model.typed(Field.ACCOUNTS_BONUSES).set("100:10");
    model.save();
    assertEquals(
        Map.of(
            Field.BOUND_SMS_WAIT, "problem.sms-wait",
            Field.BOUND_SMS_MOST, "problem.sms-most",
            Field.BOUND_SMS_WINDOW, "problem.sms-window",
            Field.BOUND_SMS_TRIES, "problem.sms-tries",
            Field.BOUND_GATEWAY, "problem.address-not-allowed",
            Field.ACCOUNTS_PER_DAY, "problem.yuan",
            Field.ACCOUNTS_BONUSES, "problem.bonuses"),
        model.problems());
    assertEquals(List.of(), heard);
  }

  @Test
  void whatUnionPayFindsWrongStandsAtTheFieldOfTheBoundCards() {
    var wrong = new Health.Wrong("merId", "merid-refused");
    var model = model(_ -> {}, _ -> Map.of("unionpay", wrong));
    model.test(Section.UNIONPAY);
    assertEquals("problem.merid-refused", model.problems().get(Field.BOUND_MER_ID));
    assertEquals(wrong, model.results().get(Section.UNIONPAY));
  }

  @Test
  void aKeyThatIsPastedInPlaceOfItsFileLeavesTheScreen() {
    var model = model(_ -> {}, _ -> Map.of("alipay", new Health.Ready(Duration.ZERO)));
    for (var key : List.of("-----BEGIN PRIVATE KEY-----MIIE", "M".repeat(1600))) {
      model.typed(Field.ALIPAY_APP_PRIVATE_KEY).set(key);
      assertEquals("", model.typed(Field.ALIPAY_APP_PRIVATE_KEY).get());
      assertEquals(
          "problem.key-instead-of-file", model.problems().get(Field.ALIPAY_APP_PRIVATE_KEY));
    }
  }

  @Test
  void goingLiveIsNoticedAndThrowingAwayPutsBackWhatWasSaved() {
    var model = model(_ -> {}, _ -> Map.of());
    assertFalse(model.goesLive());
    model.typed(Field.MODE).set("LIVE");
    assertTrue(model.goesLive());
    model.reset();
    assertFalse(model.goesLive());
    assertFalse(model.isChanged());
  }

  private SettingsModel model(
      SettingsModel.Saver saver, Function<Settings, Map<String, Health>> tester) {
    var away = new Away(Runnable::run, Runnable::run);
    return new SettingsModel(
        Settings.FRESH,
        saver,
        tester,
        _ -> new Health.Wrong("address", "printer-paper-out"),
        heard::add,
        away,
        notices::add);
  }
}
