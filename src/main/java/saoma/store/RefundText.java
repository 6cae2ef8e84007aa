package saoma.store;

import org.jspecify.annotations.Nullable;
import saoma.payment.Refund;
import saoma.payment.RefundEvent;
import saoma.payment.RefundEvent.ChannelDone;
import saoma.payment.RefundEvent.ChannelRefused;
import saoma.payment.RefundEvent.GaveUp;
import saoma.payment.RefundEvent.NoNews;
import saoma.payment.RefundEvent.Submitted;
import saoma.payment.RefundState;
import saoma.payment.RefundState.Asked;
import saoma.payment.RefundState.Done;
import saoma.payment.RefundState.Refused;
import saoma.payment.RefundState.Sent;
import saoma.payment.RefundState.Unresolved;
import saoma.payment.RulingMade;

/// Refunds and rulings as the journal writes them, by hand for the reason that `JournalText` gives.
final class RefundText {
  private RefundText() {}

  static String of(RefundState state) {
    return switch (state) {
      case Asked _ -> "REFUND_ASKED";
      case Sent _ -> "REFUND_SENT";
      case Done s -> JournalText.named("REFUND_DONE").add("at", s.at()).done();
      case Refused s -> JournalText.named("REFUND_REFUSED").add("code", s.code()).done();
      case Unresolved _ -> "REFUND_UNRESOLVED";
    };
  }

  static String before(@Nullable RefundState from) {
    return from == null ? "NO_REFUND" : of(from);
  }

  /// @param event null where the refund begins
  static String of(Refund refund, @Nullable RefundEvent event) {
    var number = refund.number();
    return switch (event) {
      case null ->
          named("ASK_REFUND", number)
              .money(refund.amount())
              .add("reason", refund.reason())
              .add("by", refund.by())
              .done();
      case Submitted _ -> named("SUBMIT_REFUND", number).done();
      case ChannelDone e -> named("CHANNEL_REFUNDED", number).add("at", e.at()).done();
      case ChannelRefused e -> named("CHANNEL_REFUSED", number).add("code", e.code()).done();
      case GaveUp e -> named("GAVE_UP_REFUND", number).add("reason", e.reason()).done();
      case NoNews e -> named("NO_NEWS_OF_REFUND", number).add("what", e.what()).done();
    };
  }

  static String of(RulingMade made) {
    var order = made.order();
    return JournalText.named("RULING")
        .add("nth", Integer.toString(made.nth()))
        .add("ruling", made.ruling().name())
        .add("order", order == null ? "" : Long.toString(order))
        .add("by", made.by())
        .add("reason", made.reason())
        .done();
  }

  private static JournalText named(String name, String number) {
    return JournalText.named(name).add("number", number);
  }
}
