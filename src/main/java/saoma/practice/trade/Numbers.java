package saoma.practice.trade;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;

/// Makes the numbers that a channel gives: shaped like the real ones, and never guessable where
/// they open something.
public final class Numbers {
  /// China has one time zone and no summer time.
  public static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private final SecureRandom random;

  public Numbers(SecureRandom random) {
    this.random = random;
  }

  /// 28 digits that begin with the day, as both channels give to trades.
  public String trade(Wallet wallet, Instant now) {
    var day = DAY.format(now.atOffset(CHINA).toLocalDate());
    return switch (wallet) {
      case ALIPAY -> day + "22001" + digits(15);
      case WECHAT -> "42000" + digits(5) + day + digits(10);
    };
  }

  /// 28 digits for a refund.
  public String refund(Instant now) {
    return "50" + digits(8) + DAY.format(now.atOffset(CHINA).toLocalDate()) + digits(10);
  }

  /// 144 random bits for an address: 24 characters that need no escaping.
  public String token() {
    var bytes = new byte[18];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  public String digits(int count) {
    var text = new StringBuilder(count);
    for (var i = 0; i < count; i++) {
      text.append((char) ('0' + random.nextInt(10)));
    }
    return text.toString();
  }
}
