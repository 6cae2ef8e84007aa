package saoma.store;

import saoma.payout.PayoutEvent;
import saoma.payout.PayoutEvent.Approve;
import saoma.payout.PayoutEvent.ChannelDealing;
import saoma.payout.PayoutEvent.ChannelDone;
import saoma.payout.PayoutEvent.ChannelRefused;
import saoma.payout.PayoutEvent.ChannelReturned;
import saoma.payout.PayoutEvent.NoAnswer;
import saoma.payout.PayoutEvent.NoNews;
import saoma.payout.PayoutEvent.Sending;
import saoma.payout.PayoutEvent.Withdraw;
import saoma.payout.Signature;

/// The events of payouts as `payout_event` keeps them, by hand for the reason that `JournalText`
/// gives.
final class PayoutRow {
  private PayoutRow() {}

  static String of(PayoutEvent event) {
    return switch (event) {
      case Approve e -> signed("PAYOUT_APPROVED", e.by()).done();
      case Withdraw e -> signed("PAYOUT_WITHDRAWN", e.by()).done();
      case Sending e -> JournalText.named("PAYOUT_SENDING").add("at", e.at()).done();
      case ChannelDone e -> ordered("PAYOUT_DONE", e.order()).add("at", e.at()).done();
      case ChannelDealing e -> ordered("PAYOUT_DEALING", e.order()).done();
      case ChannelRefused e ->
          JournalText.named("PAYOUT_REFUSED")
              .add("code", e.code())
              .add("advice", e.advice().name())
              .done();
      case ChannelReturned e ->
          ordered("PAYOUT_RETURNED", e.order()).add("code", e.code()).add("at", e.at()).done();
      case NoAnswer e -> JournalText.named("NO_ANSWER_ABOUT_PAYOUT").add("why", e.why()).done();
      case NoNews e -> JournalText.named("NO_NEWS_OF_PAYOUT").add("what", e.what()).done();
    };
  }

  private static JournalText signed(String name, Signature by) {
    return JournalText.named(name).add("by", by.person()).add("at", by.at());
  }

  private static JournalText ordered(String name, String order) {
    return JournalText.named(name).add("order", order);
  }
}
