package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.interfaces.RSAPrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import saoma.catalogue.ScanLookup;
import saoma.channel.Answer;
import saoma.checkout.Started;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.payment.PaymentState;
import saoma.payment.PaymentState.Paid;
import saoma.settings.AlipaySettings;
import saoma.settings.Home;
import saoma.settings.KeysPassword;
import saoma.settings.Settings;
import saoma.settings.SettingsFile;
import saoma.settings.WechatSettings;
import saoma.store.PreparedDatabase;
import saoma.wire.KeyVault;
import saoma.wire.Keys;
import saoma.wire.TestKeys;

/// Secrets are planted wherever the till meets any, it sells with every log line on, and then all
/// that it wrote and said is searched for them.
class CanaryTest {
  private static final Cart CART =
      Cart.EMPTY.add("2100000000012", "矿泉水", "Spring water", Quantity.pieces(2), Money.fen(200));
  private static final KeyPair IN_STORE = TestKeys.rsa();
  private static final KeyPair IN_FILE = TestKeys.rsa();
  private static final String API_V3 = "canaryApiV3Key0123456789abcdefgh";

  /// Where secrets belong.
  private static final Set<String> KEPT =
      Set.of("keys.p12", "keys.previous.p12", "keys.password", "wechat.pem", "apiv3.txt");

  @TempDir private Path folder;
  private final Map<String, String> canaries = new LinkedHashMap<>();
  private final StringBuilder said = new StringBuilder();
  private Home home;

  @Test
  void noSecretAndNoCustomerIsInAnythingThatTheTillWritesOrSays() throws Exception {
    home = new Home(folder.resolve("till"));
    Files.createDirectories(home.root());
    try (var channel = new Talkative("4.00", 400)) {
      channel.start();
      plant(channel);
      var number = atEveryLogLevel(() -> sell(channel));
      for (var words :
          List.of(
              List.of("orders", "--json"),
              List.of("orders"),
              List.of("doctor", "--json"),
              List.of("doctor"),
              List.of("keys", "list", "--json"),
              List.of("keys", "show-public", "alipay"),
              List.of("keys", "import", "again", home.root().resolve("wechat.pem").toString()))) {
        run(words);
      }
      assertTrue(said.toString().contains("keystore:again"), said.toString());
      assertTrue(said.toString().contains(number), "the search would find what is there");
    }
    var found = new ArrayList<String>();
    canaries.forEach((name, canary) -> search(name, canary, found));
    assertEquals(List.of(), found);
  }

  /// @return a payment's number, which must be found where a canary must not
  private String sell(Talkative channel) throws Exception {
    Logs.into(home.logs());
    var number = "";
    PreparedDatabase.in(home.database());
    try (var services = new Services(home, settings(channel), InstantSource.system())) {
      services.prepareChannels();
      assertTrue(services.channelDesk.ready(Duration.ofSeconds(30)));
      for (var way : List.of("alipay", "wechat")) {
        assertTrue(services.channelDesk.problemOf(way).isEmpty(), way);
        number = begun(services, "paid by " + way, way);
        assertInstanceOf(Paid.class, await(services, number));
        services
            .books
            .read(pages -> pages.receipts().search("", 9))
            .forEach(services.printer::print);
        channel.honest.set(false);
        var doubtful = begun(services, "doubtful by " + way, way);
        awaitDoubt(services, way);
        services.watcher.cancel(doubtful);
        channel.honest.set(true);
        await(services, doubtful);
      }
      new ScanLookup(services.catalogue).look(Talkative.AUTH_CODE);
    }
    var database = home.root().resolve("data").resolve("till.mv.db");
    assertTrue(contains(database, number), "the search finds what is there");
    assertTrue(contains(database, "TRADE_SUCCESS"), "and the channel's words are kept");
    assertTrue(Files.readString(home.logs().resolve("saoma.log")).contains(number));
    return number;
  }

  private static String begun(Services services, String sale, String way) {
    var started = services.watcher.pay(CART, sale, way);
    return assertInstanceOf(Started.Begun.class, started).payment().number();
  }

  private static PaymentState await(Services services, String number) {
    for (var i = 0; i < 400; i++) {
      var state = services.checkout.byNumber(number).state();
      if (state instanceof Paid) {
        return state;
      }
      services.watcher.askNow(number);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
    return services.checkout.byNumber(number).state();
  }

  private static void awaitDoubt(Services services, String way) {
    for (var i = 0; i < 400; i++) {
      var link = services.watcher.links().feed().newest().get(way);
      if (link != null && link.trouble() == Answer.Cause.BAD_SIGNATURE) {
        return;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
    throw new AssertionError("the false signature was not noticed");
  }

  private void plant(Talkative channel) throws Exception {
    var password = new KeysPassword(home, Map.of()).make();
    KeyVault.open(home.keys(), password).add("alipay", IN_STORE.getPrivate(), Instant.now());
    Files.writeString(home.root().resolve("wechat.pem"), Keys.pem(IN_FILE.getPrivate()));
    Files.writeString(home.root().resolve("apiv3.txt"), API_V3);
    Files.writeString(home.root().resolve("theirs.pem"), Keys.pem(channel.keys.getPublic()));
    new SettingsFile(home.settingsFile()).save(settings(channel));
    canaries.put("password of the keys", password.reveal());
    canaries.put("APIv3 key", API_V3);
    canaries.put("openid", Talkative.OPENID);
    canaries.put("phone", Talkative.PHONE);
    canaries.put("name", Talkative.NAME);
    canaries.put("logon id", Talkative.LOGON);
    canaries.put("user id", Talkative.USER_ID);
    canaries.put("payment code", Talkative.AUTH_CODE);
    key("key in the store", IN_STORE);
    key("key in a file", IN_FILE);
  }

  /// Pieces of the exponents, so that no form of armour hides them.
  private void key(String name, KeyPair pair) {
    var bytes = pair.getPrivate().getEncoded();
    var private1 = Base64.getEncoder().encodeToString(bytes).substring(600, 640);
    canaries.put(name + " in Base64", private1);
    canaries.put(name + " in hex", HexFormat.of().formatHex(bytes, 500, 520));
    var exponent = ((RSAPrivateKey) pair.getPrivate()).getPrivateExponent();
    canaries.put(name + " in decimal", exponent.toString().substring(100, 140));
  }

  private static Settings settings(Talkative channel) {
    var alipay =
        new AlipaySettings(
            true,
            channel.base() + "/gateway.do",
            Talkative.APP_ID,
            "",
            "keystore:alipay",
            "theirs.pem",
            "",
            "",
            "",
            "QR_CODE_OFFLINE",
            "",
            "");
    var wechat =
        new WechatSettings(
            true,
            channel.base(),
            Talkative.APPID,
            Talkative.MCHID,
            Talkative.SERIAL,
            "wechat.pem",
            Talkative.KEY_ID,
            "theirs.pem",
            "",
            "apiv3.txt",
            "https://example.invalid/wechat");
    return Settings.FRESH.with(Settings.Mode.PRACTICE, alipay, wechat);
  }

  private interface Selling {
    String sell() throws Exception;
  }

  private static String atEveryLogLevel(Selling selling) throws Exception {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    var before = root.getLevel();
    var appenders = new ArrayList<Appender<ILoggingEvent>>();
    root.iteratorForAppenders().forEachRemaining(appenders::add);
    appenders.forEach(root::detachAppender);
    root.setLevel(Level.TRACE);
    try {
      return selling.sell();
    } finally {
      root.iteratorForAppenders().forEachRemaining(Appender::stop);
      root.detachAndStopAllAppenders();
      appenders.forEach(root::addAppender);
      root.setLevel(before);
    }
  }

  private void run(List<String> words) {
    var out = new StringWriter();
    var all = new ArrayList<>(words);
    all.addAll(List.of("--home", home.root().toString()));
    var line =
        Main.commands(new Wiring()).setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
    line.execute(all.toArray(String[]::new));
    said.append(out);
  }

  private void search(String name, String canary, List<String> found) {
    if (said.indexOf(canary) >= 0) {
      found.add(name + " was said");
    }
    try (var files = Files.walk(home.root())) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (!KEPT.contains(file.getFileName().toString()) && contains(file, canary)) {
          found.add(name + " is in " + home.root().relativize(file));
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean contains(Path file, String text) throws IOException {
    var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    for (var charset :
        new Charset[] {
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16BE,
          StandardCharsets.UTF_16LE,
          Charset.forName("GB18030")
        }) {
      if (bytes.contains(new String(text.getBytes(charset), StandardCharsets.ISO_8859_1))) {
        return true;
      }
    }
    return false;
  }
}
