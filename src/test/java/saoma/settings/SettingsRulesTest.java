package saoma.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static saoma.settings.Settings.FRESH;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import saoma.settings.Settings.Mode;
import saoma.settings.Settings.Shop;
import saoma.settings.SettingsProblem.Kind;

class SettingsRulesTest {
  @Test
  void aFreshTillIsAllowed() {
    assertEquals(List.of(), SettingsRules.problems(FRESH));
  }

  @Test
  void theTillsCodeIsTwoDigitsOrCapitals() {
    for (var good : List.of("01", "A7", "ZZ", "99")) {
      assertEquals(List.of(), SettingsRules.problems(FRESH.with(new Shop("s", good, "en"))));
    }
    for (var wrong : List.of("", "1", "001", "a1", "0 ", "０１", "-1")) {
      wrong(FRESH.with(new Shop("s", wrong, "en")), "shop.till");
    }
  }

  @Test
  void aTaxNumberIsLettersAndDigitsAndMayBeMissing() {
    for (var good : List.of("", "91310115MA1K4XYZ0B", "DE 123456789", "12-345/6.7")) {
      assertEquals(List.of(), SettingsRules.problems(FRESH.with(new Shop("s", "01", "zh", good))));
    }
    for (var wrong : List.of(" ", "-1", "9".repeat(25), "税1", "9\n1", "１２")) {
      wrong(FRESH.with(new Shop("s", "01", "zh", wrong)), "shop.taxNumber");
    }
  }

  @Test
  void theShopHasANameThatFitsAndALanguageWeHave() {
    for (var wrong : List.of("", " ", "x".repeat(31), "a\nb")) {
      wrong(FRESH.with(new Shop(wrong, "01", "zh")), "shop.name");
    }
    assertEquals(
        List.of(), SettingsRules.problems(FRESH.with(new Shop("店".repeat(30), "01", "zh"))));
    wrong(FRESH.with(new Shop("s", "01", "fr")), "shop.language");
  }

  @Test
  void newerVersionsAreAskedForOverTlsInEveryMode() throws SettingsText.Wrong {
    for (var good :
        List.of("", "https://saoma.example/newest.json", "https://h/" + "x".repeat(190))) {
      assertEquals(good, SettingsText.read(updates(good)).updates());
    }
    for (var wrong :
        List.of(
            "x",
            "http://saoma.example/newest.json",
            "http://127.0.0.1/newest.json",
            "file:///etc/passwd",
            "https:///newest.json",
            "https://me:secret@saoma.example/",
            "https://saoma.example/#a",
            "https://saoma.example/a b",
            "https://h/" + "x".repeat(191))) {
      var refused = assertThrows(SettingsText.Wrong.class, () -> SettingsText.read(updates(wrong)));
      assertEquals(new SettingsProblem(Kind.WRONG_VALUE, "updates", 1), refused.problem(), wrong);
    }
  }

  private static byte[] updates(String address) {
    return "{\"updates\":\"%s\"}".formatted(address).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void whatIsSeenAndHeardIsWithinReason() {
    for (var good :
        List.of(
            new SensesSettings("DARK", 100, 0, false, 0, "zh"),
            new SensesSettings("CONTRAST", 150, 100, true, 100, "en"))) {
      assertEquals(List.of(), SettingsRules.problems(FRESH.with(good)));
    }
    wrong(FRESH.with(new SensesSettings("PINK", 100, 0, true, 0, "zh")), "senses.theme");
    wrong(FRESH.with(new SensesSettings("DARK", 99, 0, true, 0, "zh")), "senses.typePercent");
    wrong(FRESH.with(new SensesSettings("DARK", 151, 0, true, 0, "zh")), "senses.typePercent");
    wrong(FRESH.with(new SensesSettings("DARK", 100, 101, true, 0, "zh")), "senses.soundPercent");
    wrong(FRESH.with(new SensesSettings("DARK", 100, 0, true, -1, "zh")), "senses.voicePercent");
    wrong(FRESH.with(new SensesSettings("DARK", 100, 0, true, 0, "fr")), "senses.voiceLanguage");
  }

  @Test
  void theWaysToPayAreKnownAndStandThereOnce() {
    for (var good : List.of("", "card", "unionpay, card,balance", "wechat,,alipay")) {
      assertEquals(List.of(), SettingsRules.problems(ways(good)));
    }
    for (var wrong : List.of("bitcoin", "card,card", "alipay wechat")) {
      wrong(ways(wrong), "counter.ways");
    }
    assertEquals(
        List.of("card", "wechat", "alipay", "balance", "unionpay"),
        ways("card,wechat").counter().order());
  }

  @Test
  void aDrawerHangsOnAPrinterOrADeviceOrIsNotThere() {
    for (var good :
        List.of("", "192.168.1.50:9100", "printer.shop:1", "[fe80::1]:9100", "/dev/usb/lp0")) {
      assertEquals(List.of(), SettingsRules.problems(drawer(good)));
    }
    for (var wrong :
        List.of(
            "printer",
            "192.168.1.50",
            "host:0",
            "host:65536",
            "host:99999999",
            ":9100",
            "dev/usb/lp0",
            "/dev/\u0000",
            "http://host:9100",
            "-host:1")) {
      wrong(drawer(wrong), "counter.drawer");
    }
    assertEquals(
        java.util.Optional.of(new DrawerPlace.Printer("192.168.1.50", 9100)),
        drawer("192.168.1.50:9100").counter().place());
    assertEquals(
        java.util.Optional.of(new DrawerPlace.Device("/dev/usb/lp0")),
        drawer("/dev/usb/lp0").counter().place());
  }

  @Test
  void aPrinterIsSetUpByWhatItCanBe() {
    var none = PrinterSettings.NONE;
    assertEquals(List.of(), SettingsRules.problems(printer(none)));
    assertEquals(false, none.opensDrawer());
    var good =
        new PrinterSettings("192.168.1.50:9100", "80", "DRAWN", false, false, "logo.png", "PIN5");
    assertEquals(List.of(), SettingsRules.problems(printer(good)));
    assertEquals(true, good.opensDrawer());
    wrong(
        printer(new PrinterSettings("the kitchen", "80", "DRAWN", true, true, "", "NONE")),
        "counter.printer.address");
    wrong(
        printer(new PrinterSettings("", "76", "DRAWN", true, true, "", "NONE")),
        "counter.printer.paper");
    wrong(
        printer(new PrinterSettings("", "58", "BIG5", true, true, "", "NONE")),
        "counter.printer.chinese");
    wrong(
        printer(new PrinterSettings("", "58", "GB18030", true, true, "", "PIN3")),
        "counter.printer.drawer");
  }

  private static Settings printer(PrinterSettings set) {
    return FRESH.with(CounterSettings.FRESH.with(set));
  }

  @Test
  void otherTillsAreNamedByCodesThatAreNotTheOwn() {
    for (var good : List.of("", " ", "02", "02,03", " 0A , ZZ ")) {
      assertEquals(List.of(), SettingsRules.problems(beside(good)), good);
    }
    for (var wrong : List.of("01", "02,01", "2", "02,,03", "02;03", "a2", "002")) {
      wrong(beside(wrong), "counter.siblings");
    }
  }

  private static Settings beside(String tills) {
    return FRESH.with(CounterSettings.FRESH.beside(tills));
  }

  private static Settings drawer(String place) {
    return FRESH.with(new CounterSettings("", place));
  }

  private static Settings ways(String order) {
    return FRESH.with(new CounterSettings(order, ""));
  }

  @Test
  void aCodeIsOpenBetweenAMinuteAndAnHour() {
    for (var good : List.of(60, 300, 3600)) {
      assertEquals(List.of(), SettingsRules.problems(open(good)));
    }
    for (var wrong : List.of(59, 3601, 0, -300, Integer.MIN_VALUE)) {
      wrong(open(wrong), "closesAfterSeconds");
    }
  }

  @Test
  void addressesAreHttpsAndOnlyPracticeMayDoWithoutNearby() {
    var near =
        List.of(
            "http://localhost:8080/gateway.do",
            "http://127.0.0.1:1",
            "http://192.168.1.20:8080",
            "http://10.0.0.5",
            "http://[::1]:80");
    var wrong =
        List.of(
            "http://example.com",
            "http://8.8.8.8",
            "http://localhost.example.com",
            "ftp://127.0.0.1",
            "https://user:password@example.com",
            "https://",
            "https:///x",
            "example.com",
            "https://exa mple.com",
            "https://example.com/#x",
            "javascript:alert(1)");
    for (var mode : Mode.values()) {
      assertEquals(
          List.of(), SettingsRules.problems(gateway(mode, "https://openapi.alipay.com/x")));
      for (var address : near) {
        if (mode == Mode.PRACTICE) {
          assertEquals(List.of(), SettingsRules.problems(gateway(mode, address)), address);
        } else {
          wrong(gateway(mode, address), "alipay.gateway");
        }
      }
      for (var address : wrong) {
        wrong(gateway(mode, address), "alipay.gateway");
      }
    }
  }

  private static void wrong(Settings settings, String field) {
    assertEquals(
        List.of(new SettingsProblem(Kind.WRONG_VALUE, field, 0)),
        SettingsRules.problems(settings),
        settings::toString);
  }

  @Test
  void aSecondJournalLiesInAFolderThatHasAName() {
    for (var fine : List.of("", "/media/stick", "E:\\", "copies/journal", "备份")) {
      assertEquals(List.of(), SettingsRules.problems(copyIn(fine)), fine);
    }
    for (var wrong : List.of("a\nb", "a\u0000b", "x".repeat(501))) {
      wrong(copyIn(wrong), "journalCopy");
    }
  }

  @Test
  void aDoorForRealMoneyNeedsAPortAndAPublicAddress() {
    for (var fine :
        List.of(
            listening(Mode.PRACTICE, "127.0.0.1", 0, ""),
            listening(Mode.PRACTICE, "0.0.0.0", 8766, "http://127.0.0.1:8766"),
            listening(Mode.LIVE, "::1", 8766, "https://pay.shop.example"))) {
      assertEquals(List.of(), SettingsRules.problems(fine));
    }
    wrong(listening(Mode.LIVE, "127.0.0.1", 0, "https://pay.shop.example"), "listener.port");
    wrong(listening(Mode.LIVE, "127.0.0.1", 8766, ""), "listener.publicUrl");
    wrong(listening(Mode.LIVE, "127.0.0.1", 8766, "http://pay.shop.example"), "listener.publicUrl");
    wrong(listening(Mode.PRACTICE, "127.0.0.1", 65_536, ""), "listener.port");
    wrong(listening(Mode.PRACTICE, "shop", 1, ""), "listener.host");
    wrong(listening(Mode.PRACTICE, "", 1, ""), "listener.host");
    wrong(listening(Mode.LIVE, "127.0.0.1", 1, "https://a.example?b=c"), "listener.publicUrl");
  }

  private static Settings listening(Mode mode, String host, int port, String outside) {
    return FRESH
        .with(mode, FRESH.alipay(), FRESH.wechat())
        .with(new ListenerSettings(true, host, port, outside));
  }

  private static Settings copyIn(String folder) {
    return FRESH.copying(folder, "");
  }

  private static Settings open(int seconds) {
    return FRESH.closingAfter(seconds);
  }

  private static Settings gateway(Mode mode, String address) {
    var a = AlipaySettings.NONE;
    return FRESH.with(
        mode,
        new AlipaySettings(
            a.enabled(),
            address,
            a.appId(),
            a.sellerId(),
            a.appPrivateKey(),
            a.alipayPublicKey(),
            a.appCertificate(),
            a.alipayCertificate(),
            a.rootCertificate(),
            a.productCode(),
            a.storeId(),
            a.notifyUrl()),
        FRESH.wechat());
  }
}
