package saoma.practice.terminal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// What happens by itself when so many whole yuan are asked for, so that a test and a demonstration
/// need no hand: 9001 yuan are approved, 9002 are refused. Every other amount waits for a customer.
public enum Script {
  BY_HAND(0, "", ""),
  APPROVE(9001, "Success", ""),
  REFUSE(9002, "Failure", "Refusal"),
  CANCEL(9003, "Failure", "Cancel"),
  WRONG_PIN(9004, "Failure", "WrongPIN"),
  INVALID_CARD(9005, "Failure", "InvalidCard"),
  RESTRICTED(9006, "Failure", "PaymentRestriction"),
  /// Half of it.
  PART(9007, "Partial", ""),
  UNREACHABLE_HOST(9008, "Failure", "UnreachableHost"),
  INSERTED_CARD(9009, "Failure", "InsertedCard"),
  DEVICE_OUT(9010, "Failure", "DeviceOut"),
  LOGGED_OUT(9011, "Failure", "LoggedOut"),
  NOT_ALLOWED(9012, "Failure", "NotAllowed"),
  MESSAGE_FORMAT(9013, "Failure", "MessageFormat"),
  NO_DEVICE(9014, "Failure", "UnavailableDevice"),
  NO_SERVICE(9015, "Failure", "UnavailableService"),
  /// A condition that no table has.
  UNHEARD_OF(9016, "Failure", "Eclipse"),
  /// Approved, and the answer never leaves.
  LOST_ANSWER(9021, "Success", ""),
  FALSE_HMAC(9022, "Success", ""),
  OTHER_KEY(9023, "Success", ""),
  /// Approved, and HTTP says 500.
  HTTP_ERROR(9024, "Success", ""),
  /// The device is switched off in the instant in which it was asked.
  NEVER_STARTED(9025, "", ""),
  /// Approved for a yuan more than was asked.
  TOO_MUCH(9026, "Success", ""),
  /// With what no till may see.
  CARD_DATA(9027, "Success", ""),
  /// Approved, under the number of another sale.
  OTHER_SALE(9028, "Success", "");

  private final int yuan;
  private final String result;
  private final String condition;

  Script(int yuan, String result, String condition) {
    this.yuan = yuan;
    this.result = result;
    this.condition = condition;
  }

  public int yuan() {
    return yuan;
  }

  String result() {
    return result;
  }

  String condition() {
    return condition;
  }

  static Script of(BigDecimal amount) {
    var whole = amount.setScale(0, RoundingMode.DOWN);
    for (var script : values()) {
      if (script != BY_HAND && whole.compareTo(BigDecimal.valueOf(script.yuan)) == 0) {
        return script;
      }
    }
    return BY_HAND;
  }
}
