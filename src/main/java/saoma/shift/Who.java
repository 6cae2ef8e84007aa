package saoma.shift;

/// Who did something at the drawer, by the name of that day. Both are empty at a till without
/// operators.
public record Who(String code, String name) {
  public static final Who NOBODY = new Who("", "");

  public boolean isNobody() {
    return code.isEmpty() && name.isEmpty();
  }

  /// As it stands on paper: `01 Li Lei`; empty for nobody.
  public String words() {
    return (code + " " + name).strip();
  }
}
