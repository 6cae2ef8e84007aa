package saoma.account;

/// Six digits, as every wallet here has it, but none of those that a thief tries first: one digit
/// six times, and six in a row up or down.
final class PasswordRule {
  static final int LENGTH = 6;

  private PasswordRule() {}

  static boolean allows(char[] password) {
    if (password.length != LENGTH) {
      return false;
    }
    for (var c : password) {
      if (c < '0' || c > '9') {
        return false;
      }
    }
    var step = password[1] - password[0];
    if (Math.abs(step) > 1) {
      return true;
    }
    for (var i = 2; i < LENGTH; i++) {
      if (password[i] - password[i - 1] != step) {
        return true;
      }
    }
    return false;
  }
}
