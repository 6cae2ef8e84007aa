package saoma.operator;

/// What a person is in the shop, the least first.
public enum Role {
  CLERK,
  SUPERVISOR,
  MANAGER;

  public boolean isAtLeast(Role other) {
    return compareTo(other) >= 0;
  }
}
