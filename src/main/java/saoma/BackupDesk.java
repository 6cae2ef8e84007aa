package saoma;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.checkout.Feed;
import saoma.checkout.Nudge;
import saoma.checkout.Pause;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.store.DiskRoom;
import saoma.store.DiskRoom.Room;
import saoma.store.backup.BackupFolder;
import saoma.store.backup.BackupOutcome;

/// What an open till does for its books by itself: looks at the disk's room each minute, and makes
/// a backup when the last one is four hours old. Whatever goes wrong is told and stops no sale.
final class BackupDesk implements AutoCloseable {
  static final Duration EVERY = Duration.ofHours(4);

  /// At the start a younger one is good enough: who opens the till wants to sell.
  static final Duration AT_START = Duration.ofDays(1);

  static final Duration LOOK = Duration.ofMinutes(1);
  private static final Logger LOG = LoggerFactory.getLogger(BackupDesk.class);

  private final Home home;
  private final InstantSource clock;
  private final Pause pause;
  private final Supplier<Settings> settings;
  private final Consumer<Path> source;
  private final DiskRoom disk;
  private final Nudge over = new Nudge();
  private final Feed<BackupOutcome> outcomes;
  private final Feed<Room> rooms;
  private volatile boolean closed;

  /// Where time and room come from.
  record World(InstantSource clock, Pause pause, DiskRoom disk) {}

  /// @param source writes a zip of the books to the path it is given
  BackupDesk(Home home, World world, Supplier<Settings> settings, Consumer<Path> source) {
    this.home = home;
    clock = world.clock();
    pause = world.pause();
    disk = world.disk();
    this.settings = settings;
    this.source = source;
    outcomes = new Feed<>(new BackupOutcome.NotYet(clock.instant()));
    rooms = new Feed<>(disk.look());
  }

  /// What came of the newest backup, for the screens.
  Feed<BackupOutcome> outcomes() {
    return outcomes;
  }

  /// The room on the disk as of the last minute.
  Feed<Room> rooms() {
    return rooms;
  }

  void start() {
    Thread.ofVirtual().name("backups").start(this::loop);
  }

  private void loop() {
    var patience = AT_START;
    try {
      while (!closed) {
        step(patience);
        patience = EVERY;
        pause.forAtMost(LOOK, over);
      }
    } catch (InterruptedException e) {
      LOG.info("no more backups: interrupted");
    }
  }

  /// Looks at the disk, and makes a backup if the newest is older than that.
  void step(Duration patience) {
    var room = disk.look();
    if (!room.equals(rooms.newest())) {
      rooms.publish(room);
    }
    if (!(room instanceof Room.TooLittle) && isDue(patience)) {
      outcomes.publish(make());
    }
  }

  private boolean isDue(Duration patience) {
    var now = clock.instant();
    var triedJustNow =
        outcomes.newest() instanceof BackupOutcome.Failed(var at, _, _)
            && at.plus(EVERY.dividedBy(8)).isAfter(now);
    if (triedJustNow) {
      return false;
    }
    try {
      var newest = new BackupFolder(home.backups()).list().stream().findFirst();
      return newest.isEmpty()
          || newest.get().made().plus(patience).isBefore(now)
          || newest.get().made().isAfter(now.plus(patience));
    } catch (IOException e) {
      LOG.warn("the backups cannot be listed", e);
      return true;
    }
  }

  /// Makes one now.
  BackupOutcome make() {
    var second = home.optionalFile(settings.get().backupCopy());
    return new BackupFolder(home.backups()).make(source, clock.instant(), second);
  }

  @Override
  public void close() {
    closed = true;
    over.give();
  }
}
