package saoma.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import saoma.account.Account.Principal;
import saoma.account.Account.Sales;
import saoma.account.Transfer.Kind;
import saoma.money.Money;

class PurseTest {
  private final MemoryAccounts books = new MemoryAccounts();
  private final Ticking clock = new Ticking();
  private final AccountRules rules =
      new AccountRules(Bonuses.parse("100=10"), Money.yuan("80"), Money.yuan("100"));
  private final Purse purse = new Purse(books, () -> rules, clock);
  private final long member = books.add(new Member(0, "李娜", "13800001234", "")).id();

  PurseTest() {
    TopUps.post(
        books,
        1,
        "S1T",
        member,
        Map.of("wechat", Money.yuan("100")),
        rules.bonuses(),
        clock.instant());
  }

  @Test
  void whatWasPaidInIsSpentBeforeWhatWasGiven() {
    assertEquals(new Balance(Money.yuan("100"), Money.yuan("10")), books.balance(member));
    pay("S2", "60");
    assertEquals(new Balance(Money.yuan("40"), Money.yuan("10")), books.balance(member));
    clock.pass(Duration.ofDays(1));
    pay("S3", "45");
    assertEquals(new Balance(Money.yuan("0"), Money.yuan("5")), books.balance(member));
    assertEquals(Money.yuan("5"), books.liability());
  }

  /// Paying 48 and giving 3 back leaves what paying 45 leaves.
  @Test
  void aPartThatComesBackLeavesWhatASmallerPaymentLeaves() {
    pay("S2", "60");
    clock.pass(Duration.ofDays(1));
    pay("S3", "48");
    back("S3", "S3R01", "3");
    assertEquals(new Balance(Money.yuan("0"), Money.yuan("5")), books.balance(member));
    back("S3", "S3R02", "45");
    assertEquals(new Balance(Money.yuan("40"), Money.yuan("10")), books.balance(member));
    assertEquals(
        new GivingBack.Refused("MORE_THAN_LEFT"), purse.giveBack("S3", "S3R03", Money.fen(1)));
  }

  @Test
  void everyNumberMovesMoneyOnce() {
    pay("S2", "60");
    var again = assertInstanceOf(Taking.Taken.class, purse.take("S2", Money.yuan("60")));
    assertEquals(Optional.of(again.transfer()), books.byNumber("S2"));
    assertEquals(new Taking.Differs(), purse.take("S2", Money.yuan("61")));
    back("S2", "S2R01", "20");
    back("S2", "S2R01", "20");
    assertEquals(Money.yuan("70"), books.balance(member).total());
    assertEquals(
        new GivingBack.Refused("NUMBER_USED"), purse.giveBack("S2", "S2R01", Money.yuan("19")));
    assertEquals(new GivingBack.Absent(), purse.lookBack("S2", "S2R02", Money.yuan("1")));
  }

  @Test
  void aNoIsKept() {
    books.claim("S2", member);
    var refused = assertInstanceOf(Taking.Refused.class, purse.take("S2", Money.yuan("80.01")));
    assertEquals(new Refusal.OverPayment(Money.yuan("80")), refused.why());
    assertEquals(new Taking.Dropped(), purse.take("S2", Money.yuan("1")));
    assertEquals(new Taking.Dropped(), purse.look("S2", Optional.empty()));
  }

  @Test
  void limitsOfADayAreOfTheShopsDay() {
    pay("S2", "80");
    books.claim("S3", member);
    assertEquals(
        new Taking.Refused(new Refusal.OverDay(Money.yuan("20"))),
        purse.take("S3", Money.yuan("20.01")));
    // Noon in Shanghai; its midnight is twelve hours away.
    clock.pass(Duration.ofHours(12).minusMillis(1));
    books.claim("S4", member);
    assertInstanceOf(Taking.Refused.class, purse.take("S4", Money.yuan("20.01")));
    clock.pass(Duration.ofMillis(1));
    pay("S5", "20.01");
  }

  @Test
  void whatIsWithdrawnIsBackAndStaysSo() {
    pay("S2", "60");
    purse.withdraw("S2");
    purse.withdraw("S2");
    assertEquals(new Balance(Money.yuan("100"), Money.yuan("10")), books.balance(member));
    assertEquals(new Taking.Dropped(), purse.take("S2", Money.yuan("60")));
    purse.withdraw("S3");
    assertThrows(IllegalStateException.class, () -> books.claim("S3", member));
    assertEquals(new Taking.Dropped(), purse.take("S3", Money.yuan("1")));
    pay("S4", "80");
  }

  @Test
  void nobodyPaysMoreThanThereIsOrForNobody() {
    pay("S2", "80");
    clock.pass(Duration.ofDays(1));
    books.claim("S3", member);
    assertEquals(
        new Taking.Refused(new Refusal.NotEnough(Money.yuan("30"))),
        purse.take("S3", Money.yuan("30.01")));
    assertEquals(new Taking.Refused(new Refusal.NoSuchMember()), purse.take("S9", Money.yuan("1")));
  }

  @Test
  void theStatementCountsBackToTheBeginning() {
    pay("S2", "60");
    back("S2", "S2R01", "15");
    var statement = new MemberDesk(books, () -> java.time.Instant.EPOCH).statement(member);
    assertEquals(
        List.of(Kind.REFUND, Kind.PAYMENT, Kind.TOP_UP),
        statement.lines().stream().map(line -> line.transfer().kind()).toList());
    assertEquals(
        List.of(Money.yuan("65"), Money.yuan("50"), Money.yuan("110")),
        statement.lines().stream().map(line -> line.after().total()).toList());
  }

  @Test
  void aTransferThatDoesNotBalanceCannotBeSaid() {
    var legs =
        List.of(new Leg(new Principal(1), Money.fen(-5)), new Leg(new Sales(), Money.fen(4)));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Transfer("S1", Kind.PAYMENT, 1, "S1", Instant.EPOCH, legs));
    var strange =
        List.of(new Leg(new Principal(2), Money.fen(-5)), new Leg(new Sales(), Money.fen(5)));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Transfer("S1", Kind.PAYMENT, 1, "S1", Instant.EPOCH, strange));
  }

  private void pay(String number, String yuan) {
    books.claim(number, member);
    assertInstanceOf(Taking.Taken.class, purse.take(number, Money.yuan(yuan)));
  }

  private void back(String payment, String number, String yuan) {
    assertInstanceOf(GivingBack.Given.class, purse.giveBack(payment, number, Money.yuan(yuan)));
  }
}
