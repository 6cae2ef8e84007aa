package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.account.Account.Bonus;
import saoma.account.Account.Principal;
import saoma.account.Account.Sales;
import saoma.account.Balance;
import saoma.account.Bonuses;
import saoma.account.Claim;
import saoma.account.Guard;
import saoma.account.Leg;
import saoma.account.Member;
import saoma.account.Permit;
import saoma.account.TopUps;
import saoma.account.Transfer;
import saoma.account.Transfer.Kind;
import saoma.money.Money;
import saoma.store.CannotOpen.Reason;

class LedgerTableTest {
  @TempDir private Path folder;

  @Test
  void everythingComesBackAfterTheFileWasClosed() {
    var payment = payment("S2", 7_50, 50);
    var guard = new Guard(1, "hash", 3, Till.NOON.plusNanos(1), "code", Till.NOON, 2, 4, Till.NOON);
    try (var till = Till.at(folder)) {
      join(till);
      topUp(till);
      till.does(p -> {
        p.accounts().claim("S2", 1);
        p.accounts().post(payment);
        p.accounts().drop("S3");
        p.guards().put(guard);
        p.guards().permit(new Permit("sale", 1, Money.fen(5), Till.NOON));
        return 0;
      });
    }
    try (var till = Till.at(folder)) {
      var has = new Balance(Money.yuan("92.50"), Money.yuan("9.50"));
      assertEquals(has, till.books.read(p -> p.accounts().balance(1)));
      assertEquals(Money.yuan("102"), till.books.read(p -> p.accounts().liability()));
      assertEquals(Optional.of(payment), till.books.read(p -> p.accounts().byNumber("S2")));
      assertEquals(List.of(payment), till.books.read(p -> p.accounts().about("S2")));
      assertEquals(
          List.of("S2", "S1T"),
          till.books.read(p -> p.accounts().latest(1, 9)).stream().map(Transfer::number).toList());
      assertEquals(List.of(payment), till.books.read(p -> p.accounts().latest(1, 1)));
      assertEquals(
          Optional.of(new Claim("S2", 1, false)), till.books.read(p -> p.accounts().claimOf("S2")));
      assertEquals(
          Optional.of(new Claim("S3", 0, true)), till.books.read(p -> p.accounts().claimOf("S3")));
      assertEquals(guard, till.books.read(p -> p.guards().of(1)));
      assertEquals(Guard.none(2), till.books.read(p -> p.guards().of(2)));
      var permit = till.does(p -> p.guards().takePermit("sale"));
      assertEquals(Money.fen(5), permit.orElseThrow().amount());
      assertTrue(till.does(p -> p.guards().takePermit("sale")).isEmpty());
    }
    Contents.of(Till.file(folder));
  }

  @Test
  void membersAreFoundAndAreDifferent() {
    try (var till = Till.at(folder)) {
      var li = join(till);
      var wang = till.does(p -> p.members().add(new Member(0, "Wang Wei", "13900001234", "")));
      assertEquals(2, wang.id());
      till.does(p -> p.members().add(new Member(0, "Zhao", "13900009999", "")));
      assertEquals(Optional.of(li), till.books.read(p -> p.members().byCard("M:1")));
      assertEquals(Optional.of(wang), till.books.read(p -> p.members().byPhone("13900001234")));
      assertEquals(Optional.empty(), till.books.read(p -> p.members().byCard("")));
      assertEquals(List.of(wang, li), till.books.read(p -> p.members().search("1234", 9)));
      assertEquals(List.of(wang), till.books.read(p -> p.members().search("wei", 9)));
      assertEquals(List.of(), till.books.read(p -> p.members().search("%", 9)));
      assertThrows(
          IllegalStateException.class,
          () -> till.does(p -> p.members().add(new Member(0, "x", "13800001234", ""))));
      assertThrows(
          IllegalStateException.class,
          () -> till.does(p -> p.members().add(new Member(0, "x", "13800001235", "M:1"))));
    }
  }

  @Test
  void nobodyGoesBelowZeroAndNothingIsPostedTwice() {
    try (var till = Till.at(folder)) {
      join(till);
      topUp(till);
      var before = Dump.of(till);
      assertThrows(IllegalStateException.class, () -> post(till, payment("S2", 100_01, 0)));
      assertThrows(IllegalStateException.class, () -> post(till, payment("S2", 0, 10_01)));
      assertEquals(before, Dump.of(till));
      post(till, payment("S2", 100_00, 10_00));
      assertThrows(IllegalStateException.class, () -> post(till, payment("S2", 0, 1)));
      assertThrows(
          RuntimeException.class,
          () ->
              till.does(p -> {
                p.accounts().claim("S9", 77);
                return 0;
              }));
      assertEquals(Balance.NONE, till.books.read(p -> p.accounts().balance(1)));
    }
  }

  @Test
  void aDaysSpendingIsPaymentsLessReversals() {
    try (var till = Till.at(folder)) {
      join(till);
      topUp(till);
      post(till, payment("S2", 30_00, 0));
      post(till, payment("S3", 20_00, 0));
      post(till, moved("S3V", Kind.REVERSAL, "S3", -20_00));
      post(till, moved("S2R01", Kind.REFUND, "S2", -5_00));
      var day = java.time.Duration.ofDays(1);
      assertEquals(
          Money.yuan("30"),
          till.books.read(p -> p.accounts().spent(1, Till.NOON, Till.NOON.plus(day))));
      assertEquals(
          Money.fen(0),
          till.books.read(p -> p.accounts().spent(1, Till.NOON.minus(day), Till.NOON)));
    }
  }

  @Test
  void aFenThatIsWrongSomewhereShows() {
    try (var till = Till.at(folder)) {
      join(till);
      topUp(till);
    }
    Contents.of(Till.file(folder));
    for (var what :
        List.of(
            "leg set amount = amount %s 1 where account = 'principal:1'",
            "account set balance = balance %s 1 where code = 'principal:1'",
            "account set balance = balance %s 1 where code = 'bonus-given'")) {
      change("update " + what.formatted("+"));
      var refused = assertThrows(CannotOpen.class, () -> Contents.of(Till.file(folder)));
      assertEquals(Reason.DAMAGED, refused.reason());
      change("update " + what.formatted("-"));
      Contents.of(Till.file(folder));
    }
  }

  private void change(String sql) {
    try (var till = Till.at(folder)) {
      till.books.casual(handle -> handle.execute(sql));
    }
  }

  static Member join(Till till) {
    return till.does(p -> p.members().add(new Member(0, "李娜", "13800001234", "M:1")));
  }

  private static void topUp(Till till) {
    till.does(p -> {
      var paid = Map.of("alipay", Money.yuan("100"));
      TopUps.post(p, 1, "S1T", 1, paid, Bonuses.parse("100=10"), Till.NOON);
      return 0;
    });
  }

  private static void post(Till till, Transfer transfer) {
    till.does(p -> {
      p.accounts().post(transfer);
      return 0;
    });
  }

  private static Transfer payment(String number, long principal, long bonus) {
    var legs =
        List.of(
                new Leg(new Principal(1), Money.fen(-principal)),
                new Leg(new Bonus(1), Money.fen(-bonus)),
                new Leg(new Sales(), Money.fen(principal + bonus)))
            .stream()
            .filter(leg -> !leg.amount().isZero())
            .toList();
    return new Transfer(number, Kind.PAYMENT, 1, number, Till.NOON, legs);
  }

  private static Transfer moved(String number, Kind kind, String about, long fen) {
    return new Transfer(
        number,
        kind,
        1,
        about,
        Till.NOON,
        List.of(new Leg(new Principal(1), Money.fen(-fen)), new Leg(new Sales(), Money.fen(fen))));
  }
}
