package saoma.hold;

import saoma.hold.HoldEvent.ChannelClosed;
import saoma.hold.HoldEvent.ChannelDeclined;
import saoma.hold.HoldEvent.ChannelFinished;
import saoma.hold.HoldEvent.ChannelHeld;
import saoma.hold.HoldEvent.CodeIssued;
import saoma.hold.HoldEvent.GivenUp;
import saoma.hold.HoldEvent.NoAnswer;
import saoma.hold.HoldEvent.NoNews;
import saoma.hold.HoldEvent.ReleaseAsked;
import saoma.hold.HoldState.Cancelled;
import saoma.hold.HoldState.Cancelling;
import saoma.hold.HoldState.Declined;
import saoma.hold.HoldState.Held;
import saoma.hold.HoldState.Over;
import saoma.hold.HoldState.Placing;
import saoma.hold.HoldState.Releasing;
import saoma.hold.HoldState.Unresolved;
import saoma.hold.HoldStep.Moved;
import saoma.hold.HoldStep.Refused;
import saoma.hold.HoldStep.Stayed;

/// The life of a hold as one pure function, exhaustive and without a default.
///
/// Three laws: no answer is never a no; money that was once seen held is held until the channel
/// says that it is used or let go; Over is never left.
public final class HoldMachine {
  private static final Stayed STAY = new Stayed();

  private HoldMachine() {}

  public static HoldStep next(HoldState state, HoldEvent event) {
    return switch (state) {
      case Placing _ -> placing(event);
      case Cancelling _ -> cancelling(event);
      case Unresolved _ -> unresolved(event);
      case Held s -> held(s, event);
      case Releasing s -> releasing(s, event);
      case Declined _, Cancelled _ -> ended(event);
      case Over s -> over(s, event);
    };
  }

  private static HoldStep placing(HoldEvent event) {
    return switch (event) {
      case CodeIssued e -> to(new Placing(e.code()));
      case ChannelHeld e -> to(new Held(e.authNumber(), e.at()));
      case ChannelDeclined e -> to(new Declined(e.code()));
      case ChannelClosed e -> to(new Cancelled(e.how()));
      case GivenUp _ -> to(new Cancelling());
      case NoAnswer _ -> to(new Unresolved());
      case ChannelFinished _ -> new Refused("used, but never held", true);
      case ReleaseAsked _ -> new Refused("nothing is held yet", false);
      case NoNews _ -> STAY;
    };
  }

  /// A no to the first request says nothing about the request to take it back, and ends it all the
  /// same: what was refused is not held.
  private static HoldStep cancelling(HoldEvent event) {
    return switch (event) {
      case ChannelHeld e -> new Moved(new Held(e.authNumber(), e.at()), true);
      case ChannelDeclined e -> to(new Declined(e.code()));
      case ChannelClosed e -> to(new Cancelled(e.how()));
      case NoAnswer _ -> to(new Unresolved());
      case ChannelFinished _ -> new Refused("used, but never held", true);
      case ReleaseAsked _ -> new Refused("nothing is held yet", false);
      case CodeIssued _, GivenUp _, NoNews _ -> STAY;
    };
  }

  private static HoldStep unresolved(HoldEvent event) {
    return switch (event) {
      case ChannelHeld e -> new Moved(new Held(e.authNumber(), e.at()), true);
      case ChannelDeclined e -> to(new Declined(e.code()));
      case ChannelClosed e -> to(new Cancelled(e.how()));
      case ChannelFinished _ -> new Refused("used, but never held", true);
      case ReleaseAsked _ -> new Refused("nobody knows whether it is held", false);
      case CodeIssued _, GivenUp _, NoAnswer _, NoNews _ -> STAY;
    };
  }

  private static HoldStep held(Held state, HoldEvent event) {
    return switch (event) {
      case ReleaseAsked e -> to(new Releasing(state.authNumber(), state.at(), e.rest()));
      case ChannelClosed e -> to(new Over(state.authNumber(), e.at()));
      case ChannelFinished e -> to(new Over(state.authNumber(), e.at()));
      case ChannelHeld e -> same(state.authNumber(), e);
      case ChannelDeclined _ -> new Refused("refused, but it is held", true);
      case GivenUp _ -> new Refused("it is held: let it go instead", false);
      case CodeIssued _, NoAnswer _, NoNews _ -> STAY;
    };
  }

  private static HoldStep releasing(Releasing state, HoldEvent event) {
    return switch (event) {
      case ChannelClosed e -> to(new Over(state.authNumber(), e.at()));
      case ChannelFinished e -> to(new Over(state.authNumber(), e.at()));
      case ChannelHeld e -> same(state.authNumber(), e);
      case ChannelDeclined _ -> new Refused("refused, but it is held", true);
      case ReleaseAsked _, GivenUp _, CodeIssued _, NoAnswer _, NoNews _ -> STAY;
    };
  }

  /// Money that is held after all is written down, whatever was said before.
  private static HoldStep ended(HoldEvent event) {
    return switch (event) {
      case ChannelHeld e -> new Moved(new Held(e.authNumber(), e.at()), true);
      case ChannelFinished _ -> new Refused("used, but never held", true);
      case CodeIssued _,
          ChannelDeclined _,
          ChannelClosed _,
          GivenUp _,
          NoAnswer _,
          ReleaseAsked _,
          NoNews _ ->
          STAY;
    };
  }

  /// An answer that was overtaken on the way may still say that it is held.
  private static HoldStep over(Over state, HoldEvent event) {
    return switch (event) {
      case ChannelHeld e -> same(state.authNumber(), e);
      case ChannelDeclined _ -> new Refused("refused, but it was held", true);
      case CodeIssued _,
          ChannelClosed _,
          ChannelFinished _,
          GivenUp _,
          NoAnswer _,
          ReleaseAsked _,
          NoNews _ ->
          STAY;
    };
  }

  private static HoldStep same(String authNumber, ChannelHeld event) {
    return authNumber.equals(event.authNumber())
        ? STAY
        : new Refused("held a second time under another number", true);
  }

  private static HoldStep to(HoldState state) {
    return new Moved(state, false);
  }
}
