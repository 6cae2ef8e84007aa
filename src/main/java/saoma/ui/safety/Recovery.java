package saoma.ui.safety;

import saoma.money.Money;

/// What a start gave back after the till was interrupted.
///
/// @param paid payments that turned out to be paid when they were asked about at the start
/// @param sum of those payments
/// @param records of money that the journal gave back to the books
/// @param anew whether the journal had to begin anew, so that a person must look
public record Recovery(int paid, Money sum, long records, boolean anew) {
  public static final Recovery NONE = new Recovery(0, Money.fen(0), 0, false);

  public boolean isEmpty() {
    return paid == 0 && records == 0 && !anew;
  }
}
