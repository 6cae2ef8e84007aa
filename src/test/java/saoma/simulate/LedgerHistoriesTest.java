package saoma.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import saoma.account.Account;
import saoma.account.AccountRules;
import saoma.account.Bonuses;
import saoma.account.GivingBack;
import saoma.account.Member;
import saoma.account.Purse;
import saoma.account.Taking;
import saoma.account.TopUps;
import saoma.account.Transfer;
import saoma.checkout.AccountDesk;
import saoma.money.Money;

/// Ten thousand acts about members' money on the disk that forgets, killed before storing, between
/// storing and forcing, and after forcing, and repeated under their numbers as a till repeats them.
/// Whatever happened: legs sum to zero, nobody has less than nothing, what the shop owes is the sum
/// of what members have, and what somebody was told of is there once.
class LedgerHistoriesTest {
  private static final int ACTS = 10_000;
  private static final int MEMBERS = 12;

  private final AccountRules rules =
      new AccountRules(Bonuses.parse("50=3, 100=10"), Money.yuan("90"), Money.yuan("400"));
  private final Map<String, Transfer> told = new HashMap<>();
  private int crashes;

  @Test
  void theLedgerBalancesWhateverHappens() {
    for (var seed : List.of(3L, 4L, 5L)) {
      told.clear();
      play(seed);
    }
    assertTrue(crashes > 200, "crashes: " + crashes);
  }

  private void play(long seed) {
    var world = new World(new Dice(seed, EnumSet.of(Fault.CRASH), List.of()), false);
    var books = new Inspector(world, Set.of()).books;
    var history = new OneHistory(world, books, new SplittableRandom(seed));
    for (var act = 0; act < ACTS; act++) {
      world.pass(world.now() + 60 * World.SECOND);
      try {
        history.act(act);
      } catch (Crash _) {
        crashes++;
        books.crash(act);
        check(books, "seed " + seed + ", after a crash in act " + act);
      }
      if (act % 200 == 0) {
        check(books, "seed " + seed + ", act " + act);
      }
    }
    check(books, "seed " + seed + ", the end");
    assertTrue(told.size() > ACTS / 4, "told of " + told.size());
  }

  private void check(SimulatedBooks books, String where) {
    var ledger = books.accounts();
    var balances = new HashMap<Account, Long>();
    for (var transfer : ledger.all()) {
      var sum = 0L;
      for (var leg : transfer.legs()) {
        sum += leg.amount().minor();
        var after = balances.merge(leg.account(), leg.amount().minor(), Long::sum);
        assertTrue(leg.account().owner().isEmpty() || after >= 0, where);
      }
      assertEquals(0, sum, where);
    }
    var owed = 0L;
    for (var member : books.members) {
      var has = ledger.balance(member.id());
      assertEquals(
          balances.getOrDefault(new Account.Principal(member.id()), 0L),
          has.principal().minor(),
          where);
      assertEquals(
          balances.getOrDefault(new Account.Bonus(member.id()), 0L), has.bonus().minor(), where);
      owed += has.total().minor();
    }
    assertEquals(Money.fen(owed), ledger.liability(), where);
    assertEquals(0, balances.values().stream().mapToLong(Long::longValue).sum(), where);
    told.forEach((number, transfer) ->
        assertEquals(transfer, ledger.byNumber(number).orElseThrow(), where + " " + number));
  }

  private final class OneHistory {
    private final World world;
    private final SimulatedBooks books;
    private final AccountDesk desk;
    private final Purse purse;
    private final SplittableRandom random;

    OneHistory(World world, SimulatedBooks books, SplittableRandom random) {
      this.world = world;
      this.books = books;
      this.random = random;
      desk = new AccountDesk(books);
      purse = new Purse(desk, () -> rules, world.time);
    }

    /// One in five is an act that was done before, as after an answer that got lost.
    void act(int now) {
      var act = random.nextInt(5) == 0 ? random.nextInt(now + 1) : now;
      var chance = new SplittableRandom(act);
      var kind = chance.nextInt(12);
      var number = "S" + act;
      var amount = Money.fen(chance.nextInt(1, 12_000));
      if (books.members.size() < MEMBERS) {
        desk.durable(p -> p.members().add(new Member(0, "m", "1380000" + now, "")));
        return;
      }
      var member = books.members.get(chance.nextInt(MEMBERS)).id();
      var earlier = "S" + Math.max(0, act - chance.nextInt(1, 60));
      switch (kind) {
        case 0, 1, 2 -> topUp(act, number, member, amount);
        case 3 -> keep(act, number, member, amount);
        case 4, 5, 6, 7 -> pay(number, member, amount);
        case 8, 9 -> back(earlier, number, amount);
        case 10 -> purse.withdraw(earlier);
        default -> topUpBack(Math.max(0, act - chance.nextInt(1, 60)), number, amount, chance);
      }
    }

    private void topUp(int act, String number, long member, Money amount) {
      desk.durable(p -> {
        var half = Money.fen(amount.minor() / 2);
        var paid =
            half.isZero()
                ? Map.of("cash", amount)
                : Map.of("cash", half, "alipay", amount.minus(half));
        TopUps.post(p, act, number + "T", member, paid, rules.bonuses(), world.time.instant());
        return number;
      });
      hear(number + "T");
    }

    private void keep(int act, String number, long member, Money amount) {
      desk.durable(p -> {
        TopUps.keepChange(p, act, number + "K", member, "cash", amount, world.time.instant());
        return number;
      });
      hear(number + "K");
    }

    private void pay(String number, long member, Money amount) {
      desk.durable(p -> {
        if (p.accounts().claimOf(number).isEmpty()) {
          p.accounts().claim(number, member);
        }
        return number;
      });
      if (purse.take(number, amount) instanceof Taking.Taken(var transfer)) {
        told.put(number, transfer);
      }
    }

    private void back(String payment, String number, Money amount) {
      var given =
          purse.giveBack(payment, payment + "R" + number, Money.fen(amount.minor() % 900 + 1));
      if (given instanceof GivingBack.Given(var transfer)) {
        told.put(transfer.number(), transfer);
      }
    }

    private void topUpBack(int order, String number, Money amount, SplittableRandom chance) {
      var refund = "S" + order + "T-R" + number;
      var left =
          desk.durable(
              p -> TopUps.takeBack(p, order, refund, "cash", amount, world.time.instant()));
      if (left.isEmpty()) {
        hear(refund);
      }
      if (chance.nextBoolean()) {
        desk.durable(p -> {
          TopUps.takeBackRefused(p, refund, world.time.instant());
          return refund;
        });
        hear(refund + "A");
      }
    }

    private void hear(String number) {
      desk.read(p -> p.accounts().byNumber(number)).ifPresent(t -> told.put(number, t));
    }
  }
}
