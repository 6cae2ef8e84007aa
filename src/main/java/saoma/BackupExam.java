package saoma;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import saoma.cli.Runs.Finding;
import saoma.cli.Runs.Level;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.store.CannotOpen;
import saoma.store.backup.Backup;
import saoma.store.backup.BackupFolder;

/// What `saoma doctor` says about backups: how old the newest is, whether it is still whole, and
/// whether the second folder is there.
final class BackupExam {
  private static final Duration OLD = Duration.ofDays(2);
  private static final String SUBJECT = "backup";

  private final Home home;
  private final InstantSource clock;

  BackupExam(Home home, InstantSource clock) {
    this.home = home;
    this.clock = clock;
  }

  List<Finding> examine() {
    var folder = new BackupFolder(home.backups());
    try {
      var newest = folder.list().stream().findFirst();
      if (newest.isEmpty()) {
        return List.of(
            new Finding(
                SUBJECT,
                Level.WARNING,
                "none yet",
                "An open till makes one; so does saoma backup."));
      }
      return List.of(judged(folder, newest.get()));
    } catch (IOException e) {
      return List.of(wrong("the folder " + home.backups() + " cannot be read"));
    }
  }

  private Finding judged(BackupFolder folder, Backup newest) {
    try {
      var contents = folder.check(newest);
      var sentence =
          newest.file().getFileName()
              + " is whole and holds "
              + contents.receipts()
              + " receipts; made "
              + newest.made();
      return newest.made().plus(OLD).isBefore(clock.instant())
          ? new Finding(SUBJECT, Level.WARNING, sentence, "Open the till, or run saoma backup.")
          : new Finding(SUBJECT, Level.FINE, sentence, "");
    } catch (CannotOpen | IOException e) {
      return wrong(newest.file().getFileName() + " is not whole: " + e.getMessage());
    }
  }

  /// The folder on another disk, if one is set.
  static List<Finding> second(Home home, Settings settings) {
    return home.optionalFile(settings.backupCopy()).map(BackupExam::second).stream().toList();
  }

  private static Finding second(Path folder) {
    return Files.isDirectory(folder) && Files.isWritable(folder)
        ? new Finding("second backups", Level.FINE, folder + " is there", "")
        : new Finding(
            "second backups",
            Level.WARNING,
            folder + " is not there or cannot be written",
            "Plug the disk in, or change backupCopy in the settings.");
  }

  private static Finding wrong(String sentence) {
    return new Finding(SUBJECT, Level.WRONG, sentence, "Run saoma backup, and look at the disk.");
  }
}
