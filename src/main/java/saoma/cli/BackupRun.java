package saoma.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import saoma.money.Money;
import saoma.settings.Home;

/// What the wiring does for `saoma backup` and `saoma restore`.
public interface BackupRun {
  /// @throws CannotEnter if there is no backup, with the reason
  Made backup(Home home) throws CannotEnter;

  /// @param dryRun only looks
  /// @throws CannotEnter if the backup cannot be used or a till is open; nothing has changed then
  Brought restore(Home home, Path zip, boolean dryRun) throws CannotEnter;

  /// What stands in some books.
  ///
  /// @param newest when the last payment or receipt was
  /// @param received what all receipts add up to
  record Standing(
      Optional<Instant> newest,
      long orders,
      long payments,
      long receipts,
      Money received,
      long lastReceipt,
      long lastPayment) {}

  /// @param copyTrouble why there is no second copy; empty if there is one, or none is set
  record Made(Path file, long bytes, Standing standing, String copyTrouble) {}

  /// @param now the books that stand in its place, empty if they cannot be read
  /// @param nowWords why not
  /// @param aside where they were put
  record Brought(
      Path zip, Standing backup, Optional<Standing> now, String nowWords, Optional<Path> aside) {}
}
