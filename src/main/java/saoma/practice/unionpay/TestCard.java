package saoma.practice.unionpay;

import java.util.Optional;

/// The cards that can be bound here, each with what becomes of its payments. Their numbers stand on
/// the gateway's page only.
public enum TestCard {
  PAYS("6226388000000095", "18100000000", "01"),
  NO_MONEY("6226388000000103", "18100000001", "02"),
  /// Charged, and the gateway says for a while that it does not know.
  UNKNOWN("6226388000000111", "18100000002", "01"),
  /// Charged, and the answer never leaves.
  LOST_ANSWER("6226388000000129", "18100000003", "01"),
  /// The request is lost before it arrives.
  NEVER_ARRIVES("6226388000000137", "18100000004", "01"),
  /// No code can be sent to its phone.
  NO_SMS("6226388000000145", "18100000005", "02"),
  /// Charged, and the answer is signed by somebody else.
  FORGED("6226388000000152", "18100000006", "01"),
  /// Charged, and answered by a page.
  PAGE("6226388000000160", "18100000007", "01"),
  /// Pending for ever, until it is reversed.
  STUCK("6226388000000178", "18100000008", "01");

  private static final String PREFIX = "62352400";
  private static final int FOUR = 4;

  private final String number;
  private final String phone;
  private final String kind;

  TestCard(String number, String phone, String kind) {
    this.number = number;
    this.phone = phone;
    this.kind = kind;
  }

  String number() {
    return number;
  }

  /// As a till may know it.
  public String masked() {
    return number.substring(0, 6) + "******" + lastFour();
  }

  public String lastFour() {
    return number.substring(number.length() - FOUR);
  }

  public String phone() {
    return phone;
  }

  String kind() {
    return kind;
  }

  /// A token that is known again after a restart.
  String token(String digits) {
    return PREFIX + lastFour() + digits;
  }

  static Optional<TestCard> ofToken(String token) {
    for (var card : values()) {
      if (token.startsWith(PREFIX + card.lastFour())) {
        return Optional.of(card);
      }
    }
    return Optional.empty();
  }

  static Optional<TestCard> ofLastFour(String digits) {
    for (var card : values()) {
      if (card.lastFour().equals(digits)) {
        return Optional.of(card);
      }
    }
    return Optional.empty();
  }
}
