package saoma;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import saoma.account.CardDesk;
import saoma.account.CardLine;
import saoma.account.CardRules;
import saoma.account.Cards;
import saoma.channel.Channels;
import saoma.channel.unionpay.OwnNumbers;
import saoma.channel.unionpay.UnionPayChannel;
import saoma.checkout.Books;
import saoma.payment.Payment;
import saoma.payment.Refund;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.store.CardTable;
import saoma.store.DurableTx;
import saoma.wire.TokenKey;

/// Bound cards over the till's books: what the screens ask, and what the channel must know of the
/// till's own numbers.
record CardParts(Books books, Cards cards, CardDesk desk) implements OwnNumbers {
  static CardParts of(
      DurableTx books,
      Home home,
      Channels channels,
      Supplier<Settings> settings,
      InstantSource clock) {
    var cards = new CardTable(books);
    var desk =
        new CardDesk(
            cards,
            new TokenKey(home.tokenKey()),
            () -> line(channels),
            () -> CardRules.of(settings.get().card().bound()),
            clock,
            now -> books.durable(pages -> pages.payments().nextNumber(now)));
    return new CardParts(books, cards, desk);
  }

  private static Optional<CardLine> line(Channels channels) {
    return channels
        .byCode(UnionPayChannel.CODE)
        .filter(UnionPayChannel.class::isInstance)
        .map(channel -> ((UnionPayChannel) channel).cards());
  }

  @Override
  public Optional<Instant> madeAt(String number) {
    return books.read(pages ->
        pages
            .payments()
            .byNumber(number)
            .map(Payment::createdAt)
            .or(() -> pages.refunds().byNumber(number).map(Refund::askedAt)));
  }

  @Override
  public Optional<String> token(String number) {
    return desk.token(number);
  }

  @Override
  public void reversed(String number) {
    cards.reversed(number);
  }

  @Override
  public boolean isReversed(String number) {
    return cards.isReversed(number);
  }
}
