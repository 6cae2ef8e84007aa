package saoma.ui.reconcile;

import java.util.List;
import java.util.Optional;
import saoma.reconcile.DayMatch;
import saoma.reconcile.MatchDay;

/// What the screen shows of one day.
///
/// @param match empty before the day was ever compared
record MatchPage(MatchDay day, Optional<DayMatch> match, List<Item> items) {
  MatchPage {
    items = List.copyOf(items);
  }
}
