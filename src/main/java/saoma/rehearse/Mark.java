package saoma.rehearse;

/// One thing that was right or wrong.
///
/// @param expected what it should have been, where that is a sum or a count
/// @param was what it was
public record Mark(Kind kind, String expected, String was) {
  /// What is looked at.
  public enum Kind {
    SERVED(true),
    NOT_SERVED(false),
    GOODS(true),
    WRONG_GOODS(false),
    TOTAL(true),
    WRONG_TOTAL(false),
    CHANGE(true),
    WRONG_CHANGE(false),
    /// The money was there before the customer went.
    PROVEN(true),
    /// The customer was believed, or paid another way as well.
    NOT_PROVEN(false),
    CODE_CLOSED(true),
    CODE_LEFT_OPEN(false),
    SOLD_TO_NOBODY(false),
    GIVEN_BACK(true),
    WRONG_BACK(false);

    private final boolean right;

    Kind(boolean right) {
      this.right = right;
    }

    public boolean isRight() {
      return right;
    }
  }

  static Mark of(Kind kind) {
    return new Mark(kind, "", "");
  }
}
