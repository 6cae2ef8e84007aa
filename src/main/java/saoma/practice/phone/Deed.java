package saoma.practice.phone;

/// What a customer can do: the three buttons of the page.
public enum Deed {
  PAY,
  WRONG_PASSWORD,
  LEAVE
}
