package saoma.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import saoma.money.Money;
import saoma.payment.Way;
import saoma.settings.FeeRule;
import saoma.settings.FeeSettings;

/// What a trade and a day cost.
class FeesTest {
  private static final Fees FEES = new Fees(FeeSettings.USUAL);

  private static long of(int rate, int least, int most, String rounding, long amount) {
    var rule = new FeeRule(rate, least, most, rounding, true, true);
    return Fees.of(rule, Money.fen(amount)).minor();
  }

  @Test
  void aRateIsRoundedAsTheContractSays() {
    // Six in a thousand of 27.50 is 16.5 fen.
    assertEquals(17, of(6_000, 0, 0, "HALF_UP", 2_750));
    assertEquals(16, of(6_000, 0, 0, "HALF_EVEN", 2_750));
    assertEquals(17, of(6_000, 0, 0, "UP", 2_750));
    assertEquals(16, of(6_000, 0, 0, "DOWN", 2_750));
    assertEquals(0, of(6_000, 0, 0, "HALF_UP", 83));
    assertEquals(1, of(6_000, 0, 0, "HALF_UP", 84));
    assertEquals(600_000_000, of(6_000, 0, 0, "HALF_UP", 100_000_000_000L));
  }

  @Test
  void leastAndMostBoundIt() {
    assertEquals(10, of(6_000, 10, 0, "HALF_UP", 100));
    assertEquals(2_000, of(5_000, 0, 2_000, "HALF_UP", 1_000_000));
    assertEquals(0, of(6_000, 10, 0, "HALF_UP", 0), "nothing costs nothing");
  }

  @Test
  void aRefundGivesTheFeeBackOrDoesNot() {
    var kept = new FeeRule(6_000, 0, 0, "HALF_UP", false, true);
    assertEquals(Money.fen(-17), Fees.ofRefund(FeeRule.USUAL, Money.fen(2_750)));
    assertEquals(Money.fen(0), Fees.ofRefund(kept, Money.fen(2_750)));
  }

  @Test
  void aDayAddsUp() {
    var sum = FeeSum.NOTHING;
    sum = FEES.plus(sum, "alipay", row(false, 2_750));
    sum = FEES.plus(sum, "alipay", row(false, 1_000));
    sum = FEES.plus(sum, "alipay", row(true, 333));
    // 0.17 and 0.06 are kept, and 0.02 comes back.
    assertEquals(new FeeSum(Money.fen(3_750), Money.fen(333), Money.fen(0), Money.fen(21)), sum);
    assertEquals(Money.fen(3_396), sum.net());
  }

  @Test
  void whatIsNoChannelCostsNothing() {
    assertEquals(Money.fen(0), FEES.of("cash", row(false, 2_750)));
    assertTrue(FEES.rule("balance", Way.SHOWN_QR).isEmpty());
  }

  private static OurRow row(boolean refund, long amount) {
    return new OurRow(
        refund,
        "S1",
        refund ? "S1R01" : "",
        true,
        refund ? "DONE" : "PAID",
        Money.fen(amount),
        Instant.EPOCH,
        Instant.EPOCH,
        Way.SHOWN_QR,
        false);
  }
}
