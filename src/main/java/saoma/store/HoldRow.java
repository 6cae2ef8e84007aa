package saoma.store;

import saoma.hold.HoldEvent;
import saoma.hold.HoldEvent.ChannelClosed;
import saoma.hold.HoldEvent.ChannelDeclined;
import saoma.hold.HoldEvent.ChannelFinished;
import saoma.hold.HoldEvent.ChannelHeld;
import saoma.hold.HoldEvent.CodeIssued;
import saoma.hold.HoldEvent.GivenUp;
import saoma.hold.HoldEvent.NoAnswer;
import saoma.hold.HoldEvent.NoNews;
import saoma.hold.HoldEvent.ReleaseAsked;

/// The events of holds as `hold_event` keeps them, by hand for the reason that `JournalText` gives.
/// The code that a customer scans is left out: anybody could agree to it.
final class HoldRow {
  private HoldRow() {}

  static String of(HoldEvent event) {
    return switch (event) {
      case CodeIssued _ -> "HOLD_CODE_ISSUED";
      case ChannelHeld e -> named("CHANNEL_HELD", e.authNumber()).add("at", e.at()).done();
      case ChannelDeclined e ->
          JournalText.named("CHANNEL_DECLINED_HOLD").add("code", e.code()).done();
      case ChannelClosed e -> JournalText.named("CHANNEL_CLOSED_HOLD").add("how", e.how()).done();
      case ChannelFinished e -> JournalText.named("CHANNEL_FINISHED_HOLD").add("at", e.at()).done();
      case GivenUp e -> JournalText.named("GAVE_UP_HOLD").add("why", e.why()).done();
      case NoAnswer e -> JournalText.named("NO_ANSWER_ABOUT_HOLD").add("why", e.why()).done();
      case ReleaseAsked e -> JournalText.named("RELEASE_HOLD").money(e.rest()).done();
      case NoNews e -> JournalText.named("NO_NEWS_OF_HOLD").add("what", e.what()).done();
    };
  }

  private static JournalText named(String name, String authNumber) {
    return JournalText.named(name).add("auth", authNumber);
  }
}
