package saoma;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.settings.Home;
import saoma.store.CannotOpen;
import saoma.store.backup.Backup;
import saoma.store.backup.BackupFolder;
import saoma.store.backup.Restore;
import saoma.ui.start.StartWays;

/// What this machine can do about a till that does not open.
final class WaysOut implements StartWays {
  private static final Logger LOG = LoggerFactory.getLogger(WaysOut.class);
  private final Home home;
  private final InstantSource clock;

  WaysOut(Home home, InstantSource clock) {
    this.home = home;
    this.clock = clock;
  }

  /// Each is read to its last row, newest first, until one is whole: a backup that was whole when
  /// it was made may lie on the disk that spoilt the books.
  @Override
  public Optional<Copy> newest() {
    try {
      var folder = new BackupFolder(home.backups());
      for (var backup : folder.list()) {
        if (isWhole(folder, backup)) {
          return Optional.of(new Copy(backup.file().getFileName().toString(), backup.made()));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isWhole(BackupFolder folder, Backup backup) {
    try {
      folder.check(backup);
      return true;
    } catch (CannotOpen | IOException e) {
      LOG.warn("the backup {} is not whole", backup.file(), e);
      return false;
    }
  }

  @Override
  public Tried tryOut(Copy copy) {
    return tried(() -> new Restore(home).look(zip(copy), clock.instant()));
  }

  @Override
  public Tried restore(Copy copy) {
    return tried(() -> new Restore(home).run(zip(copy), clock.instant()).plan());
  }

  private Path zip(Copy copy) {
    return home.backups().resolve(copy.name());
  }

  private interface Attempt {
    Restore.Plan plan() throws IOException;
  }

  private static Tried tried(Attempt attempt) {
    try {
      var backup = attempt.plan().backup();
      return new Tried.Good(backup.receipts(), backup.payments());
    } catch (CannotOpen | IOException e) {
      LOG.warn("the backup was not used", e);
      return new Tried.Bad(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public boolean openFolder() {
    var os = System.getProperty("os.name");
    var program =
        os.startsWith("Windows") ? "explorer" : os.startsWith("Mac") ? "open" : "xdg-open";
    try {
      new ProcessBuilder(List.of(program, home.root().toAbsolutePath().toString())).start();
      return true;
    } catch (IOException e) {
      LOG.info("the folder is not shown: {}", e.getMessage());
      return false;
    }
  }
}
