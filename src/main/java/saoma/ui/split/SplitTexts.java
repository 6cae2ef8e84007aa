package saoma.ui.split;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import saoma.checkout.ReceiverDesk.Outcome;
import saoma.checkout.ReceiverDesk.Receivers;
import saoma.checkout.SplitProblem;
import saoma.checkout.SplitView;
import saoma.split.PortionState;
import saoma.split.Quota;
import saoma.split.Receiver;
import saoma.ui.Notice;

/// The words for splits: where a portion stands, what can be done, and why nothing was done.
final class SplitTexts {
  private SplitTexts() {}

  static Notice of(Quota.Why why) {
    return Notice.warning("split.wrong." + word(why.name()));
  }

  static Notice of(SplitProblem why) {
    return Notice.warning("split.problem." + word(why.name()));
  }

  static Notice of(Outcome outcome, String done) {
    return switch (outcome) {
      case Outcome.Done _ -> Notice.success(done);
      case Outcome.Not(var why) -> of(why);
      case Outcome.Refused(var code) -> Notice.warning("split.bind.refused", code);
      case Outcome.Unknown(var cause) ->
          Notice.warning("split.bind.unknown").then("pay.cause." + word(cause.name()));
    };
  }

  /// What the channel could not tell of its receivers, or how much they may have.
  static Optional<Notice> about(Receivers all) {
    var trouble = all.trouble();
    return Optional.of(
        trouble == null
            ? Notice.info("split.most", Integer.toString(all.most()))
            : Notice.warning("split.not-told").then("pay.cause." + word(trouble.name())));
  }

  static String state(PortionState state) {
    return "split.state."
        + switch (state) {
          case PortionState.Planned _ -> "planned";
          case PortionState.Dropped _ -> "dropped";
          case PortionState.Sent _ -> "sent";
          case PortionState.Unresolved _ -> "unresolved";
          case PortionState.Done _ -> "done";
          case PortionState.Refused _ -> "refused";
        };
  }

  /// A shape beside each colour.
  static String sign(PortionState state) {
    return switch (state) {
      case PortionState.Planned _, PortionState.Sent _ -> "◔";
      case PortionState.Done _ -> "✓";
      case PortionState.Unresolved _ -> "?";
      case PortionState.Refused _ -> "!";
      case PortionState.Dropped _ -> "–";
    };
  }

  /// The role of its colour.
  static String role(PortionState state) {
    return switch (state) {
      case PortionState.Done _ -> "success";
      case PortionState.Unresolved _, PortionState.Refused _ -> "warning";
      case PortionState.Planned _, PortionState.Sent _, PortionState.Dropped _ -> "split-plain";
    };
  }

  /// Name and what may be seen of the account.
  static String receiver(Receiver receiver) {
    return Stream.of(receiver.name(), receiver.shown())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /// What the till is doing, or what a person can do.
  static Notice next(SplitView view) {
    return switch (view.portion().state()) {
      case PortionState.Planned _ -> asking(view, "split.next.planned");
      case PortionState.Sent _ -> asking(view, "split.next.sent");
      case PortionState.Unresolved _ -> asking(view, "split.next.unresolved");
      case PortionState.Dropped _ -> Notice.info("split.next.dropped");
      case PortionState.Done _ -> Notice.info("split.next.done");
      case PortionState.Refused(var code, var advice) ->
          Notice.warning("split.advice." + word(advice.name()), code);
    };
  }

  private static Notice asking(SplitView view, String key) {
    return Optional.ofNullable(view.trouble())
        .map(cause -> Notice.info(key).then("pay.cause." + word(cause.name())))
        .orElseGet(() -> Notice.info(key));
  }

  private static String word(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
