package saoma.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import saoma.money.Money;

/// The port to bound cards and to the codes that were asked for them. Each call is a transaction of
/// its own, on disk when it returns. Kept out of the money journal, which anybody may read and
/// copy: a till that lost its database lets members bind again.
public interface Cards {
  void put(Binding binding);

  /// The binding has led to this card. Once: what is there already stays.
  void bound(Binding binding, BoundCard card);

  Optional<BoundCard> byId(String id);

  /// Newest first.
  List<BoundCard> ofMember(long member);

  /// The token is gone then.
  void remove(String id);

  /// Replaces an earlier one of the same sale that was not used.
  void put(CardAsk ask);

  /// The bank sends no code for it.
  void drop(String number);

  /// What was asked for this sale and amount since then and was not used.
  Optional<CardAsk> open(String sale, Money amount, Instant since);

  /// Uses up what was asked for this sale since then, if it is for this very amount.
  Optional<CardAsk> use(String sale, Money amount, Instant since);

  /// What was asked for under this number, used or not.
  Optional<CardAsk> ask(String number);

  /// When codes were asked for this phone since then, newest first.
  List<Instant> asked(String phone, Instant since);

  /// How many codes were tried for a sale with cards of this phone.
  int tried(String sale, String phone);

  /// The bank has taken the reversal of this payment over.
  void reversed(String number);

  boolean isReversed(String number);
}
