package saoma.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import saoma.money.Money;

class AmountsTest {
  @Test
  void amountsAreGroupedAndKeepTheirFen() {
    assertEquals("¥0.00", Amounts.full(Money.fen(0)));
    assertEquals("¥0.05", Amounts.full(Money.fen(5)));
    assertEquals("¥1,234.50", Amounts.full(Money.fen(123_450)));
    assertEquals("¥100,000,000.00", Amounts.full(Money.fen(100_000_000_00L)));
    assertEquals("¥-3.00", Amounts.full(Money.fen(-300)));
  }

  @Test
  void aCurrencyWithoutDecimalsHasNone() {
    assertEquals("1,200", Amounts.digits(new Money(1200, Currency.getInstance("JPY"))));
  }

  @Test
  void noDigitOfALargeAmountIsRounded() {
    assertEquals("92,233,720,368,547,758.07", Amounts.digits(Money.fen(Long.MAX_VALUE)));
  }
}
