package saoma.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import saoma.channel.BillAnswer;
import saoma.reconcile.DayMatch;
import saoma.reconcile.MatchRuns.Standing;
import saoma.reconcile.Matching.Progress;
import saoma.settings.Home;

/// What the wiring does for `saoma reconcile`, while no till is open.
public interface ReconcileRun {
  /// Compares a day of these channels with their bills, one after the other.
  ///
  /// @param channels empty for all that are switched on
  /// @param file to read in place of asking; then there is one channel
  /// @param told takes each as soon as it is known
  /// @throws CannotEnter if the books or the file cannot be read
  void run(
      Home home,
      List<String> channels,
      LocalDate day,
      @Nullable Path file,
      Consumer<Progress> progress,
      Consumer<Compared> told)
      throws CannotEnter;

  /// What became of one channel.
  ///
  /// @param unanswered why there was no bill to compare with
  record Compared(
      String channel,
      LocalDate day,
      Optional<BillAnswer> unanswered,
      Optional<DayMatch> match,
      List<Standing> differences) {
    public Compared {
      differences = List.copyOf(differences);
    }
  }
}
