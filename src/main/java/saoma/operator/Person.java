package saoma.operator;

/// Who somebody was when it happened; a later change of the name changes nothing here.
public record Person(String code, String name) {
  /// Nobody in particular: a till without operators, or before anybody logged in.
  public static final Person NOBODY = new Person("", "");

  public static Person of(Operator operator) {
    return new Person(operator.code(), operator.name());
  }

  public boolean isNobody() {
    return code.isEmpty();
  }
}
