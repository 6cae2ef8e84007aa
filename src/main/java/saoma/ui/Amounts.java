package saoma.ui;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import saoma.money.Money;

/// How amounts look on a screen: grouped by thousands, always with their decimals, the sign in
/// front.
public final class Amounts {
  private Amounts() {}

  /// `1,234.50`
  public static String digits(Money money) {
    var decimals = Math.max(0, money.currency().getDefaultFractionDigits());
    var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMinimumFractionDigits(decimals);
    return format.format(BigDecimal.valueOf(money.minor(), decimals));
  }

  /// `¥`
  public static String sign(Money money) {
    return money.currency().getSymbol(Locale.SIMPLIFIED_CHINESE);
  }

  /// `¥1,234.50`
  public static String full(Money money) {
    return sign(money) + digits(money);
  }
}
