package saoma.channel.terminal;

import java.util.Optional;
import saoma.channel.Answer;
import saoma.channel.Answer.Cause;
import saoma.channel.ChargeId;
import saoma.channel.Heard;
import saoma.channel.terminal.Codes.Told;
import saoma.money.Money;

/// What a `PaymentResponse` says about one payment of this till.
sealed interface Approval {
  /// It is decided, or proves nothing.
  record Plain(Answer answer) implements Approval {}

  /// Less than was asked for was taken: not a sale, and not nothing either.
  record Part(Message.Original original, Money taken, Heard heard) implements Approval {}

  /// @param id whose amount is compared
  static Approval read(ChargeId id, Body body, Told told) {
    var heard = body.heard();
    return switch (body.result()) {
      case "Success" -> approved(id, body, heard);
      case "Partial" -> part(id, body, heard);
      case "Failure" -> new Plain(Codes.payment(told, body.condition(), heard));
      default -> unknown(Cause.SETTINGS, heard);
    };
  }

  /// The whole amount and nothing else is a sale.
  private static Approval approved(ChargeId id, Body body, Heard heard) {
    if (!isOurs(id, body)) {
      return unknown(Cause.MISMATCH, heard);
    }
    var amount = taken(body);
    var original = body.original();
    if (amount.isEmpty() || original.isEmpty()) {
      return unknown(Cause.UNREADABLE, heard);
    }
    var whole = original.get();
    return amount.get().equals(id.amount())
        ? new Plain(new Answer.Paid(whole.transaction(), whole.at(), id.amount(), heard))
        : unknown(Cause.MISMATCH, heard);
  }

  private static Approval part(ChargeId id, Body body, Heard heard) {
    if (!isOurs(id, body)) {
      return unknown(Cause.MISMATCH, heard);
    }
    var amount = taken(body);
    var original = body.original();
    if (amount.isEmpty() || original.isEmpty()) {
      return unknown(Cause.UNREADABLE, heard);
    }
    var less = amount.get().isPositive() && amount.get().compareTo(id.amount()) < 0;
    return less ? new Part(original.get(), amount.get(), heard) : unknown(Cause.MISMATCH, heard);
  }

  /// The amount that a payment was approved for, whatever was asked.
  static Optional<Money> taken(Body body) {
    var currency = body.text("PaymentResult", "AmountsResp", "Currency");
    return body.money(currency, "PaymentResult", "AmountsResp", "AuthorizedAmount")
        .filter(Money::isPositive);
  }

  private static boolean isOurs(ChargeId id, Body body) {
    return body.text("SaleData", "SaleTransactionID", "TransactionID").equals(id.number());
  }

  private static Approval unknown(Cause cause, Heard heard) {
    return new Plain(new Answer.Unknown(cause, heard));
  }
}
