package saoma.channel.wechat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import saoma.channel.Answer;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Closed;
import saoma.channel.Answer.Paid;
import saoma.channel.Answer.Phase;
import saoma.channel.Answer.Unknown;
import saoma.channel.Answer.Waiting;
import saoma.channel.ChargeId;
import saoma.channel.Heard;

/// Reads the order object of a query whose signature verified (API v3, "query an order"). A genuine
/// answer may still be about something else, so each id must be the stored one, in every state, and
/// the amount wherever there is one.
///
/// @param id what the till asked for
record Trade(ChargeId id, String appid, String mchid) {
  /// How the till lets itself be paid: by a code that it shows, or by one that the customer shows.
  private static final Set<String> TYPES = Set.of("NATIVE", "MICROPAY");

  private static final Pattern TRANSACTION_ID = Pattern.compile("[0-9A-Za-z]{1,32}");

  /// The answer to the trade state: the table of states.
  Answer read(Body order, Heard heard) {
    var state = order.text("trade_state");
    if (state.isEmpty()) {
      return new Unknown(Cause.UNREADABLE, heard);
    }
    if (!idsFit(order)) {
      return new Unknown(Cause.MISMATCH, heard);
    }
    return switch (state) {
      // REFUND says that it was paid and that a refund was accepted once, not that money went back.
      case "SUCCESS", "REFUND" -> paid(order, heard);
      case "NOTPAY" -> unpaid(order, new Waiting(Phase.OPEN, heard));
      // ACCEPT is a word of v2: accepted, and about to be taken.
      case "USERPAYING", "ACCEPT" -> unpaid(order, new Waiting(Phase.CONFIRMING, heard));
      // A failed try; the order itself ends only by a reverse.
      case "PAYERROR" -> unpaid(order, new Waiting(Phase.FAILED, heard));
      case "CLOSED", "REVOKED" -> unpaid(order, new Closed(state, heard));
      default -> new Unknown(Cause.SETTINGS, heard);
    };
  }

  private Answer paid(Body order, Heard heard) {
    if (!amountFits(order) || !TYPES.contains(order.text("trade_type"))) {
      return new Unknown(Cause.MISMATCH, heard);
    }
    var number = order.text("transaction_id");
    var at = time(order.text("success_time"));
    if (!TRANSACTION_ID.matcher(number).matches() || at.isEmpty()) {
      return new Unknown(Cause.UNREADABLE, heard);
    }
    return new Paid(number, at.get(), id.amount(), heard);
  }

  /// Unpaid orders come without an amount; one that is there must be ours all the same.
  private Answer unpaid(Body order, Answer answer) {
    return order.has("amount") && !amountFits(order)
        ? new Unknown(Cause.MISMATCH, answer.heard())
        : answer;
  }

  private boolean idsFit(Body order) {
    return order.text("out_trade_no").equals(id.number())
        && order.text("mchid").equals(mchid)
        && order.text("appid").equals(appid);
  }

  /// `total` is what was asked for; coupons make only `payer_total` smaller.
  private boolean amountFits(Body order) {
    var total = order.whole("amount", "total");
    return total.isPresent()
        && total.getAsLong() == id.amount().minor()
        && order.text("amount", "currency").equals(id.amount().currency().getCurrencyCode());
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
