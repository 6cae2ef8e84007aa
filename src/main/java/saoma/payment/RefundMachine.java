package saoma.payment;

import saoma.payment.RefundEvent.ChannelDone;
import saoma.payment.RefundEvent.ChannelRefused;
import saoma.payment.RefundEvent.GaveUp;
import saoma.payment.RefundEvent.NoNews;
import saoma.payment.RefundEvent.Submitted;
import saoma.payment.RefundState.Asked;
import saoma.payment.RefundState.Done;
import saoma.payment.RefundState.Refused;
import saoma.payment.RefundState.Sent;
import saoma.payment.RefundState.Unresolved;
import saoma.payment.RefundStep.Moved;
import saoma.payment.RefundStep.Stayed;

/// The life of a refund as one pure function, exhaustive and without a default.
///
/// Two laws: Done is never left, and what was done ends in Done whatever was said before.
public final class RefundMachine {
  private static final Stayed STAY = new Stayed();

  private RefundMachine() {}

  public static RefundStep next(RefundState state, RefundEvent event) {
    return switch (state) {
      case Asked _ -> asked(event);
      case Sent _ -> sent(event);
      case Unresolved _ -> unresolved(event);
      case Done _ -> done(event);
      case Refused _ -> refused(event);
    };
  }

  private static RefundStep asked(RefundEvent event) {
    return switch (event) {
      case Submitted _ -> to(new Sent());
      case NoNews _ -> STAY;
      case ChannelDone _ -> new RefundStep.Refused("done, but never sent", true);
      case ChannelRefused _, GaveUp _ -> new RefundStep.Refused("nothing was sent", false);
    };
  }

  private static RefundStep sent(RefundEvent event) {
    return switch (event) {
      case ChannelDone e -> to(new Done(e.at()));
      case ChannelRefused e -> to(new Refused(e.code()));
      case GaveUp _ -> to(new Unresolved());
      case NoNews _, Submitted _ -> STAY;
    };
  }

  private static RefundStep unresolved(RefundEvent event) {
    return switch (event) {
      case ChannelDone e -> to(new Done(e.at()));
      case ChannelRefused e -> to(new Refused(e.code()));
      case GaveUp _, NoNews _, Submitted _ -> STAY;
    };
  }

  private static RefundStep done(RefundEvent event) {
    return switch (event) {
      case ChannelRefused _ -> new RefundStep.Refused("refused, but it was done", true);
      case ChannelDone _, GaveUp _, NoNews _, Submitted _ -> STAY;
    };
  }

  /// Money that moved is written down, whatever was said before.
  private static RefundStep refused(RefundEvent event) {
    return switch (event) {
      case ChannelDone e -> new Moved(new Done(e.at()), true);
      case ChannelRefused _, GaveUp _, NoNews _, Submitted _ -> STAY;
    };
  }

  private static RefundStep to(RefundState state) {
    return new Moved(state, false);
  }
}
