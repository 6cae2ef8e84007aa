package saoma.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.store.CannotOpen;
import saoma.store.CannotOpen.Reason;
import saoma.store.Contents;
import saoma.store.backup.BackupOutcome.Failed;
import saoma.store.backup.BackupOutcome.Made;
import saoma.store.backup.BackupOutcome.Why;

/// The folder of the backups. A zip is written under another name, forced, taken apart again, read
/// to its last row and checked; only then it gets a name under which it counts.
public record BackupFolder(Path folder) {
  private static final Logger LOG = LoggerFactory.getLogger(BackupFolder.class);

  /// Newest first; empty too where there is no folder.
  public List<Backup> list() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .map(Backup::of)
          .flatMap(Optional::stream)
          .sorted((a, b) -> b.made().compareTo(a.made()))
          .toList();
    }
  }

  /// @param source writes a zip of the books to the path it is given
  /// @param second where another copy is wanted
  public BackupOutcome make(Consumer<Path> source, Instant now, Optional<Path> second) {
    var at = now.truncatedTo(ChronoUnit.SECONDS);
    var work = folder.resolve("unfinished");
    try {
      Files.createDirectories(folder);
      Forced.dropWorkFolder(work);
      Files.createDirectories(work);
      var made = checked(source, work, at);
      thin(at);
      var trouble = second.flatMap(other -> copied(made.file(), other, at));
      return new Made(at, made.file(), made.bytes(), made.contents(), trouble);
    } catch (CannotOpen e) {
      LOG.warn("no backup", e);
      var why = e.reason() == Reason.DAMAGED ? Why.NOT_WHOLE : Why.NOT_WRITTEN;
      return new Failed(at, why, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      LOG.warn("no backup", e);
      return new Failed(at, Why.NOT_WRITTEN, String.valueOf(e.getMessage()));
    } finally {
      tidy(work);
    }
  }

  private Made checked(Consumer<Path> source, Path work, Instant at) throws IOException {
    var zip = work.resolve(Backup.name(at));
    source.accept(zip);
    Forced.file(zip);
    var contents = contents(zip, work);
    var target = folder.resolve(Backup.name(at));
    Forced.move(zip, target);
    return new Made(at, target, Files.size(target), contents, Optional.empty());
  }

  /// Reads a backup to its last row once more.
  ///
  /// @throws CannotOpen if it is not whole
  /// @throws IOException if it is no backup or cannot be read
  public Contents check(Backup backup) throws IOException {
    var work = Files.createTempDirectory(folder, "checking");
    try {
      return contents(backup.file(), work);
    } finally {
      Forced.dropWorkFolder(work);
    }
  }

  /// What is in a zip.
  ///
  /// @param work an empty folder for the database that comes out; it is left there
  static Contents contents(Path zip, Path work) throws IOException {
    var database = work.resolve("till");
    BackupZip.extract(zip, Path.of(database + ".mv.db"));
    return Contents.of(database);
  }

  private void thin(Instant now) throws IOException {
    for (var one : Thinning.superfluous(list(), now)) {
      Files.deleteIfExists(one.file());
    }
  }

  /// A stick that is not in is no folder to be made anew on the disk it is hung into.
  private Optional<String> copied(Path file, Path second, Instant now) {
    var fresh = second.resolve(file.getFileName() + ".tmp");
    try {
      if (!Files.isDirectory(second)) {
        return Optional.of("there is no folder " + second);
      }
      Files.deleteIfExists(fresh);
      Files.copy(file, fresh);
      Forced.file(fresh);
      if (!Forced.sha256(fresh).equals(Forced.sha256(file))) {
        return Optional.of("what lies in " + second + " is not what was written there");
      }
      Forced.move(fresh, second.resolve(file.getFileName()));
      new BackupFolder(second).thin(now);
      return Optional.empty();
    } catch (IOException e) {
      LOG.warn("the backup has no second copy", e);
      return Optional.of(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private static void tidy(Path work) {
    try {
      Forced.dropWorkFolder(work);
    } catch (IOException e) {
      LOG.warn("the folder {} stays behind", work, e);
    }
  }
}
