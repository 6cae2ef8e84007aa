package saoma;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import saoma.channel.Channel;
import saoma.channel.WrongSetting;
import saoma.channel.alipay.AlipayAccount;
import saoma.channel.alipay.AlipayChannel;
import saoma.channel.terminal.Account;
import saoma.channel.terminal.TerminalChannel;
import saoma.channel.unionpay.OwnNumbers;
import saoma.channel.unionpay.UnionPayChannel;
import saoma.channel.wechat.WechatAccount;
import saoma.channel.wechat.WechatChannel;
import saoma.notify.Doorman;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.wire.HomeKeys;
import saoma.wire.Http;
import saoma.wire.KeyPlaces;

/// Makes the channels that the settings describe, and says of each that cannot work which setting
/// is wrong.
final class ChannelSetup {
  static final String ALIPAY = "alipay";
  static final String WECHAT = "wechat";
  static final String CARD = "card";
  static final String UNIONPAY = UnionPayChannel.CODE;
  static final List<String> ALL = List.of(ALIPAY, WECHAT, CARD, UNIONPAY);

  private final KeyPlaces keys;
  private final Http http;
  private final InstantSource clock;
  private final OwnNumbers numbers;
  private final SecureRandom random = new SecureRandom();

  ChannelSetup(Home home, Http http, InstantSource clock) {
    this(home, http, clock, OwnNumbers.NONE);
  }

  ChannelSetup(Home home, Http http, InstantSource clock, OwnNumbers numbers) {
    this.numbers = numbers;
    this.keys = HomeKeys.of(home, System.getenv());
    this.http = http;
    this.clock = clock;
  }

  /// A channel, or why there is none.
  sealed interface Prepared {
    record Usable(Channel channel) implements Prepared {}

    record Unusable(WrongSetting problem) implements Prepared {}
  }

  /// Every channel that is switched on, by its code.
  Map<String, Prepared> prepare(Settings settings) {
    var prepared = new LinkedHashMap<String, Prepared>();
    if (settings.alipay().enabled()) {
      prepared.put(ALIPAY, attempt(() -> alipay(settings)));
    }
    if (settings.wechat().enabled()) {
      prepared.put(WECHAT, attempt(() -> wechat(settings)));
    }
    if (settings.card().enabled() && !settings.card().address().isEmpty()) {
      prepared.put(CARD, attempt(() -> card(settings)));
    }
    var bound = settings.card().bound();
    if (bound.enabled() && !bound.gateway().isEmpty()) {
      prepared.put(UNIONPAY, attempt(() -> unionpay(settings)));
    }
    return prepared;
  }

  static List<Channel> usable(Map<String, Prepared> prepared) {
    return prepared.values().stream()
        .map(one -> one instanceof Prepared.Usable(var channel) ? channel : null)
        .filter(Objects::nonNull)
        .toList();
  }

  private Channel alipay(Settings settings) throws WrongSetting {
    var door = settings.listener().near();
    var back = door.isEmpty() ? "" : door + Doorman.BACK + ALIPAY;
    var account = AlipayAccount.load(settings.alipay(), keys, clock);
    return new AlipayChannel(account, http, clock, back);
  }

  private Channel wechat(Settings settings) throws WrongSetting {
    return new WechatChannel(WechatAccount.load(settings.wechat(), keys), http, clock, this::nonce);
  }

  /// Plain lines are for practice, and even there only in the shop's own network.
  private Channel card(Settings settings) throws WrongSetting {
    var plain = settings.mode() == Settings.Mode.PRACTICE;
    return new TerminalChannel(Account.load(settings.card(), keys), plain, clock, random);
  }

  private Channel unionpay(Settings settings) throws WrongSetting {
    var live = settings.mode() == Settings.Mode.LIVE;
    var account = saoma.channel.unionpay.Account.load(settings.card().bound(), keys, live);
    return new UnionPayChannel(account, http, clock, numbers);
  }

  private String nonce() {
    var bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().withUpperCase().formatHex(bytes);
  }

  private static Prepared attempt(Making making) {
    try {
      return new Prepared.Usable(making.make());
    } catch (WrongSetting e) {
      return new Prepared.Unusable(e);
    }
  }

  private interface Making {
    Channel make() throws WrongSetting;
  }
}
