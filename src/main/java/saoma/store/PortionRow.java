package saoma.store;

import saoma.split.PortionEvent;
import saoma.split.PortionEvent.ChannelDone;
import saoma.split.PortionEvent.ChannelRefused;
import saoma.split.PortionEvent.Drop;
import saoma.split.PortionEvent.NoAnswer;
import saoma.split.PortionEvent.NoNews;
import saoma.split.PortionEvent.Sending;

/// The events of portions as `portion_event` keeps them, by hand for the reason that `JournalText`
/// gives.
final class PortionRow {
  private PortionRow() {}

  static String of(PortionEvent event) {
    return switch (event) {
      case Drop _ -> JournalText.named("PORTION_DROPPED").done();
      case Sending e -> JournalText.named("PORTION_SENDING").add("at", e.at()).done();
      case ChannelDone e ->
          JournalText.named("PORTION_DONE").add("order", e.order()).add("at", e.at()).done();
      case ChannelRefused e ->
          JournalText.named("PORTION_REFUSED")
              .add("code", e.code())
              .add("advice", e.advice().name())
              .done();
      case NoAnswer e -> JournalText.named("NO_ANSWER_ABOUT_PORTION").add("why", e.why()).done();
      case NoNews e -> JournalText.named("NO_NEWS_OF_PORTION").add("what", e.what()).done();
    };
  }
}
