package saoma;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import saoma.account.AccountRules;
import saoma.account.CodeDesk;
import saoma.account.Gatekeeper;
import saoma.account.PasswordHash;
import saoma.account.Purse;
import saoma.channel.Channel;
import saoma.channel.Channels;
import saoma.channel.Pace;
import saoma.channel.Reading;
import saoma.channel.alipay.AlipayReading;
import saoma.channel.balance.BalanceChannel;
import saoma.channel.cash.CashChannel;
import saoma.channel.terminal.TerminalChannel;
import saoma.channel.unionpay.UnionPayReading;
import saoma.channel.wechat.WechatReading;
import saoma.checkout.AccountDesk;
import saoma.checkout.Askers;
import saoma.checkout.Books;
import saoma.checkout.CashDesk;
import saoma.checkout.Checkout;
import saoma.checkout.Hints;
import saoma.checkout.Pause;
import saoma.checkout.RulingDesk;
import saoma.settings.Settings;
import saoma.simulate.Makes;

/// Builds a real till's parts for a simulation. Logs are turned down: a million alarms are no news.
record SimulationParts() implements Makes {
  static SimulationParts quiet() {
    Logs.quiet("saoma.checkout");
    return new SimulationParts();
  }

  @Override
  public Checkout checkout(
      Books books, Channels channels, InstantSource clock, Supplier<Settings> settings) {
    return new Checkout(books, channels, clock, settings);
  }

  @Override
  public CashDesk cash(
      Books books, Checkout checkout, InstantSource clock, Supplier<Settings> settings) {
    return new CashDesk(books, checkout, clock, settings);
  }

  @Override
  public List<Channel> own(Books books, InstantSource clock, Supplier<Settings> settings) {
    var purse = new Purse(new AccountDesk(books), rules(settings), clock);
    return List.of(new CashChannel(clock), new BalanceChannel(purse));
  }

  private static Supplier<AccountRules> rules(Supplier<Settings> settings) {
    return () -> AccountRules.of(settings.get().accounts());
  }

  @Override
  public Gatekeeper gate(Books books, InstantSource clock, Supplier<Settings> settings) {
    var accounts = new AccountDesk(books);
    var hash = new Plain();
    var codes = new CodeDesk(accounts, clock, hash, () -> "000000", (_, _) -> false, code -> code);
    return new Gatekeeper(accounts, rules(settings), clock, hash, codes);
  }

  /// Costs nothing.
  private record Plain() implements PasswordHash {
    @Override
    public String of(char[] secret) {
      return String.valueOf(secret);
    }

    @Override
    public boolean matches(char[] secret, String hash) {
      return of(secret).equals(hash);
    }

    @Override
    public String again(char[] secret, String hash) {
      return of(secret);
    }
  }

  @Override
  public Hints hints(Books books, Askers askers, Pause pause) {
    return new Hints(books, askers, pause);
  }

  @Override
  public RulingDesk rulings(Checkout checkout, Books books, InstantSource clock) {
    return new RulingDesk(books, checkout, clock);
  }

  @Override
  public Reading alipay(InstantSource clock) {
    return new AlipayReading(clock);
  }

  @Override
  public Pace card() {
    return TerminalChannel.PACE;
  }

  @Override
  public Reading bound(String merId, Instant at) {
    return new UnionPayReading(merId, at);
  }

  @Override
  public Reading wechat(String appid, String mchid) {
    return new WechatReading(appid, mchid);
  }
}
