package saoma.payment;

import java.util.List;
import saoma.payment.PaymentEvent.*;
import saoma.payment.PaymentState.*;
import saoma.payment.Step.Effect;
import saoma.payment.Step.Moved;
import saoma.payment.Step.Refused;
import saoma.payment.Step.Stayed;

/// The life of a payment as one pure function. Both switches are exhaustive and have no default: a
/// new state or event does not compile until somebody decides what it means here.
///
/// Two laws, kept by a random walk over many seeds: once money was seen the end is Paid or
/// Disputed, and Paid is never left.
public final class PaymentMachine {
  private static final Stayed STAY = new Stayed();

  private PaymentMachine() {}

  public static Step next(PaymentState state, PaymentEvent event) {
    return switch (state) {
      case Created s -> created(s, event);
      case Awaiting s -> awaiting(s, event);
      case Reversing s -> reversing(s, event);
      case Paid s -> paid(s, event);
      case Declined _, Closed _ -> ended(event);
      case Unresolved s -> unresolved(s, event);
      case Disputed s -> disputed(s, event);
    };
  }

  private static Step created(Created state, PaymentEvent event) {
    return switch (event) {
      case Submitted _ -> to(new Awaiting(null), Effect.SEND_CHARGE);
      case ClerkCancelled _, DeadlinePassed _, TakeFailed _ -> to(new Closed("nothing was sent"));
      case NoNews _, ChannelDiffers _ -> STAY;
      case ChannelPaid _ -> alarm("money for a payment that was never sent");
      case CodeIssued _,
          CodeRefused _,
          ChannelDeclined _,
          ChannelClosed _,
          ExpiredUnseen _,
          GaveUp _,
          ManagerRuled _ ->
          refused(state, event);
    };
  }

  private static Step awaiting(Awaiting state, PaymentEvent event) {
    return switch (event) {
      case CodeIssued e -> state.code() == null ? to(new Awaiting(e.code())) : STAY;
      case CodeRefused _ ->
          state.code() == null ? reverse(Why.NO_CODE, state) : refused(state, event);
      case TakeFailed e ->
          state.code() == null && e.why() != Why.NO_CODE
              ? reverse(e.why(), state)
              : refused(state, event);
      case ChannelPaid e -> to(new Paid(e.proof(), false), Effect.ANNOUNCE_PAID);
      case ChannelDeclined e -> to(new Declined(e.reason()));
      case ChannelClosed e -> to(new Closed(e.how()));
      case DeadlinePassed _ -> reverse(shownOr(Why.DEADLINE, state), state);
      case ClerkCancelled _ -> reverse(shownOr(Why.CLERK, state), state);
      case GaveUp _ -> to(new Unresolved(state.code()));
      case NoNews _, ChannelDiffers _ -> STAY;
      case Submitted _, ExpiredUnseen _, ManagerRuled _ -> refused(state, event);
    };
  }

  /// Without a code nothing was on show, whoever gave up and why, and no customer can be paying.
  private static Why shownOr(Why why, Awaiting state) {
    return state.code() == null ? Why.NO_CODE : why;
  }

  private static Step reversing(Reversing state, PaymentEvent event) {
    return switch (event) {
      case ChannelPaid e -> to(new Paid(e.proof(), true), Effect.ANNOUNCE_PAID);
      case ChannelDeclined e -> to(new Closed(e.reason()));
      case ChannelClosed e -> to(new Closed(e.how()));
      case ExpiredUnseen _ ->
          state.why() == Why.NO_CODE
              ? to(new Closed("never shown, and expired"))
              : refused(state, event);
      case GaveUp _ -> to(new Unresolved(state.code()));
      case NoNews _,
          ChannelDiffers _,
          DeadlinePassed _,
          ClerkCancelled _,
          TakeFailed _,
          CodeIssued _,
          CodeRefused _ ->
          STAY;
      case Submitted _, ManagerRuled _ -> refused(state, event);
    };
  }

  private static Step paid(Paid state, PaymentEvent event) {
    return switch (event) {
      case ChannelPaid e ->
          e.proof().tradeNumber().equals(state.proof().tradeNumber())
              ? STAY
              : alarm("paid a second time, under another trade number");
      case Submitted _,
          CodeIssued _,
          CodeRefused _,
          TakeFailed _,
          ChannelDeclined _,
          ChannelClosed _,
          DeadlinePassed _,
          ClerkCancelled _,
          ExpiredUnseen _,
          GaveUp _,
          NoNews _,
          ChannelDiffers _,
          ManagerRuled _ ->
          STAY;
    };
  }

  private static Step ended(PaymentEvent event) {
    return switch (event) {
      case ChannelPaid e -> to(new Disputed(e.proof()), Effect.ALARM_MONEY_AFTER_END);
      case ChannelDiffers _ -> to(new Unresolved(null));
      case Submitted _,
          CodeIssued _,
          CodeRefused _,
          TakeFailed _,
          ChannelDeclined _,
          ChannelClosed _,
          DeadlinePassed _,
          ClerkCancelled _,
          ExpiredUnseen _,
          GaveUp _,
          NoNews _,
          ManagerRuled _ ->
          STAY;
    };
  }

  private static Step unresolved(Unresolved state, PaymentEvent event) {
    return switch (event) {
      case ChannelPaid e -> to(new Paid(e.proof(), true), Effect.ANNOUNCE_PAID);
      case ChannelDeclined e -> to(new Closed(e.reason()));
      case ChannelClosed e -> to(new Closed(e.how()));
      case ManagerRuled e -> ruledUnknown(state, e);
      case NoNews _,
          ChannelDiffers _,
          GaveUp _,
          DeadlinePassed _,
          ClerkCancelled _,
          TakeFailed _,
          CodeIssued _,
          CodeRefused _ ->
          STAY;
      case Submitted _, ExpiredUnseen _ -> refused(state, event);
    };
  }

  /// Without a proof money can be ruled away but not ruled into the till: what is booked as paid
  /// names its trade.
  private static Step ruledUnknown(Unresolved state, ManagerRuled event) {
    return switch (event.ruling()) {
      case NO_MONEY_MOVED -> to(new Closed("ruled by " + event.by()));
      case MONEY_IS_OURS, GIVE_BACK -> refused(state, event);
    };
  }

  private static Step disputed(Disputed state, PaymentEvent event) {
    return switch (event) {
      case ManagerRuled e -> ruledDispute(state, e);
      case ChannelPaid e ->
          e.proof().tradeNumber().equals(state.proof().tradeNumber())
              ? STAY
              : alarm("paid a second time, under another trade number");
      case Submitted _,
          CodeIssued _,
          CodeRefused _,
          TakeFailed _,
          ChannelDeclined _,
          ChannelClosed _,
          DeadlinePassed _,
          ClerkCancelled _,
          ExpiredUnseen _,
          GaveUp _,
          NoNews _,
          ChannelDiffers _ ->
          STAY;
    };
  }

  /// The money is there either way: kept or given back, the payment is Paid, and a refund is an act
  /// of its own.
  private static Step ruledDispute(Disputed state, ManagerRuled event) {
    return switch (event.ruling()) {
      case MONEY_IS_OURS, GIVE_BACK -> to(new Paid(state.proof(), true));
      case NO_MONEY_MOVED -> refused(state, event);
    };
  }

  private static Step reverse(Why why, Awaiting state) {
    return to(new Reversing(why, state.code()), Effect.REVERSE_AT_CHANNEL);
  }

  private static Step to(PaymentState state, Effect... effects) {
    return new Moved(state, List.of(effects));
  }

  private static Step refused(PaymentState state, PaymentEvent event) {
    return new Refused(
        event.getClass().getSimpleName() + " does not fit " + state.getClass().getSimpleName(),
        false);
  }

  private static Step alarm(String why) {
    return new Refused(why, true);
  }
}
