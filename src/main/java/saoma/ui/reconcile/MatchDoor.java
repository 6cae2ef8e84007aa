package saoma.ui.reconcile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import saoma.channel.BillAnswer;
import saoma.checkout.Trouble;
import saoma.reconcile.DayMatch;
import saoma.reconcile.Difference;
import saoma.reconcile.MatchDay;
import saoma.reconcile.MatchRuns.Standing;
import saoma.reconcile.Matching.Progress;

/// What the screen asks of the till. Everything in it blocks.
public interface MatchDoor {
  /// The channels whose bill can be fetched now.
  List<String> channels();

  /// Today in China.
  LocalDate today();

  /// Fetches the bill and compares.
  ///
  /// @return why there was no bill to compare with; empty once the day is compared
  /// @throws java.util.concurrent.CancellationException once it is stopped
  Optional<BillAnswer> match(MatchDay day, Consumer<Progress> progress, BooleanSupplier stopped);

  /// How a day stands; empty before it was ever compared.
  Optional<DayMatch> standing(MatchDay day);

  List<Standing> differences(MatchDay day, int limit);

  /// Whether the money of a payment that was booked has no sale and is not on its way back.
  boolean isUnclaimed(String number);

  Optional<Trouble> book(MatchDay day, Difference difference, String by);

  Optional<Trouble> giveBack(String number, String by, String reason);

  Optional<Trouble> explain(MatchDay day, Difference difference, String by, String reason);
}
