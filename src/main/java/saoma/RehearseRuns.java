package saoma;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import saoma.cli.CannotEnter;
import saoma.cli.ExitCode;
import saoma.cli.RehearseRun;
import saoma.settings.Home;
import saoma.settings.Room;
import saoma.settings.SettingsFile;

/// A rehearsal: an empty till in a folder of its own, to which made-up customers come. What an
/// earlier clerk rehearsed is thrown away.
record RehearseRuns(Wiring wiring) implements RehearseRun {
  @Override
  public int rehearse(Home home, Consumer<String> words) {
    if (!Display.isThere()) {
      words.accept("There is no display here, and customers want to be looked at.");
      return ExitCode.FAILED;
    }
    try {
      prepare(home);
      return wiring.till(home.rehearsal(), CompletableFuture.runAsync(Display::start), words);
    } catch (CannotEnter e) {
      words.accept(e.words());
      return ExitCode.FAILED;
    }
  }

  /// Makes the empty till.
  static void prepare(Home home) throws CannotEnter {
    var room = new RoomFolder(home.rehearsal(), Room.REHEARSAL);
    room.delete();
    try {
      room.begin("");
      var settings = Room.REHEARSAL.signed(SampleRuns.spoken(home));
      new SettingsFile(home.rehearsal().settingsFile()).save(settings);
    } catch (IOException e) {
      throw new CannotEnter("The rehearsal was not prepared: " + e.getMessage(), e);
    }
  }
}
