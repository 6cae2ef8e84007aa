package saoma.split;

import saoma.split.PortionEvent.ChannelDone;
import saoma.split.PortionEvent.ChannelRefused;
import saoma.split.PortionEvent.Drop;
import saoma.split.PortionEvent.NoAnswer;
import saoma.split.PortionEvent.NoNews;
import saoma.split.PortionEvent.Sending;
import saoma.split.PortionState.Done;
import saoma.split.PortionState.Dropped;
import saoma.split.PortionState.Planned;
import saoma.split.PortionState.Refused;
import saoma.split.PortionState.Sent;
import saoma.split.PortionState.Unresolved;
import saoma.split.PortionStep.Moved;
import saoma.split.PortionStep.Rejected;
import saoma.split.PortionStep.Stayed;

/// The life of a portion as one pure function, exhaustive and without a default.
///
/// Three laws: no answer is never a no; what a receiver was once seen to have he has; what may have
/// left is never dropped.
public final class PortionMachine {
  private static final Stayed STAY = new Stayed();

  private PortionMachine() {}

  public static PortionStep next(PortionState state, PortionEvent event) {
    return switch (state) {
      case Planned _ -> planned(event);
      case Dropped _ -> ended(event, "it was dropped");
      case Sent s -> sent(s, event);
      case Unresolved s -> unresolved(s, event);
      case Done _ -> done(event);
      case Refused _ -> ended(event, "it was refused: begin it again");
    };
  }

  private static PortionStep planned(PortionEvent event) {
    return switch (event) {
      case Drop _ -> to(new Dropped());
      case Sending e -> to(new Sent(e.at(), 1));
      case ChannelDone e -> told(new Done(e.order(), e.at()));
      case ChannelRefused _, NoAnswer _, NoNews _ -> STAY;
    };
  }

  private static PortionStep sent(Sent state, PortionEvent event) {
    return switch (event) {
      case Sending e -> to(new Sent(e.at(), state.times() + 1));
      case NoAnswer _ -> told(new Unresolved(state.last(), state.times()));
      case Drop _, ChannelDone _, ChannelRefused _, NoNews _ -> left(event);
    };
  }

  private static PortionStep unresolved(Unresolved state, PortionEvent event) {
    return switch (event) {
      case Sending e -> to(new Unresolved(e.at(), state.times() + 1));
      case NoAnswer _ -> STAY;
      case Drop _, ChannelDone _, ChannelRefused _, NoNews _ -> left(event);
    };
  }

  /// The request may have left: only the channel knows what became of it.
  private static PortionStep left(PortionEvent event) {
    return switch (event) {
      case Drop _ -> new Rejected("it may have left", false);
      case ChannelDone e -> to(new Done(e.order(), e.at()));
      case ChannelRefused e -> to(new Refused(e.code(), e.advice()));
      case Sending _, NoAnswer _, NoNews _ -> STAY;
    };
  }

  private static PortionStep done(PortionEvent event) {
    return switch (event) {
      case Sending _, Drop _ -> new Rejected("the receiver has it", false);
      case ChannelRefused _ -> new Rejected("refused, but the receiver has it", true);
      case ChannelDone _, NoAnswer _, NoNews _ -> STAY;
    };
  }

  /// Money that moved after all is written down, whatever was said before.
  private static PortionStep ended(PortionEvent event, String why) {
    return switch (event) {
      case Sending _ -> new Rejected(why, false);
      case ChannelDone e -> told(new Done(e.order(), e.at()));
      case Drop _, ChannelRefused _, NoAnswer _, NoNews _ -> STAY;
    };
  }

  private static PortionStep to(PortionState state) {
    return new Moved(state, false);
  }

  private static PortionStep told(PortionState state) {
    return new Moved(state, true);
  }
}
