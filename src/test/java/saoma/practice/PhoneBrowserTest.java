package saoma.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import saoma.practice.fault.Call;
import saoma.practice.fault.FaultPlan;
import saoma.practice.fault.PlanText;
import saoma.practice.fault.Subject;
import saoma.practice.trade.Wallet;
import saoma.wire.WrongKey;

/// The phone's page in a real Chromium of a phone's size, with a thumb instead of a program.
@Tag("browser")
class PhoneBrowserTest {
  private static final int WIDTH = 390;
  private static final int HEIGHT = 844;
  private static final int THUMB = 48;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private static Path folder;
  private static int numbers;

  @TempDir private Path profile;
  private Counter counter;
  private ChromeDriver browser;

  @BeforeEach
  void start() throws IOException, WrongKey {
    counter = new Counter(folder);
  }

  @AfterEach
  void stop() throws IOException {
    if (browser != null) {
      browser.quit();
    }
    counter.close();
  }

  private static String number() {
    return "BROWSER" + (1000 + ++numbers);
  }

  private void open(String url, String language) {
    var options = new ChromeOptions();
    options.setBinary("/usr/bin/chromium");
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--accept-lang=" + language,
        "--lang=" + language,
        "--user-data-dir=" + profile);
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(new File("/usr/bin/chromedriver"))
            .build();
    browser = new ChromeDriver(service, options);
    browser.manage().window().setSize(new Dimension(WIDTH, HEIGHT));
    // The window has a frame even without a screen; the page gets exactly the phone's size.
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", WIDTH, "height", HEIGHT, "deviceScaleFactor", 2, "mobile", true));
    browser.get(url);
  }

  private void press(String button) {
    browser.findElement(By.id(button)).click();
  }

  /// Waits for the page that a press brings.
  private void requireText(String words) {
    new WebDriverWait(browser, PATIENCE)
        .ignoring(StaleElementReferenceException.class)
        .until(page -> page.findElement(By.tagName("body")).getText().contains(words));
  }

  private void picture(String name) throws IOException {
    var to = Path.of("target", "phone", name + ".png");
    Files.createDirectories(to.getParent());
    Files.write(to, browser.getScreenshotAs(OutputType.BYTES));
  }

  private void requireWithinReach() {
    var pay = browser.findElement(By.id("pay")).getRect();
    assertTrue(pay.getY() > HEIGHT / 2, "the thumb does not get to " + pay.getY());
    assertTrue(pay.getY() + pay.getHeight() <= HEIGHT, "outside the view");
    for (var button : browser.findElements(By.tagName("button"))) {
      assertTrue(button.getRect().getHeight() >= THUMB, button.getText());
      assertTrue(button.getRect().getY() + button.getRect().getHeight() <= HEIGHT);
    }
    var amount = browser.findElement(By.id("amount")).getRect();
    assertTrue(amount.getY() < HEIGHT / 3, "the amount comes first");
    assertTrue(amount.getHeight() < 2 * THUMB, "the amount stands on one line");
    assertEquals(
        (long) WIDTH, browser.executeScript("return document.documentElement.scrollWidth"));
    assertEquals(
        (long) HEIGHT, browser.executeScript("return document.documentElement.scrollHeight"));
  }

  @Test
  void aCustomerPaysByAlipayWithOneThumb() throws Exception {
    var number = number();
    open(counter.alipay.precreate(number, ""), "zh-CN");
    assertEquals("¥10.00", browser.findElement(By.id("amount")).getText());
    requireWithinReach();
    picture("alipay-asks-zh");
    assertEquals("WAIT_BUYER_PAY", counter.alipay.query(number));
    press("pay");
    requireText("支付成功");
    assertTrue(browser.findElement(By.cssSelector(".done svg")).isDisplayed());
    picture("alipay-paid-zh");
    assertEquals("TRADE_SUCCESS", counter.alipay.query(number));
    browser.navigate().refresh();
    requireText("支付成功");
  }

  @Test
  void aCustomerMistypesLeavesComesBackAndPaysByWechat() throws Exception {
    var number = number();
    var url = counter.wechat.prepay(number, "");
    open(url, "en-US");
    requireWithinReach();
    picture("wechat-asks-en");
    press("wrong-password");
    requireText("That password was wrong");
    requireWithinReach();
    picture("wechat-wrong-password-en");
    press("leave");
    requireText("Not paid");
    picture("wechat-left-en");
    assertEquals("NOTPAY", counter.wechat.query(number).text("trade_state"));
    press("back");
    requireText("Wrong password");
    press("pay");
    requireText("Paid");
    picture("wechat-paid-en");
    assertEquals("SUCCESS", counter.wechat.query(number).text("trade_state"));
  }

  @Test
  void aClosedCodeSaysSoAndOffersNoButton() throws Exception {
    var number = number();
    var url = counter.wechat.prepay(number, "");
    counter.wechat.close(number);
    open(url, "zh-CN");
    requireText("商家已关闭");
    assertFalse(browser.getPageSource().contains("<button"));
    picture("wechat-closed-zh");
  }

  @Test
  void aLongNameAndTheLargestAmountStayInsideThePage() throws Exception {
    var biz =
        RawAlipay.order(number(), "")
            .replace("10.00", "99999999.99")
            .replace(
                "Tea", "有机龙井茶叶礼盒装 Extraordinarilylongnameofaproductwithoutanyblank ".repeat(2));
    var answer = counter.alipay.call("alipay.trade.precreate", biz);
    open(answer.path("qr_code").stringValue(), "en-US");
    requireWithinReach();
    picture("alipay-long-en");
  }

  @Test
  void aPersonLetsThingsGoWrongInBothLanguages() throws Exception {
    counter.server.faults().set(FaultPlan.HONEST);
    open(counter.server.addresses().phone() + "/faults", "en-US");
    requireText("The gateway is honest");
    new Select(browser.findElement(By.id("fault"))).selectByValue("code-before");
    browser.findElement(By.id("value")).sendKeys("40004/ACQ.SYSTEM_ERROR");
    press("add-rule");
    requireText("40004/ACQ.SYSTEM_ERROR");
    browser.executeScript("document.getElementById('percent').value = 30");
    press("apply");
    requireText("30 %");
    counter.alipay.call("alipay.trade.precreate", RawAlipay.order(number(), ""));
    browser.navigate().refresh();
    requireText("What was done");
    requireNothingCutOff();
    picture("faults-phone-en");
    assertEquals(1, counter.server.faults().plan().rules().size());
    assertEquals(30, counter.server.faults().plan().chance().percent());
    press("clear");
    requireText("The gateway is honest");
    assertEquals(FaultPlan.HONEST, counter.server.faults().plan());
    browser.quit();
    theDesk("zh-CN");
    requireText("正在人为制造故障");
    requireNothingCutOff();
    picture("faults-desk-zh");
    browser.quit();
    theDesk("en-US");
    requireNothingCutOff();
    picture("faults-desk-en");
  }

  /// The same page as wide as a screen on a desk, with something on it.
  private void theDesk(String language) throws Exception {
    counter
        .server
        .faults()
        .set(
            PlanText.plan(
                """
                {"rules":[{"channel":"wechat","call":"query","nth":2,"times":3,"fault":"delay","millis":1500},
                {"fault":"code-before","code":"40004/ACQ.SYSTEM_ERROR","channel":"alipay","number":"S000101261125000001"},
                {"fault":"notice-lost","times":0}],"random":{"percent":30,"seed":7}}\
                """));
    for (var i = 0; i < 12; i++) {
      counter.server.faults().onCall(() -> new Subject(Wallet.WECHAT, Call.QUERY, "S1"));
    }
    open(counter.server.addresses().phone() + "/faults", language);
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 1180, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  private void requireNothingCutOff() {
    assertEquals(
        true,
        browser.executeScript("return document.documentElement.scrollWidth <= window.innerWidth"));
    for (var button : browser.findElements(By.tagName("button"))) {
      assertTrue(button.getRect().getHeight() >= THUMB, button.getText());
    }
  }
}
