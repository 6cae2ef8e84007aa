package saoma;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import saoma.ChannelSetup.Prepared;
import saoma.checkout.Feed;
import saoma.device.paper.PrinterState;
import saoma.store.DiskRoom.Room;
import saoma.store.backup.BackupOutcome;
import saoma.store.journal.CopyState;
import saoma.ui.safety.SafetyModel;
import saoma.ui.safety.Worry;

/// Looks now and then at what could hurt the books: the room on their disk, the second copy, the
/// clock. A thread of its own, because a stick that is being pulled may answer never.
final class Worries implements AutoCloseable {
  /// A channel refuses requests whose time is more than a few minutes off.
  static final Duration CLOCK_BEARABLE = Duration.ofSeconds(60);

  private static final Duration LOOK_EVERY = Duration.ofSeconds(20);

  private final Services services;
  private final SafetyModel model;
  private final List<Feed.Pin> pins;
  private final Thread thread = Thread.ofVirtual().name("worries").unstarted(this::loop);

  Worries(Services services, SafetyModel model) {
    this.services = services;
    this.model = model;
    pins =
        List.of(
            services.copies.states().listen(_ -> tell()),
            services.printer.states().listen(_ -> tell()),
            services.backups.rooms().listen(_ -> tell()),
            services.backups.outcomes().listen(_ -> tell()));
  }

  void start() {
    thread.start();
  }

  private void loop() {
    try {
      while (true) {
        tell();
        Thread.sleep(LOOK_EVERY);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// From what the channels signed last; nothing is asked for it.
  private Optional<Worry> clock() {
    return clock(
        services.channelDesk.prepared().newest().values().stream()
            .flatMap(Worries::ahead)
            .toList());
  }

  private static Stream<Duration> ahead(Prepared prepared) {
    return prepared instanceof Prepared.Usable(var channel)
        ? channel.skew().stream()
        : Stream.empty();
  }

  static Optional<Worry> clock(List<Duration> ahead) {
    return ahead.stream()
        .filter(off -> off.abs().compareTo(CLOCK_BEARABLE) > 0)
        .max(Comparator.comparing(Duration::abs))
        .map(Worry.ClockOff::new);
  }

  private void tell() {
    var all = new ArrayList<Worry>();
    disk(services.backups.rooms().newest()).ifPresent(all::add);
    backup(services.backups.outcomes().newest(), services.settings().backupCopy())
        .ifPresent(all::add);
    copy(services.copies.states().newest(), services.settings().journalCopy()).ifPresent(all::add);
    printer(services.printer.states().newest()).ifPresent(all::add);
    clock().ifPresent(all::add);
    model.worries(List.copyOf(all));
  }

  /// A printer that stands still harms nobody while nothing is owed.
  static Optional<Worry> printer(PrinterState state) {
    if (state.waiting() > 0 && state.trouble().isPresent()) {
      return Optional.of(new Worry.PrinterStands(state.trouble().get(), state.waiting()));
    }
    return state.nearEnd() ? Optional.of(new Worry.RollNearEnd()) : Optional.empty();
  }

  /// Long before a sale could fail to be written.
  static Optional<Worry> disk(Room room) {
    return switch (room) {
      case Room.Enough _ -> Optional.empty();
      case Room.Low(var bytes) -> Optional.of(new Worry.DiskLow(bytes));
      case Room.TooLittle(var bytes) -> Optional.of(new Worry.DiskFull(bytes));
      case Room.NotKnown _ -> Optional.of(new Worry.DiskGone());
    };
  }

  /// No backup is worth a word only when one was tried and failed: the first hours of a till have
  /// none.
  static Optional<Worry> backup(BackupOutcome outcome, String second) {
    return switch (outcome) {
      case BackupOutcome.NotYet _ -> Optional.empty();
      case BackupOutcome.Failed _ -> Optional.of(new Worry.NoBackup());
      case BackupOutcome.Made made -> made.copyTrouble().map(_ -> new Worry.NoSecondBackup(second));
    };
  }

  static Optional<Worry> copy(CopyState state, String place) {
    return switch (state) {
      case CopyState.Off _ -> Optional.empty();
      case CopyState.Level(var _, var sameDisk) ->
          sameDisk ? Optional.of(new Worry.NoSecondCopy(place)) : Optional.empty();
      case CopyState.Behind _ -> Optional.of(new Worry.NoSecondCopy(place));
    };
  }

  @Override
  public void close() {
    pins.forEach(Feed.Pin::pull);
    thread.interrupt();
  }
}
