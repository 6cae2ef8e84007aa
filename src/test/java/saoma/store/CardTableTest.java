package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.account.Binding;
import saoma.account.BoundCard;
import saoma.account.CardAsk;
import saoma.account.Member;
import saoma.money.Money;

class CardTableTest {
  private static final Money AMOUNT = Money.fen(2750);

  @TempDir private Path folder;

  @Test
  void aBindingLeadsToOneCardThatOutlivesTheTill() {
    BoundCard card;
    try (var till = Till.at(folder)) {
      var member = member(till);
      var table = new CardTable(till.books);
      var binding = new Binding("SABCD01261126000001", member, Till.NOON);
      table.put(binding);
      card = card(binding, "sealed");
      table.bound(binding, card);
      table.bound(binding, card(binding, "sealed again"));
    }
    try (var till = Till.at(folder)) {
      var table = new CardTable(till.books);
      assertEquals(List.of(card), table.ofMember(card.member()));
      assertEquals(Optional.of(card), table.byId(card.id()));
      table.remove(card.id());
      assertEquals(List.of(), table.ofMember(card.member()));
    }
  }

  @Test
  void aBindingThatWasNeverStoredLeadsToNothing() {
    try (var till = Till.at(folder)) {
      var table = new CardTable(till.books);
      var binding = new Binding("SABCD01261126000001", member(till), Till.NOON);
      table.bound(binding, card(binding, "sealed"));
      assertEquals(Optional.empty(), table.byId(binding.number()));
    }
  }

  @Test
  void aCodeIsUsedOnceForItsSaleAndItsAmount() {
    try (var till = Till.at(folder)) {
      var table = new CardTable(till.books);
      var since = Till.NOON.minus(Duration.ofMinutes(5));
      var ask = ask("SABCD01261126000002", "sale-1");
      table.put(ask);
      assertEquals(Optional.of(ask), table.open("sale-1", AMOUNT, since));
      assertEquals(Optional.empty(), table.use("sale-1", Money.fen(2749), since));
      assertEquals(Optional.empty(), table.use("sale-2", AMOUNT, since));
      assertEquals(Optional.empty(), table.use("sale-1", AMOUNT, Till.NOON), "too old");
      assertEquals(0, table.tried("sale-1", ask.phone()));
      assertEquals(Optional.of(ask), table.use("sale-1", AMOUNT, since));
      assertEquals(Optional.empty(), table.use("sale-1", AMOUNT, since));
      assertEquals(1, table.tried("sale-1", ask.phone()));
      assertEquals(Optional.of(ask), table.ask(ask.number()));
    }
  }

  @Test
  void aNewCodeTakesThePlaceOfTheOneBefore() {
    try (var till = Till.at(folder)) {
      var table = new CardTable(till.books);
      var since = Till.NOON.minus(Duration.ofMinutes(5));
      table.put(ask("SABCD01261126000003", "sale-1"));
      var second = ask("SABCD01261126000004", "sale-1");
      table.put(second);
      assertEquals(Optional.of(second), table.open("sale-1", AMOUNT, since));
      table.drop(second.number());
      assertEquals(Optional.empty(), table.open("sale-1", AMOUNT, since));
      assertEquals(List.of(Till.NOON, Till.NOON), table.asked(second.phone(), since));
      assertEquals(List.of(), table.asked("139****9999", since));
    }
  }

  @Test
  void whatWasReversedStaysReversed() {
    try (var till = Till.at(folder)) {
      var table = new CardTable(till.books);
      var ask = ask("SABCD01261126000005", "sale-1");
      table.put(ask);
      assertFalse(table.isReversed(ask.number()));
      table.reversed(ask.number());
      assertTrue(table.isReversed(ask.number()));
      assertFalse(table.isReversed("SABCD01261126000006"));
    }
  }

  private static long member(Till till) {
    return till.does(pages -> pages.members().add(new Member(0, "李娜", "13800001234", ""))).id();
  }

  private static BoundCard card(Binding binding, String sealed) {
    return new BoundCard(
        binding.number(), binding.member(), "debit", "0095", "181****0000", sealed, Till.NOON);
  }

  private static CardAsk ask(String number, String sale) {
    return new CardAsk(number, sale, "card", "181****0000", AMOUNT, Till.NOON);
  }
}
