package saoma.reconcile;

import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import saoma.channel.BillLine;
import saoma.money.Money;

/// Where the books and a bill differ about one movement.
///
/// @param number of the payment
/// @param refundNumber empty on a payment
/// @param tradeNumber the channel's; empty where only the books have it
/// @param at when the money moved: by the bill, or else by the books
/// @param ours fen by the books, never negative; 0 where they know of no money
/// @param theirs fen by the bill, never negative; 0 where it has no such line
/// @param ourFee what it should cost, and `theirFee` what it did: fen, only where the fee differs
/// @param state the books' word for where it stood; empty where they did not know it
/// @param copy 0, and more for each further line of the bill with the same numbers
public record Difference(
    Kind kind,
    BillLine.Kind subject,
    String number,
    String refundNumber,
    String tradeNumber,
    Instant at,
    long ours,
    long theirs,
    long ourFee,
    long theirFee,
    String state,
    int copy) {
  /// What is wrong. Its name stands in the books and never changes.
  public enum Kind {
    ONLY_THEIRS,
    ONLY_OURS,
    AMOUNT,
    STATE,
    FEE
  }

  /// What every channel takes as a shop's number; money under another one cannot be asked back.
  private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z_-]{6,32}");

  /// Ours less theirs in fen; what went back counts the other way.
  public long gap() {
    return subject == BillLine.Kind.PAYMENT ? ours - theirs : theirs - ours;
  }

  /// What is in question, in the direction in which it moved.
  public Money amount() {
    return Money.fen(theirs == 0 ? ours : theirs);
  }

  /// Names this difference and no other. A bill that says something else has another one, and an
  /// explanation of the first explains nothing about it.
  public String mark() {
    return Stream.of(kind, subject, number, refundNumber, ours, theirs, ourFee, theirFee, copy)
        .map(String::valueOf)
        .collect(Collectors.joining("|"));
  }

  /// Whether the bill proves money that can be written down: the first line about a payment that
  /// the books have without money or not at all, or about a refund that is not done yet.
  public boolean isProof() {
    return copy == 0
        && NUMBER.matcher(number).matches()
        && switch (kind) {
          case ONLY_THEIRS -> subject == BillLine.Kind.PAYMENT && state.isEmpty();
          case STATE -> subject != BillLine.Kind.REVERSAL;
          case ONLY_OURS, AMOUNT, FEE -> false;
        };
  }
}
