package saoma;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import saoma.cli.BackupRun;
import saoma.cli.CannotEnter;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.store.CannotOpen;
import saoma.store.Contents;
import saoma.store.Database;
import saoma.store.backup.BackupFolder;
import saoma.store.backup.BackupOutcome;
import saoma.store.backup.Restore;

/// Backups and restores as commands. A till that is open makes its own backups.
final class BackupRuns implements BackupRun {
  private final InstantSource clock;

  BackupRuns(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Made backup(Home home) throws CannotEnter {
    if (!Database.exists(home.database())) {
      throw new CannotEnter("There are no books in " + home.root() + ".");
    }
    var settings = Wiring.settings(home);
    try (var database = Database.open(home.database())) {
      return made(home, settings, database);
    } catch (CannotOpen e) {
      throw new CannotEnter(Refusals.words(e.reason(), home));
    }
  }

  private Made made(Home home, Settings settings, Database database) throws CannotEnter {
    var second = home.optionalFile(settings.backupCopy());
    var outcome =
        new BackupFolder(home.backups()).make(database::copyInto, clock.instant(), second);
    return switch (outcome) {
      case BackupOutcome.Made m ->
          new Made(m.file(), m.bytes(), standing(m.contents()), m.copyTrouble().orElse(""));
      case BackupOutcome.Failed f ->
          throw new CannotEnter(
              switch (f.why()) {
                case NOT_WRITTEN -> "The backup was not written: " + f.detail();
                case NOT_WHOLE -> "The books are not whole, so there is no backup: " + f.detail();
              });
      case BackupOutcome.NotYet _ -> throw new IllegalStateException("nothing was tried");
    };
  }

  @Override
  public Brought restore(Home home, Path zip, boolean dryRun) throws CannotEnter {
    var restore = new Restore(home);
    try {
      if (dryRun) {
        return brought(restore.look(zip, clock.instant()), Optional.empty());
      }
      var done = restore.run(zip, clock.instant());
      return brought(done.plan(), done.aside());
    } catch (CannotOpen e) {
      throw new CannotEnter(
          e.reason() == CannotOpen.Reason.IN_USE
              ? Refusals.words(e.reason(), home)
              : "The backup cannot be used, and nothing was changed: " + e.getMessage());
    } catch (IOException e) {
      throw new CannotEnter(
          "The backup cannot be used, and nothing was changed: " + e.getMessage());
    }
  }

  private static Brought brought(Restore.Plan plan, Optional<Path> aside) {
    return new Brought(
        plan.zip(),
        standing(plan.backup()),
        plan.now().map(BackupRuns::standing),
        plan.nowWords(),
        aside);
  }

  private static Standing standing(Contents c) {
    return new Standing(
        c.newest(),
        c.orders(),
        c.payments(),
        c.receipts(),
        c.received(),
        c.lastReceipt(),
        c.lastAttempt());
  }
}
