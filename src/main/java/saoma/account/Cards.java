package saoma.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import saoma.money.Money;

/// The port to bound cards and to the codes that were asked for them. Kept out of the money
/// journal, which anybody may read and copy: a till that lost its database lets members bind again.
public interface Cards {
  /// A number for a binding or its end, never given out before.
  String nextNumber(Instant at);

  void put(Binding binding);

  /// Those of a member that led to no card yet and are younger, newest first.
  List<Binding> bindings(long member, Instant since);

  void endBinding(String number);

  /// @param card without an id
  /// @return the same with its id; the one that is there if it is bound already
  BoundCard add(BoundCard card);

  Optional<BoundCard> byId(long id);

  List<BoundCard> ofMember(long member);

  /// The token is gone then.
  void remove(long id);

  /// Replaces an earlier one of the same sale.
  void put(CardAsk ask);

  /// The bank did not send it.
  void drop(String number);

  /// Uses up what was asked for this sale since then, if it is for this very amount.
  Optional<CardAsk> use(String sale, Money amount, Instant since);

  /// When codes were asked for this phone since then, newest first.
  List<Instant> asked(String phone, Instant since);

  /// How many codes were tried for a sale with cards of this phone.
  int tried(String sale, String phone);

  /// What was asked for under this number, used or not.
  Optional<CardAsk> ask(String number);

  /// The bank has taken the reversal of this payment over.
  void reversed(String number);

  boolean isReversed(String number);
}
