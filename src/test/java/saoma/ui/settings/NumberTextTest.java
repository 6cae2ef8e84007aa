package saoma.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saoma.settings.FeeRule;
import saoma.settings.Settings;
import saoma.settings.SettingsRules;

class NumberTextTest {
  @ParameterizedTest
  @CsvSource({
    "6000, 4, 0.6",
    "3800, 4, 0.38",
    "0, 4, 0",
    "1000000, 4, 100",
    "1300, 2, 13",
    "50, 2, 0.5",
    "1, 4, 0.0001",
    "1000, 2, 10"
  })
  void aNumberIsWrittenWithoutIdleZeros(int number, int places, String text) {
    assertEquals(text, NumberText.of(number, places));
    assertEquals(number, NumberText.read(text, places));
    assertEquals(number, NumberText.read(" " + text + " %", places));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "-1", "1e3", "0.", ".5", "0,6", "1.23456", "99999999", "一"})
  void whatIsNoNumberIsRefusedByTheRules(String text) {
    assertEquals(-1, NumberText.read(text, 4));
  }

  @Test
  void moreDigitsThanThereArePlacesAreNoNumber() {
    assertEquals(-1, NumberText.read("0.605", 2));
    assertEquals(-1, NumberText.read("9999999", 4));
  }

  @Test
  void everyNumberComesBack() {
    var random = new SplittableRandom(5);
    for (var round = 0; round < 2_000; round++) {
      var number = random.nextInt(10_000_000);
      assertEquals(number, NumberText.read(NumberText.of(number, 4), 4));
    }
  }

  /// The rate is on the screen; the rest of the contract stays as the file has it.
  @Test
  void aFeesRateChangesAndTheRestOfItStays() {
    var fresh = Settings.FRESH;
    var texts = new EnumMap<Field, String>(Form.of(fresh).texts());
    assertEquals("0.6", texts.get(Field.FEES_WECHAT_TAKEN));
    texts.put(Field.FEES_WECHAT_TAKEN, "0.38");
    texts.put(Field.TOLERANCE, "0.5");
    var changed = new Form(texts).settings(fresh);
    var usual = FeeRule.USUAL;
    assertEquals(
        new FeeRule(3_800, usual.least(), usual.most(), usual.rounding(), true, true),
        changed.fees().wechat().taken());
    assertEquals(fresh.fees().alipay(), changed.fees().alipay());
    assertEquals(50, changed.counter().toleranceFen());
    assertTrue(SettingsRules.problems(changed).isEmpty());
  }

  @Test
  void aRateThatIsNoneIsToldAtItsField() {
    var texts = new EnumMap<Field, String>(Form.of(Settings.FRESH).texts());
    texts.put(Field.FEES_ALIPAY_SHOWN, "sixty");
    var wrong = SettingsRules.problems(new Form(texts).settings(Settings.FRESH));
    assertEquals(1, wrong.size());
    assertEquals(Field.FEES_ALIPAY_SHOWN.key(), wrong.getFirst().field());
  }
}
