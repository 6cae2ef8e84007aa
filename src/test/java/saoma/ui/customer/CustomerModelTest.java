package saoma.ui.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import saoma.account.Member;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.order.Discount;
import saoma.order.Discount.Kind;
import saoma.order.Offered;
import saoma.order.TaxRate;
import saoma.settings.DisplaySettings;

class CustomerModelTest {
  private static final Money AMOUNT = Money.fen(86_50);
  private static final Cart ONE_LINE =
      Cart.EMPTY.add("2100000000067", "牛奶", "Milk", Quantity.pieces(2), Money.fen(6_50));

  private final CustomerModel model = new CustomerModel();

  @Test
  void theCartIsSeenAsItGrowsWithoutItsCodes() {
    assertInstanceOf(CustomerPage.Idle.class, model.page());
    model.cart(ONE_LINE);
    var milk = new CustomerPage.Item("牛奶", "Milk", "2", Money.fen(13_00));
    assertEquals(new CustomerPage.Buying(List.of(milk), 0, 2, Money.fen(13_00)), model.page());
    model.cart(Cart.EMPTY);
    assertInstanceOf(CustomerPage.Idle.class, model.page());
  }

  @Test
  void whatIsTakenOffAndAddedStandsInItsPlace() {
    var cart =
        ONE_LINE
            .add("t", "茶", "Tea", Quantity.ONE, Money.fen(5_00), TaxRate.added(1_000))
            .discount(1, new Discount("临期", Kind.PERCENT, 1_000))
            .discount(new Discount("会员", Kind.AMOUNT, 1_67));
    model.cart(cart.set(2, Quantity.ONE));
    var page = assertInstanceOf(CustomerPage.Buying.class, model.page());
    assertEquals(
        List.of(
            new CustomerPage.Item("牛奶", "Milk", "2", Money.fen(13_00)),
            new CustomerPage.Item("临期 10%", "临期 10%", "", Money.fen(-1_30)),
            new CustomerPage.Item("茶", "Tea", "1", Money.fen(5_00)),
            new CustomerPage.Item("会员", "会员", "", Money.fen(-1_67)),
            new CustomerPage.Item("税 10%", "Tax 10%", "", Money.fen(45))),
        page.items());
    assertEquals(2, page.last());
    assertEquals(
        page.total().minor(), page.items().stream().mapToLong(i -> i.total().minor()).sum());
  }

  @Test
  void aPaymentHidesTheCartAndGivesItBack() {
    model.cart(ONE_LINE);
    model.pay(new CustomerPage.Hold(Wallet.ALIPAY, AMOUNT, CustomerPage.Reason.COMING));
    assertInstanceOf(CustomerPage.Hold.class, model.page());
    model.payLeft();
    assertInstanceOf(CustomerPage.Buying.class, model.page());
  }

  @Test
  void theTickOutlivesTheEmptiedCartAndEndsWithTheNextLineOrARest() {
    var tick = new CustomerPage.Paid(Wallet.ALIPAY, AMOUNT);
    model.cart(ONE_LINE);
    model.pay(tick);
    model.rest();
    assertEquals(tick, model.page(), "the clerk is still looking at it");
    model.payLeft();
    model.cart(Cart.EMPTY);
    assertEquals(tick, model.page());
    model.cart(ONE_LINE);
    assertInstanceOf(CustomerPage.Buying.class, model.page());
    model.cart(Cart.EMPTY);
    model.pay(tick);
    model.payLeft();
    model.rest();
    assertInstanceOf(CustomerPage.Idle.class, model.page());
  }

  @Test
  void aBalanceIsToldOnlyWhereNothingIsToBePaidAndGivesWayToEverything() {
    var asked = new CustomerPage.Balance("王**", Money.fen(260_35));
    assertTrue(model.tell(asked));
    assertEquals(asked, model.page());
    model.tellNoMore();
    assertInstanceOf(CustomerPage.Idle.class, model.page());
    model.cart(ONE_LINE);
    assertTrue(model.tell(asked));
    model.cart(ONE_LINE);
    assertEquals(asked, model.page());
    model.cart(memberPrice());
    buying();
    assertTrue(model.tell(asked));
    var code = new CustomerPage.Scan(Wallet.ALIPAY, AMOUNT, "q", new Countdown(9, 9), false);
    model.pay(code);
    assertEquals(code, model.page());
    assertFalse(model.tell(asked));
    assertEquals(code, model.page());
    model.payLeft();
    buying();
    var deposit = new CustomerPage.Deposit(Wallet.ALIPAY, AMOUNT, "q", new Countdown(9, 9));
    model.deposit(Optional.of(deposit));
    assertFalse(model.tell(asked));
    assertEquals(deposit, model.page());
    model.deposit(Optional.empty());
    buying();
    assertTrue(model.tell(asked));
    model.guestCame();
    buying();
  }

  @Test
  void theTickComesBackAfterABalance() {
    var tick = new CustomerPage.Paid(Wallet.ALIPAY, AMOUNT);
    model.pay(tick);
    model.payLeft();
    assertTrue(model.tell(new CustomerPage.Balance("", Money.fen(0))));
    model.tellNoMore();
    assertEquals(tick, model.page());
  }

  @Test
  void theCountdownReachesZeroWithTheLastNanosecond() {
    var inAll = Duration.ofSeconds(300);
    assertEquals("5:00", Countdown.of(inAll, inAll).text());
    assertEquals("4:31", Countdown.of(Duration.ofMillis(270_001), inAll).text());
    assertEquals("0:01", Countdown.of(Duration.ofNanos(1), inAll).text());
    assertEquals("0:00", Countdown.of(Duration.ZERO, inAll).text());
    assertEquals("0:00", Countdown.of(Duration.ofSeconds(-3), inAll).text());
    assertEquals(360, Countdown.of(inAll, inAll).degrees());
    assertEquals(180, Countdown.of(Duration.ofSeconds(150), inAll).degrees());
    assertEquals(360, Countdown.of(Duration.ofSeconds(900), inAll).degrees());
  }

  /// WCAG 2.2, contrast ratio, in whole numbers: channels are squared instead of raised to 2.4,
  /// which makes dark colours look lighter than they are, so this is on the safe side.
  @ParameterizedTest
  @EnumSource
  void everyInkIsDarkEnoughForAPhone(Wallet wallet) {
    var red = wallet.ink() >> 16 & 0xFF;
    var green = wallet.ink() >> 8 & 0xFF;
    var blue = wallet.ink() & 0xFF;
    var light = (2126L * red * red + 7152L * green * green + 722L * blue * blue) / (255 * 255);
    assertEquals(0xFF, wallet.ink() >>> 24, "opaque");
    assertTrue(10_500 / (light + 500) >= 7, wallet + ": " + light);
  }

  private CustomerPage.Buying buying() {
    return assertInstanceOf(CustomerPage.Buying.class, model.page());
  }

  private static Cart memberPrice() {
    return ONE_LINE.offered(
        Map.of(1L, List.of(new Offered(7, "会员价", "", "", true, false, Money.fen(1_20)))));
  }

  @Test
  void aMemberIsNamedShortenedWithWhatWasSaved() {
    model.guests(() -> Optional.of("王**"));
    model.cart(ONE_LINE);
    assertEquals(Optional.of(new CustomerPage.Guest("王**", Money.fen(0))), buying().guest());
    model.cart(memberPrice());
    assertEquals(Optional.of(new CustomerPage.Guest("王**", Money.fen(1_20))), buying().guest());
  }

  @Test
  void memberPricesAreSavedAlsoWhereNobodyIsNamed() {
    model.cart(ONE_LINE);
    assertEquals(Optional.empty(), buying().guest());
    model.cart(memberPrice());
    assertEquals(Optional.of(new CustomerPage.Guest("", Money.fen(1_20))), buying().guest());
  }

  @Test
  void theNextCustomerSeesNoMember() {
    var guest = new AtomicReference<>(Optional.of("王**"));
    model.guests(guest::get);
    model.cart(memberPrice());
    guest.set(Optional.empty());
    model.cart(Cart.EMPTY);
    model.cart(ONE_LINE);
    assertEquals(Optional.empty(), buying().guest());
  }

  @Test
  void notesAreForTheShopUnlessItShowsThem() {
    var noted = ONE_LINE.note(1, "少冰").note("打包");
    model.cart(noted);
    assertEquals("", buying().note());
    assertEquals("", buying().items().getFirst().note());
    model.notes(() -> true);
    model.cart(noted);
    assertEquals("打包", buying().note());
    assertEquals("少冰", buying().items().getFirst().note());
  }

  @Test
  void whatIsLeftStandsBesideItsOwnTickOnly() {
    var tick = new CustomerPage.Paid(Wallet.BALANCE, AMOUNT);
    model.pay(tick);
    model.left(tick, Money.fen(13_50));
    assertEquals(Optional.of(Money.fen(13_50)), model.balanceProperty().get());
    model.payLeft();
    model.cart(ONE_LINE);
    assertEquals(Optional.empty(), model.balanceProperty().get());
    model.left(tick, Money.fen(13_50));
    assertEquals(Optional.empty(), model.balanceProperty().get(), "it came too late");
  }

  @ParameterizedTest
  @CsvSource({
    "王小明,13812345678,NAME,王**",
    "Li Na,13812345678,NAME,L**",
    "𠮷田,+8613812345678,NAME,𠮷**",
    "王小明,13812345678,PHONE,**5678",
    "王小明,12345,PHONE,**45",
    "王小明,13812345678,OFF,"
  })
  void aMemberIsCalledByNoMoreThanTheShopSet(String name, String phone, String how, String called) {
    var settings = new DisplaySettings(how, false, false);
    assertEquals(
        Optional.ofNullable(called), Guests.called(new Member(1, name, phone, ""), settings));
  }
}
