package saoma.operator;

/// A person who works at the till. Nobody is ever deleted: what somebody did keeps its name.
///
/// @param code given by the till, two digits or more, for ever
/// @param name as it stands on refunds, rulings and in the audit log
/// @param active whether the person may log in
public record Operator(String code, String name, Role role, boolean active) {
  /// Whoever stands at a till that has no operators: all rights and no name.
  public static final Operator OPEN = new Operator("", "", Role.MANAGER, true);

  public static final int LONGEST_NAME = 40;

  public boolean isOpen() {
    return code.isEmpty();
  }

  /// Whether it can stand on one line of a paper; `text` is stripped already.
  public static boolean isName(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_NAME
        && text.equals(text.strip())
        && text.codePoints().noneMatch(Operator::breaksALine);
  }

  private static boolean breaksALine(int point) {
    var type = Character.getType(point);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED;
  }

  /// The code of the nth person of a shop.
  static String codeOf(int nth) {
    return "%02d".formatted(nth);
  }

  Operator with(String otherName, Role otherRole, boolean nowActive) {
    return new Operator(code, otherName, otherRole, nowActive);
  }
}
