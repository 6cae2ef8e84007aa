package saoma.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import saoma.account.CardLine.Bound;
import saoma.money.Money;

/// Binding, the rules of codes by SMS, and unbinding, with time that is made up.
class CardDeskTest {
  private static final Money AMOUNT = Money.fen(2750);
  private static final String SALE = "sale-1";

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-26T04:00:00Z"));
  private final AtomicInteger numbers = new AtomicInteger();
  private final MemoryCards cards = new MemoryCards();
  private final FakeBank bank = new FakeBank();
  private Optional<CardLine> line = Optional.of(bank);
  private final CardDesk desk =
      new CardDesk(
          cards,
          bank,
          () -> line,
          () -> new CardRules(Duration.ofSeconds(60), 3, Duration.ofHours(1), 2),
          now::get,
          _ -> "S%08d".formatted(numbers.incrementAndGet()));

  @Test
  void aCardIsBoundOnceTheBankSaysSo() {
    var page = assertInstanceOf(Reply.Granted.class, desk.bind(1));
    var binding = assertInstanceOf(CardDesk.Page.class, page.value()).binding();
    assertInstanceOf(LineAnswer.NotYet.class, desk.look(binding));
    assertEquals(List.of(), desk.of(1));
    bank.binding = new LineAnswer.Done<>(new Bound("T1", "debit", "0095", "181****0000"));
    assertInstanceOf(LineAnswer.Done.class, desk.look(binding));
    assertInstanceOf(LineAnswer.Done.class, desk.look(binding));
    var card = desk.of(1).getFirst();
    assertEquals(1, desk.of(1).size(), "asked twice, bound once");
    assertEquals("sealed T1", card.sealed());
    assertTrue(!card.toString().contains("T1"));
  }

  @Test
  void theNextCodeWaitsAndOnlySoManyGoToAPhone() {
    var card = bound();
    for (var i = 0; i < 3; i++) {
      granted(desk.send(SALE, card, AMOUNT));
      var soon = refused(desk.send(SALE, card, AMOUNT));
      assertEquals(new Refusal.CodeTooSoon(Duration.ofSeconds(60)), soon);
      pass(Duration.ofSeconds(59));
      assertEquals(Duration.ofSeconds(1), desk.wait("181****0000"));
      assertInstanceOf(Refusal.CodeTooSoon.class, refused(desk.send(SALE, card, AMOUNT)));
      pass(Duration.ofSeconds(1));
    }
    assertInstanceOf(Refusal.CodeTooMany.class, refused(desk.send("sale-2", card, AMOUNT)));
    assertEquals(3, bank.asked.size());
    pass(Duration.ofHours(1));
    granted(desk.send("sale-2", card, AMOUNT));
  }

  @Test
  void aSaleHasOnlySoManyTries() {
    var card = bound();
    for (var i = 0; i < 2; i++) {
      granted(desk.send(SALE, card, AMOUNT));
      assertTrue(desk.use(SALE, AMOUNT).isPresent());
      pass(Duration.ofSeconds(60));
    }
    assertEquals(new Refusal.CodeTried(), refused(desk.send(SALE, card, AMOUNT)));
    granted(desk.send("sale-2", card, AMOUNT));
  }

  @Test
  void theCodePaysWhatItWasAskedForAndNotForLong() {
    var card = bound();
    var ask = granted(desk.send(SALE, card, AMOUNT));
    assertEquals(Optional.of("T1"), desk.token(ask.number()));
    assertEquals(Optional.empty(), desk.use(SALE, Money.fen(2751)));
    pass(CardDesk.LIFE);
    assertEquals(Optional.empty(), desk.use(SALE, AMOUNT));
  }

  @Test
  void whatTheBankRefusesToSendCannotBeUsedAndWhatItDidNotAnswerCan() {
    var card = bound();
    bank.refusal = Optional.of("71");
    assertEquals(new Refusal.BankSaysNo("71"), refused(desk.send(SALE, card, AMOUNT)));
    assertEquals(Optional.empty(), desk.open(SALE, AMOUNT));
    pass(Duration.ofSeconds(60));
    bank.silent = true;
    assertEquals(new Refusal.BankSilent(), refused(desk.send(SALE, card, AMOUNT)));
    assertTrue(desk.use(SALE, AMOUNT).isPresent(), "the SMS may come all the same");
  }

  @Test
  void aCardThatTheBankDidNotUnbindStays() {
    var card = bound();
    bank.silent = true;
    assertEquals(Optional.of(new Refusal.BankSilent()), desk.unbind(card));
    assertEquals(1, desk.of(1).size());
    bank.silent = false;
    assertEquals(Optional.empty(), desk.unbind(card));
    assertEquals(List.of(), desk.of(1));
    assertEquals(Optional.of(new Refusal.NoCards()), desk.unbind(card));
  }

  @Test
  void withoutTheChannelNothingIsAsked() {
    var card = bound();
    line = Optional.empty();
    assertEquals(new Refusal.NoCards(), refused(desk.send(SALE, card, AMOUNT)));
    assertEquals(new Refusal.NoCards(), refused(desk.bind(1)));
    assertEquals(List.of(), bank.asked);
  }

  private String bound() {
    var at = now.get();
    var binding = new Binding("S%08d".formatted(numbers.incrementAndGet()), 1, at);
    cards.put(binding);
    var card = new BoundCard(binding.number(), 1, "debit", "0095", "181****0000", "sealed T1", at);
    cards.bound(binding, card);
    return card.id();
  }

  private void pass(Duration time) {
    now.updateAndGet(then -> then.plus(time));
  }

  private static CardAsk granted(Reply<CardAsk> reply) {
    return switch (reply) {
      case Reply.Granted<CardAsk>(var ask) -> ask;
      case Reply.Refused<CardAsk>(var why) -> throw new AssertionError(why.toString());
    };
  }

  private static Refusal refused(Reply<?> reply) {
    return assertInstanceOf(Reply.Refused.class, reply).why();
  }
}
