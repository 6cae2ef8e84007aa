package saoma.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import saoma.account.Account.BonusGiven;
import saoma.account.Account.Clearing;
import saoma.account.Account.Sales;
import saoma.account.Transfer.Kind;
import saoma.money.Money;

class TopUpsTest {
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  private static final Bonuses BONUSES = Bonuses.parse("100=10, 300=40");

  private final MemoryAccounts books = new MemoryAccounts();
  private final long member = books.add(new Member(0, "李娜", "13800001234", "")).id();

  @Test
  void theHighestStepThatWasReachedCountsOnce() {
    assertEquals(Money.fen(0), BONUSES.on(Money.yuan("99.99")));
    assertEquals(Money.yuan("10"), BONUSES.on(Money.yuan("100")));
    assertEquals(Money.yuan("10"), BONUSES.on(Money.yuan("299.99")));
    assertEquals(Money.yuan("40"), BONUSES.on(Money.yuan("1000")));
    assertEquals(Money.fen(0), Bonuses.parse(" ").on(Money.yuan("100")));
    for (var wrong : List.of("100", "100=", "=10", "100=10,", "100=1=2", "a=b", "100=-1")) {
      assertThrows(IllegalArgumentException.class, () -> Bonuses.parse(wrong), wrong);
    }
  }

  @Test
  void everyTenderHasItsOwnLeg() {
    TopUps.post(
        books,
        7,
        "S1T",
        member,
        Map.of("cash", Money.yuan("40"), "alipay", Money.yuan("60")),
        BONUSES,
        NOON);
    TopUps.post(books, 7, "S1T", member, Map.of("cash", Money.yuan("40")), BONUSES, NOON);
    var posted = books.byNumber("S1T").orElseThrow();
    assertEquals(Money.yuan("-40"), posted.of(new Clearing("cash")));
    assertEquals(Money.yuan("-60"), posted.of(new Clearing("alipay")));
    assertEquals(Money.yuan("-10"), posted.of(new BonusGiven()));
    assertEquals(new Balance(Money.yuan("100"), Money.yuan("10")), books.balance(member));
    assertEquals(1, books.transfers().size());
  }

  @Test
  void aTopUpGoesBackWithItsPartOfTheBonus() {
    topUp("100");
    assertEquals(Optional.empty(), back("S1R01", "33.33"));
    // 3.333 of the bonus, rounded up.
    assertEquals(new Balance(Money.yuan("66.67"), Money.yuan("6.66")), books.balance(member));
    assertEquals(Optional.empty(), back("S1R02", "66.67"));
    assertEquals(Balance.NONE, books.balance(member));
  }

  @Test
  void whatIsSpentOfATopUpDoesNotGoBack() {
    topUp("100");
    spend("S2", "30");
    assertEquals(Optional.of(Money.yuan("70")), back("S1R01", "100"));
    assertEquals(Optional.empty(), back("S1R01", "70"));
    assertEquals(new Balance(Money.fen(0), Money.yuan("3")), books.balance(member));
  }

  /// The bonus is spent and principal came since: what the bonus lacks is made up from there.
  @Test
  void aBonusThatIsSpentIsMadeUpFromThePrincipal() {
    topUp("100");
    spend("S2", "110");
    TopUps.post(books, 8, "S3T", member, Map.of("cash", Money.yuan("99")), BONUSES, NOON);
    assertEquals(Optional.of(Money.yuan("90")), back("S1R01", "100"));
    assertEquals(Optional.empty(), back("S1R01", "90"));
    assertEquals(Balance.NONE, books.balance(member));
  }

  @Test
  void whatTheTenderRefusedToTakeBackIsTheMembersAgain() {
    topUp("100");
    back("S1R01", "100");
    TopUps.takeBackRefused(books, "S1R01", NOON);
    TopUps.takeBackRefused(books, "S1R01", NOON);
    assertEquals(new Balance(Money.yuan("100"), Money.yuan("10")), books.balance(member));
    assertEquals(Optional.empty(), back("S1R02", "100"));
    assertEquals(Balance.NONE, books.balance(member));
    TopUps.takeBackRefused(books, "S1R03", NOON);
    assertEquals(4, books.transfers().size());
  }

  @Test
  void changeThatIsKeptGetsNoBonus() {
    TopUps.keepChange(books, 9, "S4K", member, "cash", Money.fen(35), NOON);
    TopUps.keepChange(books, 9, "S4K", member, "cash", Money.fen(35), NOON);
    assertEquals(new Balance(Money.fen(35), Money.fen(0)), books.balance(member));
    assertEquals(
        Optional.empty(), TopUps.takeBack(books, 9, "S4R01", "cash", Money.yuan("5"), NOON));
    assertEquals(Money.fen(35), books.liability());
  }

  @Test
  void onlyAWholeCodeNamesAMember() {
    assertEquals(OptionalLong.of(12), TopUps.member(TopUps.code(12)));
    for (var other : List.of("TOPUP:", "TOPUP:-1", "TOPUP:1x", "topup:1", "6901028300056")) {
      assertEquals(OptionalLong.empty(), TopUps.member(other), other);
    }
  }

  private void topUp(String yuan) {
    TopUps.post(books, 7, "S1T", member, Map.of("wechat", Money.yuan(yuan)), BONUSES, NOON);
  }

  private void spend(String number, String yuan) {
    var amount = Money.yuan(yuan);
    books.post(Postings.payment(number, member, books.balance(member), amount, NOON));
    assertEquals(amount, books.byNumber(number).orElseThrow().of(new Sales()));
    assertEquals(Kind.PAYMENT, books.byNumber(number).orElseThrow().kind());
  }

  private Optional<Money> back(String number, String yuan) {
    return TopUps.takeBack(books, 7, number, "wechat", Money.yuan(yuan), NOON);
  }
}
