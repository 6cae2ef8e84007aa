package saoma.operator;

/// What can be a PIN: digits, and none of those that a thief tries first. Who may approve what
/// others do needs six of them, because nothing but the PIN tells the till who is there: of four
/// there are only ten thousand, and any of them may be somebody's.
public final class PinRule {
  public static final int LONGEST = 8;
  private static final int CLERKS = 4;
  private static final int APPROVERS = 6;

  private PinRule() {}

  public static int shortest(Role role) {
    return switch (role) {
      case CLERK -> CLERKS;
      case SUPERVISOR, MANAGER -> APPROVERS;
    };
  }

  /// Whether somebody can have it at all; what is not is never worth a look.
  public static boolean isPin(char[] typed) {
    if (typed.length < CLERKS || typed.length > LONGEST) {
      return false;
    }
    for (var c : typed) {
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }

  static boolean allows(Role role, char[] pin) {
    return isPin(pin) && pin.length >= shortest(role) && !isTrivial(pin);
  }

  /// All steps from digit to digit the same (1111, 1234, 8642), the ring of the keys closed (7890),
  /// or one half twice (1212, 123123).
  private static boolean isTrivial(char[] pin) {
    return isRow(pin) || isTwice(pin);
  }

  private static boolean isRow(char[] pin) {
    var step = Math.floorMod(pin[1] - pin[0], 10);
    for (var i = 2; i < pin.length; i++) {
      if (Math.floorMod(pin[i] - pin[i - 1], 10) != step) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTwice(char[] pin) {
    if (pin.length % 2 == 1) {
      return false;
    }
    var half = pin.length / 2;
    for (var i = 0; i < half; i++) {
      if (pin[i] != pin[half + i]) {
        return false;
      }
    }
    return true;
  }
}
