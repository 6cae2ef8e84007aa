package saoma.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import saoma.money.Money;

/// Bank cards that members have bound: binding, the codes by SMS that they pay with, and the end of
/// a binding. Everything that is sent was stored before. No call here moves money.
public final class CardDesk {
  /// A code that was not used by then is forgotten.
  public static final Duration LIFE = Duration.ofMinutes(5);

  private final Cards cards;
  private final TokenSeal seal;
  private final Supplier<Optional<CardLine>> line;
  private final Supplier<CardRules> rules;
  private final InstantSource clock;
  private final Function<Instant, String> numbers;

  /// @param line empty while the shop takes no bound cards
  /// @param numbers the till's next attempt number, never given out twice
  public CardDesk(
      Cards cards,
      TokenSeal seal,
      Supplier<Optional<CardLine>> line,
      Supplier<CardRules> rules,
      InstantSource clock,
      Function<Instant, String> numbers) {
    this.cards = cards;
    this.seal = seal;
    this.line = line;
    this.rules = rules;
    this.clock = clock;
    this.numbers = numbers;
  }

  public List<BoundCard> of(long member) {
    return cards.ofMember(member);
  }

  /// A page that leads a browser to the bank's own, with the binding that it begins.
  public record Page(Binding binding, String html) {}

  public Reply<Page> bind(long member) {
    var bank = line.get();
    if (bank.isEmpty()) {
      return new Reply.Refused<>(new Refusal.NoCards());
    }
    var now = clock.instant();
    var binding = new Binding(numbers.apply(now), member, now);
    cards.put(binding);
    return new Reply.Granted<>(new Page(binding, bank.get().page(binding)));
  }

  /// Whether the customer has finished at the bank's page; the card is stored then.
  public LineAnswer<BoundCard> look(Binding binding) {
    var bank = line.get();
    if (bank.isEmpty()) {
      return new LineAnswer.Silent<>();
    }
    return switch (bank.get().bound(binding)) {
      case LineAnswer.Done<CardLine.Bound>(var bound) -> {
        var card =
            new BoundCard(
                binding.number(),
                binding.member(),
                bound.kind(),
                bound.lastFour(),
                bound.phone(),
                seal.close(bound.token()),
                clock.instant());
        cards.bound(binding, card);
        yield new LineAnswer.Done<>(card);
      }
      case LineAnswer.NotYet<CardLine.Bound> _ -> new LineAnswer.NotYet<>();
      case LineAnswer.No<CardLine.Bound>(var code) -> new LineAnswer.No<>(code);
      case LineAnswer.Silent<CardLine.Bound> _ -> new LineAnswer.Silent<>();
    };
  }

  /// Ends a binding. What the bank has not ended stays here too, so that it can be tried again.
  ///
  /// @return why not; empty if it is over
  public Optional<Refusal> unbind(String id) {
    var bank = line.get();
    var card = cards.byId(id);
    if (bank.isEmpty() || card.isEmpty()) {
      return Optional.of(new Refusal.NoCards());
    }
    var token = seal.open(card.get().sealed());
    if (token.isEmpty()) {
      // Sealed by a till that is no more: nobody can charge it from here.
      cards.remove(id);
      return Optional.empty();
    }
    var now = clock.instant();
    var end = new Binding(numbers.apply(now), card.get().member(), now);
    return switch (bank.get().unbind(end, token.get())) {
      case LineAnswer.Done<Binding> _ -> {
        cards.remove(id);
        yield Optional.empty();
      }
      case LineAnswer.No<Binding>(var code) -> Optional.of(new Refusal.BankSaysNo(code));
      case LineAnswer.NotYet<Binding> _, LineAnswer.Silent<Binding> _ ->
          Optional.of(new Refusal.BankSilent());
    };
  }

  /// Asks the bank to send a code. Where no answer comes the code may still arrive, so what was
  /// asked for can be used.
  public Reply<CardAsk> send(String sale, String id, Money amount) {
    var bank = line.get();
    var card = cards.byId(id);
    var token = card.flatMap(one -> seal.open(one.sealed()));
    if (bank.isEmpty() || card.isEmpty() || token.isEmpty()) {
      return new Reply.Refused<>(new Refusal.NoCards());
    }
    var early = refusal(sale, card.get().phone());
    if (early.isPresent()) {
      return new Reply.Refused<>(early.get());
    }
    var now = clock.instant();
    var ask = new CardAsk(numbers.apply(now), sale, id, card.get().phone(), amount, now);
    cards.put(ask);
    return switch (bank.get().send(ask, token.get())) {
      case LineAnswer.Done<CardAsk> _, LineAnswer.NotYet<CardAsk> _ -> new Reply.Granted<>(ask);
      case LineAnswer.No<CardAsk>(var code) -> {
        cards.drop(ask.number());
        yield new Reply.Refused<>(new Refusal.BankSaysNo(code));
      }
      case LineAnswer.Silent<CardAsk> _ -> new Reply.Refused<>(new Refusal.BankSilent());
    };
  }

  private Optional<Refusal> refusal(String sale, String phone) {
    var now = clock.instant();
    var rule = rules.get();
    if (cards.tried(sale, phone) >= rule.tries()) {
      return Optional.of(new Refusal.CodeTried());
    }
    var asked = cards.asked(phone, now.minus(rule.window()));
    var wait = wait(phone);
    if (wait.isPositive()) {
      return Optional.of(new Refusal.CodeTooSoon(wait));
    }
    return asked.size() >= rule.most()
        ? Optional.of(new Refusal.CodeTooMany(asked.getLast().plus(rule.window())))
        : Optional.empty();
  }

  /// How long until the next code may be sent to this phone.
  public Duration wait(String phone) {
    var now = clock.instant();
    var pause = rules.get().pause();
    return cards.asked(phone, now.minus(pause)).stream()
        .findFirst()
        .map(last -> Duration.between(now, last.plus(pause)))
        .filter(Duration::isPositive)
        .orElse(Duration.ZERO);
  }

  /// A code for this sale and amount that is on its way already, so that a screen that was left can
  /// go on with it.
  public Optional<CardAsk> open(String sale, Money amount) {
    return cards.open(sale, amount, clock.instant().minus(LIFE));
  }

  /// Uses up what was asked for this sale: the payment that begins now has its number and its time.
  public Optional<CardAsk> use(String sale, Money amount) {
    return cards.use(sale, amount, clock.instant().minus(LIFE));
  }

  /// The token that pays this number.
  public Optional<String> token(String number) {
    return cards
        .ask(number)
        .flatMap(ask -> cards.byId(ask.card()))
        .flatMap(card -> seal.open(card.sealed()));
  }
}
