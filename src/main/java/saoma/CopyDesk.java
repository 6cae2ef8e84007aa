package saoma;

import org.jspecify.annotations.Nullable;
import saoma.checkout.Feed;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.store.JournalStart.Started;
import saoma.store.journal.CopyState;
import saoma.store.journal.FolderFiles;
import saoma.store.journal.SecondCopy;

/// The second copy of the money journal as the settings want it: none, or one in the folder they
/// name, under the name of these books, so that the sticks of two tills never mix.
final class CopyDesk implements AutoCloseable {
  private final Home home;
  private final Started started;
  private final Feed<CopyState> states = new Feed<>(new CopyState.Off());
  private @Nullable SecondCopy copy;
  private String folder = "";

  CopyDesk(Home home, Started started) {
    this.home = home;
    this.started = started;
  }

  /// How the copy stands, from change to change.
  Feed<CopyState> states() {
    return states;
  }

  synchronized void use(Settings settings) {
    if (!settings.journalCopy().equals(folder)) {
      stop();
      folder = settings.journalCopy();
      if (!folder.isEmpty()) {
        start();
      }
    }
  }

  private void start() {
    var chosen = home.file(folder);
    var stick = new FolderFiles(chosen.resolve("saoma-" + started.installation()), chosen);
    var begun =
        new SecondCopy(
            started.journal(),
            new FolderFiles(home.journal()),
            stick,
            () -> stick.sharesDiskWith(home.root()));
    begun.states().listen(states::publish);
    begun.start();
    copy = begun;
  }

  private void stop() {
    if (copy != null) {
      copy.close();
      copy = null;
      states.publish(new CopyState.Off());
    }
  }

  @Override
  public synchronized void close() {
    stop();
  }
}
