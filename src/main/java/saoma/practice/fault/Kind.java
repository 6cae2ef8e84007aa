package saoma.practice.fault;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import saoma.practice.trade.Wallet;

/// The faults by name: what a plan writes, what the counters count, and where each can happen.
public enum Kind {
  DELAY,
  DROP_BEFORE,
  DROP_AFTER,
  HANG_UP,
  STATUS_BEFORE,
  STATUS_AFTER,
  WRONG_SIGNATURE,
  NO_SIGNATURE,
  WRONG_AMOUNT,
  OTHER_ORDER,
  TRICKLE,
  ENDLESS,
  CLOCK_SKEW,
  MAINTENANCE,
  REDIRECT,
  CODE_BEFORE,
  CODE_AFTER,
  NOT_JSON,
  NOTICE_TWICE,
  NOTICE_LOST,
  NOTICE_LATE,
  NOTICE_REORDERED,
  NOTICE_FORGED;

  /// As it stands in a plan: `drop-before`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Kind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /// Whether it is about what the gateway sends by itself.
  public boolean isNotice() {
    return switch (this) {
      case NOTICE_TWICE, NOTICE_LOST, NOTICE_LATE, NOTICE_REORDERED, NOTICE_FORGED -> true;
      case DELAY,
          DROP_BEFORE,
          DROP_AFTER,
          HANG_UP,
          STATUS_BEFORE,
          STATUS_AFTER,
          WRONG_SIGNATURE,
          NO_SIGNATURE,
          WRONG_AMOUNT,
          OTHER_ORDER,
          TRICKLE,
          ENDLESS,
          CLOCK_SKEW,
          MAINTENANCE,
          REDIRECT,
          CODE_BEFORE,
          CODE_AFTER,
          NOT_JSON ->
          false;
    };
  }

  /// Amounts stand only in answers that tell of money, and WeChat's answers to a charge and to a
  /// close name no order.
  public boolean fits(Wallet wallet, Call call) {
    if (isNotice() || call == Call.NOTICE) {
      return isNotice() && call == Call.NOTICE;
    }
    var tellsOfMoney =
        call == Call.QUERY
            || call == Call.REFUND
            || call == Call.REFUND_QUERY
            || call == Call.SETTLE_QUERY;
    return switch (this) {
      case WRONG_AMOUNT -> tellsOfMoney;
      case OTHER_ORDER ->
          tellsOfMoney
              || (wallet == Wallet.ALIPAY
                  && (call == Call.CHARGE || call == Call.REVERSE || call == Call.SETTLE));
      case DELAY,
          DROP_BEFORE,
          DROP_AFTER,
          HANG_UP,
          STATUS_BEFORE,
          STATUS_AFTER,
          WRONG_SIGNATURE,
          NO_SIGNATURE,
          TRICKLE,
          ENDLESS,
          CLOCK_SKEW,
          MAINTENANCE,
          REDIRECT,
          CODE_BEFORE,
          CODE_AFTER,
          NOT_JSON ->
          true;
      case NOTICE_TWICE, NOTICE_LOST, NOTICE_LATE, NOTICE_REORDERED, NOTICE_FORGED -> false;
    };
  }
}
