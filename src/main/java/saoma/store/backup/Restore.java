package saoma.store.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import saoma.settings.Home;
import saoma.store.CannotOpen;
import saoma.store.CannotOpen.Reason;
import saoma.store.Contents;
import saoma.store.Database;
import saoma.store.Restored;

/// Puts a backup in the place of the books. What lies there is put aside first and never deleted,
/// and at no moment is there no database: the next start would begin an empty one. The money
/// journal stays where it is, so that the next start gives back what came after the backup.
///
/// The books get a new installation name, so that no payment number is used twice, and remember
/// which numbers of the old one are to be asked about.
public final class Restore {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private final Home home;

  public Restore(Home home) {
    this.home = home;
  }

  /// What a restore would bring, against what stands now.
  ///
  /// @param now empty where the books of now cannot be read
  /// @param nowWords why not; empty where they can be
  public record Plan(Path zip, Contents backup, Optional<Contents> now, String nowWords) {
    /// How many of each stand now and not in the backup. The money journal gives them back, as far
    /// as it is there and whole.
    public long ordersLacking() {
      return now.map(n -> Math.max(0, n.orders() - backup.orders())).orElse(0L);
    }

    public long paymentsLacking() {
      return now.map(n -> Math.max(0, n.payments() - backup.payments())).orElse(0L);
    }

    public long receiptsLacking() {
      return now.map(n -> Math.max(0, n.receipts() - backup.receipts())).orElse(0L);
    }
  }

  /// @param aside where the books of before lie now; empty if there were none
  public record Done(Plan plan, Optional<Path> aside) {}

  /// Reads the backup as a restore would. The books are not touched.
  ///
  /// @throws CannotOpen if the backup is not whole, or a till is open
  /// @throws IOException if it is no backup or cannot be read
  public Plan look(Path zip, Instant at) throws IOException {
    requireClosed();
    var work = workFolder(at);
    try {
      return plan(zip, BackupFolder.contents(zip, work));
    } finally {
      Forced.dropWorkFolder(work);
    }
  }

  /// @throws CannotOpen as in `look`; nothing has changed then
  /// @throws IOException likewise
  public Done run(Path zip, Instant at) throws IOException {
    requireClosed();
    var work = workFolder(at);
    try {
      var plan = plan(zip, BackupFolder.contents(zip, work));
      var fresh = work.resolve("till");
      Restored.mark(fresh, plan.backup(), at);
      Forced.file(Database.suffixed(fresh));
      var aside = putAside(at);
      Forced.move(Database.suffixed(fresh), Database.suffixed(home.database()));
      return new Done(plan, aside);
    } finally {
      Forced.dropWorkFolder(work);
    }
  }

  private Path workFolder(Instant at) throws IOException {
    var data = home.database().resolveSibling("restore-" + stamp(at));
    Forced.dropWorkFolder(data);
    return Files.createDirectories(data);
  }

  private Plan plan(Path zip, Contents backup) {
    if (!Database.exists(home.database())) {
      return new Plan(zip, backup, Optional.empty(), "there are none");
    }
    try {
      return new Plan(zip, backup, Optional.of(Contents.of(home.database())), "");
    } catch (CannotOpen e) {
      return new Plan(zip, backup, Optional.empty(), String.valueOf(e.getMessage()));
    }
  }

  /// A second name for the file rather than a move: the first one stays until the backup takes it.
  private Optional<Path> putAside(Instant at) throws IOException {
    var present = Database.suffixed(home.database());
    if (!Files.exists(present)) {
      return Optional.empty();
    }
    var aside = free(home.setAside().resolve(stamp(at)));
    Files.createDirectories(aside);
    var copy = aside.resolve(present.getFileName());
    try {
      Files.createLink(copy, present);
    } catch (UnsupportedOperationException | IOException _) {
      // Not every file system has second names; what else was wrong shows in the copy.
      Files.copy(present, copy);
      Forced.file(copy);
    }
    Forced.folder(aside);
    return Optional.of(aside);
  }

  private static Path free(Path wanted) {
    var one = wanted;
    for (var n = 2; Files.exists(one); n++) {
      one = wanted.resolveSibling(wanted.getFileName() + "-" + n);
    }
    return one;
  }

  /// H2 holds the same lock as long as a till is open, and a damaged file can be locked too.
  private void requireClosed() throws IOException {
    var file = Database.suffixed(home.database());
    if (!Files.exists(file)) {
      return;
    }
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
        var lock = channel.tryLock()) {
      if (lock == null) {
        throw new CannotOpen(Reason.IN_USE, "a till has it open");
      }
    } catch (OverlappingFileLockException e) {
      throw new CannotOpen(Reason.IN_USE, "this program has it open", e);
    }
  }

  private static String stamp(Instant at) {
    return STAMP.format(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
  }
}
