package saoma.settings;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import saoma.settings.Settings.Mode;
import saoma.settings.SettingsProblem.Kind;

/// Which values a setting may have, whoever sets it: the file, the screen or a command. Whether a
/// channel has all that it needs is the channel's own question; here an empty text is always fine
/// where it means not set.
public final class SettingsRules {
  public static final int SHORTEST_OPEN = 60;
  public static final int LONGEST_OPEN = 3600;

  /// With the order's number behind it a name of this length still fits a channel's subject.
  public static final int LONGEST_SHOP_NAME = 30;

  private static final int LONGEST_PATH = 500;
  private static final int LONGEST_ADDRESS = 200;
  private static final String YUAN = "[0-9]{1,7}(\\.[0-9]{1,2})?";
  private static final int HIGHEST_KEY = 9999;
  private static final int HIGHEST_PORT = 65_535;

  private final List<SettingsProblem> problems = new ArrayList<>();

  /// Chinese ones have 15 to 20 digits and capitals, others fewer, and signs between them.
  private static final String TAX_NUMBER = "|[0-9A-Za-z][0-9A-Za-z ./-]{0,23}";

  private SettingsRules() {}

  /// All that is wrong, in the order of the file; empty if nothing is.
  public static List<SettingsProblem> problems(Settings settings) {
    var rules = new SettingsRules();
    rules.check(settings);
    return List.copyOf(rules.problems);
  }

  private void check(Settings s) {
    var name = s.shop().name();
    require("shop.name", !name.isBlank() && name.codePoints().count() <= LONGEST_SHOP_NAME);
    require("shop.name", name.codePoints().noneMatch(Character::isISOControl));
    require("shop.till", s.shop().till().matches("[0-9A-Z]{2}"));
    require("shop.taxNumber", s.shop().taxNumber().matches(TAX_NUMBER));
    require("shop.language", List.of("zh", "en").contains(s.shop().language()));
    require(
        "closesAfterSeconds",
        s.closesAfterSeconds() >= SHORTEST_OPEN && s.closesAfterSeconds() <= LONGEST_OPEN);
    require("journalCopy", isFolder(s.journalCopy()));
    require("backupCopy", isFolder(s.backupCopy()));
    require("updates", s.updates().isEmpty() || isFar(s.updates()));
    accounts(s.accounts());
    address("alipay.gateway", s.alipay().gateway(), s.mode());
    address("alipay.notifyUrl", s.alipay().notifyUrl(), s.mode());
    payout(s.alipay().payout());
    require("alipay.split.shares", s.alipay().split().isSound());
    address("wechat.base", s.wechat().base(), s.mode());
    require("wechat.storeId", s.wechat().storeId().matches("[0-9]{0,32}"));
    address("wechat.notifyUrl", s.wechat().notifyUrl(), s.mode());
    var sign = s.wechat().micropay().signType();
    require(
        "wechat.micropay.signType",
        List.of(MicropaySettings.HMAC, MicropaySettings.MD5).contains(sign));
    address("card.address", s.card().address(), s.mode());
    bound(s.card().bound(), s.mode());
    door(s.listener(), s.mode());
    require("counter.ways", s.counter().isOrder());
    require("counter.drawer", s.counter().drawer().isEmpty() || s.counter().place().isPresent());
    require("counter.siblings", s.counter().areSiblings(s.shop().till()));
    printer(s.counter().printer());
    scale(s.counter().scale());
    senses(s.senses());
    hands(s.counter().hands());
    fees("fees.alipay", s.fees().alipay());
    fees("fees.wechat", s.fees().wechat());
    fees("fees.unionpay", s.fees().unionpay());
    require(
        "counter.toleranceFen",
        isWithin(s.counter().toleranceFen(), 0, CounterSettings.MOST_TOLERANCE));
    require("tax.basisPoints", isWithin(s.tax().basisPoints(), 0, TaxSettings.HIGHEST));
    require("card.keyVersion", s.card().keyVersion() >= 0 && s.card().keyVersion() <= HIGHEST_KEY);
  }

  private void printer(PrinterSettings s) {
    require("counter.printer.address", s.isAddress());
    require("counter.printer.paper", s.isPaper());
    require("counter.printer.chinese", s.isChinese());
    require("counter.printer.logo", isFolder(s.logo()));
    require("counter.printer.drawer", s.isDrawer());
  }

  private void scale(ScaleSettings s) {
    require("counter.scale.address", s.isAddress());
    require("counter.scale.protocol", s.isProtocol());
  }

  private void senses(SensesSettings s) {
    require("senses.theme", s.isTheme());
    require("senses.typePercent", s.isType());
    require("senses.soundPercent", SensesSettings.isPercent(s.soundPercent()));
    require("senses.voicePercent", SensesSettings.isPercent(s.voicePercent()));
    require("senses.voiceLanguage", s.isLanguage());
    require("senses.display.member", s.display().isMember());
  }

  private void hands(HandSettings s) {
    require("counter.hands.labels", s.isLabels());
    require("counter.hands.keys", s.isKeys());
    require("counter.hands.gapMillis", s.isGap());
    require("counter.hands.shortest", s.isShortest());
    require("counter.hands.repeatMillis", s.isRepeat());
    require("counter.hands.end", s.isEnd());
  }

  private void fees(String field, ChannelFees fees) {
    require(field + ".shown", fees.shown().isPossible());
    require(field + ".taken", fees.taken().isPossible());
  }

  private void payout(PayoutSettings s) {
    require("alipay.payout.accountProduct", s.accountProduct().matches("[A-Z_]{1,64}"));
    require("alipay.payout.bankProduct", s.bankProduct().matches("[A-Z_]{1,64}"));
    require("alipay.payout.scene", s.scene().matches("[A-Z_]{1,64}"));
    require("alipay.payout.sceneName", s.sceneName().matches("\\P{Cc}{0,64}"));
    require("alipay.payout.reportType", s.reportType().matches("\\P{Cc}{0,64}"));
    require("alipay.payout.reportContent", s.reportContent().matches("\\P{Cc}{0,200}"));
  }

  private void bound(UnionPaySettings s, Mode mode) {
    address("card.bound.gateway", s.gateway(), mode);
    address("card.bound.frontUrl", s.frontUrl(), mode);
    require("card.bound.smsWaitSeconds", isWithin(s.smsWaitSeconds(), 30, 600));
    require("card.bound.smsMost", isWithin(s.smsMost(), 1, 20));
    require("card.bound.smsWindowMinutes", isWithin(s.smsWindowMinutes(), 1, 1440));
    require("card.bound.smsTries", isWithin(s.smsTries(), 1, 10));
  }

  private static boolean isWithin(int number, int least, int most) {
    return number >= least && number <= most;
  }

  /// Whoever takes money is reached over TLS, at a door that stays where it is.
  private void door(ListenerSettings s, Mode mode) {
    require("listener.host", isInterface(s.host()));
    require("listener.port", isWithin(s.port(), 0, HIGHEST_PORT));
    address("listener.publicUrl", s.publicUrl(), mode);
    require("listener.publicUrl", s.publicUrl().matches("[^?]{0,200}"));
    if (s.enabled() && mode != Mode.PRACTICE) {
      require("listener.port", s.port() > 0);
      require("listener.publicUrl", !s.publicUrl().isEmpty());
    }
    receipts(s.receipts());
    require("listener.orders.port", isWithin(s.orders().port(), 1, HIGHEST_PORT));
    require("listener.orders.callbacks", s.orders().isCallbacks());
  }

  /// A phone in the shop meets no certificate for an address like 192.168.1.20, so plain HTTP is
  /// allowed: what it reads is signed, and is no secret to whoever holds the paper.
  private void receipts(EReceiptSettings s) {
    require("listener.receipts.host", isInterface(s.host()));
    require("listener.receipts.port", isWithin(s.port(), 1, HIGHEST_PORT));
    require(
        "listener.receipts.address",
        s.address().matches("|https?://[0-9A-Za-z.:\\[\\]-]{1,100}/*"));
  }

  private static boolean isInterface(String host) {
    try {
      return !InetAddress.ofLiteral(host).isMulticastAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void accounts(AccountSettings s) {
    require("accounts.perPayment", s.perPayment().matches(YUAN));
    require("accounts.perDay", s.perDay().matches(YUAN));
    var step = "\\s*" + YUAN + "\\s*=\\s*" + YUAN + "\\s*";
    require("accounts.bonuses", s.bonuses().matches("\\s*|" + step + "(," + step + ")*"));
  }

  /// Whether it is there is seen when it is written: a stick comes and goes.
  private static boolean isFolder(String name) {
    try {
      return Path.of(name).toString().length() <= LONGEST_PATH
          && name.codePoints().noneMatch(Character::isISOControl);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /// What is signed goes over TLS. Only the practice gateway, in the till or in the shop's own
  /// network, may do without, and only while the money is made up.
  private void address(String field, String address, Mode mode) {
    require(field, address.isEmpty() || isAllowed(address, mode));
  }

  /// Over TLS whatever the mode: what comes is shown to people.
  private static boolean isFar(String address) {
    return address.length() <= LONGEST_ADDRESS && isAllowed(address, Mode.LIVE);
  }

  private static boolean isAllowed(String address, Mode mode) {
    try {
      var uri = new URI(address);
      if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
        return false;
      }
      return switch (uri.getScheme()) {
        case "https" -> true;
        case "http" -> mode == Mode.PRACTICE && isNear(uri.getHost());
        case null, default -> false;
      };
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /// Judged by the text alone: asking a name server here would hang a till without a network.
  private static boolean isNear(String host) {
    if (host.equals("localhost")) {
      return true;
    }
    try {
      var literal = InetAddress.ofLiteral(host);
      return literal.isLoopbackAddress() || literal.isSiteLocalAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void require(String field, boolean holds) {
    var problem = new SettingsProblem(Kind.WRONG_VALUE, field, 0);
    if (!holds && !problems.contains(problem)) {
      problems.add(problem);
    }
  }
}
