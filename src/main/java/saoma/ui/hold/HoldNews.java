package saoma.ui.hold;

import java.util.Optional;
import saoma.hold.HoldState;
import saoma.ui.Notice;

/// What the clerk is told of a deposit that is over.
final class HoldNews {
  private HoldNews() {}

  static Optional<Notice> of(HoldState state) {
    return switch (state) {
      case HoldState.Declined _ -> Optional.of(Notice.warning("hold.declined"));
      case HoldState.Cancelled _ -> Optional.of(Notice.info("hold.cancelled"));
      case HoldState.Over _ -> Optional.of(Notice.success("hold.over"));
      case HoldState.Placing _,
          HoldState.Cancelling _,
          HoldState.Held _,
          HoldState.Releasing _,
          HoldState.Unresolved _ ->
          Optional.empty();
    };
  }
}
