package saoma.payout;

import saoma.payout.PayoutEvent.Approve;
import saoma.payout.PayoutEvent.ChannelDealing;
import saoma.payout.PayoutEvent.ChannelDone;
import saoma.payout.PayoutEvent.ChannelRefused;
import saoma.payout.PayoutEvent.ChannelReturned;
import saoma.payout.PayoutEvent.NoAnswer;
import saoma.payout.PayoutEvent.NoNews;
import saoma.payout.PayoutEvent.Sending;
import saoma.payout.PayoutEvent.Withdraw;
import saoma.payout.PayoutState.Approved;
import saoma.payout.PayoutState.Dealing;
import saoma.payout.PayoutState.Done;
import saoma.payout.PayoutState.Drafted;
import saoma.payout.PayoutState.Refused;
import saoma.payout.PayoutState.Returned;
import saoma.payout.PayoutState.Sent;
import saoma.payout.PayoutState.Unresolved;
import saoma.payout.PayoutState.Withdrawn;
import saoma.payout.PayoutStep.Moved;
import saoma.payout.PayoutStep.Rejected;
import saoma.payout.PayoutStep.Stayed;

/// The life of a payout as one pure function, exhaustive and without a default.
///
/// Four laws: nobody approves what he drafted, and nothing leaves that nobody approved; no answer
/// is never a no; money that was once seen paid is paid until a bank sends it back; what may have
/// left is never taken back by a person.
public final class PayoutMachine {
  private static final Stayed STAY = new Stayed();

  private PayoutMachine() {}

  /// @param drafted who drafted it
  public static PayoutStep next(Signature drafted, PayoutState state, PayoutEvent event) {
    return switch (state) {
      case Drafted _ -> drafted(drafted, event);
      case Approved s -> approved(s, event);
      case Withdrawn _ -> withdrawn(event);
      case Sent s -> sent(s, event);
      case Unresolved s -> unresolved(s, event);
      case Dealing s -> dealing(s, event);
      case Done s -> done(s, event);
      case Refused _ -> refused(event);
      case Returned s -> returned(s, event);
    };
  }

  private static PayoutStep drafted(Signature drafted, PayoutEvent event) {
    return switch (event) {
      case Approve e ->
          e.by().person().equals(drafted.person())
              ? new Rejected("who drafted it may not approve it", false)
              : to(new Approved(e.by()));
      case Withdraw e -> to(new Withdrawn(e.by()));
      case Sending _ -> new Rejected("nobody approved it", false);
      case ChannelDone _, ChannelDealing _, ChannelReturned _ ->
          new Rejected("paid, but nobody approved it", true);
      case ChannelRefused _, NoAnswer _, NoNews _ -> STAY;
    };
  }

  private static PayoutStep approved(Approved state, PayoutEvent event) {
    return switch (event) {
      case Approve e ->
          e.by().person().equals(state.by().person())
              ? STAY
              : new Rejected("somebody else approved it", false);
      case Withdraw e -> to(new Withdrawn(e.by()));
      case Sending e -> to(new Sent(e.at(), 1));
      case ChannelDone e -> told(new Done(e.order(), e.at()));
      case ChannelDealing e -> told(new Dealing(e.order()));
      case ChannelReturned e -> told(new Returned(e.order(), e.code(), e.at()));
      case ChannelRefused _, NoAnswer _, NoNews _ -> STAY;
    };
  }

  private static PayoutStep withdrawn(PayoutEvent event) {
    return switch (event) {
      case Approve _ -> new Rejected("it was taken back", false);
      case Sending _ -> new Rejected("it was taken back", false);
      case ChannelDone _, ChannelDealing _, ChannelReturned _ ->
          new Rejected("paid, but it was taken back", true);
      case Withdraw _, ChannelRefused _, NoAnswer _, NoNews _ -> STAY;
    };
  }

  private static PayoutStep sent(Sent state, PayoutEvent event) {
    return switch (event) {
      case Sending e -> to(new Sent(e.at(), state.times() + 1));
      case NoAnswer _ -> told(new Unresolved(state.last(), state.times()));
      case Approve _,
          Withdraw _,
          ChannelDone _,
          ChannelDealing _,
          ChannelRefused _,
          ChannelReturned _,
          NoNews _ ->
          left(event);
    };
  }

  private static PayoutStep unresolved(Unresolved state, PayoutEvent event) {
    return switch (event) {
      case Sending e -> to(new Unresolved(e.at(), state.times() + 1));
      case NoAnswer _ -> STAY;
      case Approve _,
          Withdraw _,
          ChannelDone _,
          ChannelDealing _,
          ChannelRefused _,
          ChannelReturned _,
          NoNews _ ->
          left(event);
    };
  }

  /// The request may have left: only the channel knows what became of it.
  private static PayoutStep left(PayoutEvent event) {
    return switch (event) {
      case Withdraw _ -> new Rejected("it may have left", false);
      case ChannelDone e -> to(new Done(e.order(), e.at()));
      case ChannelDealing e -> to(new Dealing(e.order()));
      case ChannelRefused e -> to(new Refused(e.code(), e.advice()));
      case ChannelReturned e -> told(new Returned(e.order(), e.code(), e.at()));
      case Approve _, Sending _, NoAnswer _, NoNews _ -> STAY;
    };
  }

  private static PayoutStep dealing(Dealing state, PayoutEvent event) {
    return switch (event) {
      case Sending _ -> new Rejected("the channel has it", false);
      case Withdraw _ -> new Rejected("the channel has it", false);
      case ChannelDone e -> same(state.order(), e.order(), new Done(e.order(), e.at()), false);
      case ChannelDealing e -> same(state.order(), e.order());
      case ChannelRefused e -> to(new Refused(e.code(), e.advice()));
      case ChannelReturned e ->
          same(state.order(), e.order(), new Returned(e.order(), e.code(), e.at()), true);
      case Approve _, NoAnswer _, NoNews _ -> STAY;
    };
  }

  private static PayoutStep done(Done state, PayoutEvent event) {
    return switch (event) {
      case Sending _ -> new Rejected("it is paid", false);
      case Withdraw _ -> new Rejected("it is paid", false);
      case ChannelDone e -> same(state.order(), e.order());
      case ChannelDealing e -> same(state.order(), e.order());
      case ChannelRefused _ -> new Rejected("refused, but it was paid", true);
      case ChannelReturned e ->
          same(state.order(), e.order(), new Returned(e.order(), e.code(), e.at()), true);
      case Approve _, NoAnswer _, NoNews _ -> STAY;
    };
  }

  /// Money that moved after all is written down, whatever was said before.
  private static PayoutStep refused(PayoutEvent event) {
    return switch (event) {
      case Sending _ -> new Rejected("it was refused: begin it again", false);
      case ChannelDone e -> told(new Done(e.order(), e.at()));
      case ChannelDealing e -> told(new Dealing(e.order()));
      case ChannelReturned e -> told(new Returned(e.order(), e.code(), e.at()));
      case Approve _, Withdraw _, ChannelRefused _, NoAnswer _, NoNews _ -> STAY;
    };
  }

  /// An answer that was overtaken on the way may still say that it is paid.
  private static PayoutStep returned(Returned state, PayoutEvent event) {
    return switch (event) {
      case Sending _ -> new Rejected("it was paid and came back", false);
      case ChannelDone e -> same(state.order(), e.order());
      case ChannelDealing e -> same(state.order(), e.order());
      case ChannelReturned e -> same(state.order(), e.order());
      case Approve _, Withdraw _, ChannelRefused _, NoAnswer _, NoNews _ -> STAY;
    };
  }

  private static PayoutStep same(String ours, String theirs, PayoutState to, boolean alarm) {
    return ours.equals(theirs) ? new Moved(to, alarm) : twice();
  }

  private static PayoutStep same(String ours, String theirs) {
    return ours.equals(theirs) ? STAY : twice();
  }

  private static PayoutStep twice() {
    return new Rejected("paid a second time under another number", true);
  }

  private static PayoutStep to(PayoutState state) {
    return new Moved(state, false);
  }

  private static PayoutStep told(PayoutState state) {
    return new Moved(state, true);
  }
}
