package saoma.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import saoma.channel.Channels;
import saoma.checkout.Recount.Duty;
import saoma.checkout.Recount.Result.Complete;
import saoma.checkout.Recount.Result.Incomplete;
import saoma.money.Money;
import saoma.payment.PaymentState.Disputed;
import saoma.settings.Settings;

class RecountTest {
  private final FakeTime time = new FakeTime();
  private final MemoryBooks books = new MemoryBooks();
  private final FakeGateway gateway = new FakeGateway(time, new SplittableRandom(1), false);
  private final Channels channels = new Channels(List.of(gateway));
  private final Checkout checkout = new Checkout(books, channels, time, () -> Settings.FRESH);

  @Test
  void moneyUnderALostNumberStandsOnTheListAndIsBookedOnce() throws InterruptedException {
    var today = number(0, 8);
    var tomorrow = number(1, 12);
    paid(today, 500);
    paid(tomorrow, 700);
    paid(number(0, 3), 900);
    var found = assertInstanceOf(Complete.class, run()).found();
    assertEquals(List.of(today, tomorrow), found);
    assertInstanceOf(Disputed.class, checkout.byNumber(today).state());
    assertEquals(
        List.of(today, tomorrow),
        checkout.unclaimed().stream().map(p -> p.number()).sorted().toList());
    assertEquals(Money.fen(700), checkout.byNumber(tomorrow).amount());
    assertEquals(List.of(), assertInstanceOf(Complete.class, run()).found());
  }

  @Test
  void anAnswerThatIsLostEndsNothing() throws InterruptedException {
    paid(number(0, 8), 500);
    gateway.lossPercent = 100;
    assertEquals(List.of(), assertInstanceOf(Incomplete.class, run()).found());
    gateway.lossPercent = 0;
    assertEquals(1, assertInstanceOf(Complete.class, run()).found().size());
  }

  @Test
  void aCodeThatCanStillBePaidIsAskedAboutAgain() throws InterruptedException {
    paid(number(0, 9), 500);
    gateway.trades.get(number(0, 9)).state = FakeGateway.State.OPEN;
    assertInstanceOf(Incomplete.class, run());
    gateway.trades.get(number(0, 9)).state = FakeGateway.State.PAID;
    assertEquals(1, assertInstanceOf(Complete.class, run()).found().size());
  }

  private Recount.Result run() throws InterruptedException {
    var now = time.instant();
    var duty = new Duty("ABCD01", 5, now, now.plus(Duration.ofDays(2)));
    return new Recount(books, checkout, channels).run(duty);
  }

  private String number(int days, int count) {
    var day =
        java.time.LocalDate.ofInstant(time.instant(), java.time.ZoneId.of("Asia/Shanghai"))
            .plusDays(days);
    return "SABCD01"
        + java.time.format.DateTimeFormatter.ofPattern("yyMMdd").format(day)
        + "%06d".formatted(count);
  }

  private void paid(String number, long fen) {
    var trade = new FakeGateway.Trade();
    trade.state = FakeGateway.State.PAID;
    trade.wasPaid = true;
    trade.amount = Money.fen(fen);
    trade.expiresAt = time.instant().plus(Duration.ofMinutes(5));
    gateway.trades.put(number, trade);
  }
}
