package saoma.simulate;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import saoma.account.Gatekeeper;
import saoma.channel.Channel;
import saoma.channel.Channels;
import saoma.channel.Pace;
import saoma.channel.Reading;
import saoma.checkout.Askers;
import saoma.checkout.Books;
import saoma.checkout.CashDesk;
import saoma.checkout.Checkout;
import saoma.checkout.Hints;
import saoma.checkout.Pause;
import saoma.checkout.RulingDesk;
import saoma.settings.Settings;

/// The parts of a real till, for each process that a history starts. Given by the wiring, which is
/// the only one that builds them.
public interface Makes {
  Checkout checkout(
      Books books, Channels channels, InstantSource clock, Supplier<Settings> settings);

  CashDesk cash(Books books, Checkout checkout, InstantSource clock, Supplier<Settings> settings);

  /// The till's own channels: its drawer and its members' balances.
  List<Channel> own(Books books, InstantSource clock, Supplier<Settings> settings);

  /// Who lets a member's money be spent. A password's hash is the password itself: a slow one shows
  /// nothing here.
  Gatekeeper gate(Books books, InstantSource clock, Supplier<Settings> settings);

  /// Who hears what channels tell by themselves.
  Hints hints(Books books, Askers askers, Pause pause);

  RulingDesk rulings(Checkout checkout, Books books, InstantSource clock);

  /// Alipay's decision tables.
  Reading alipay(InstantSource clock);

  /// How a card terminal wants to be asked.
  Pace card();

  /// UnionPay's decision tables, for this merchant, with one time for every number.
  Reading bound(String merId, Instant at);

  /// WeChat's decision tables, for this merchant.
  Reading wechat(String appid, String mchid);
}
