package saoma;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;
import saoma.checkout.ShiftDesk;
import saoma.cli.CannotEnter;
import saoma.cli.ExitCode;
import saoma.cli.SampleRun;
import saoma.month.Made;
import saoma.month.Month;
import saoma.settings.Home;
import saoma.settings.Room;
import saoma.settings.Settings;
import saoma.settings.Settings.Shop;
import saoma.settings.SettingsFile;

/// The sample shop: made aside and put in its place as a whole, so that it is either there with all
/// of its week or not at all. The shop's own books are never opened.
record SampleRuns(Wiring wiring) implements SampleRun {
  private static final String ASIDE = "sample.part";
  private static final int SALES_A_DAY = 30;
  private static final long SEED = 7;

  @Override
  public int open(Home home, Consumer<String> words) {
    if (!Display.isThere()) {
      words.accept("There is no display here. --make makes the sample shop and opens nothing.");
      return ExitCode.FAILED;
    }
    var toolkit = CompletableFuture.runAsync(Display::start);
    try {
      if (!folder(home).isThere() && !new MakingWindow(this, home, words).made(toolkit)) {
        return ExitCode.FAILED;
      }
      return wiring.till(home.sample(), toolkit, words);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.FAILED;
    }
  }

  @Override
  public Sample make(Home home, Consumer<Integer> days) throws CannotEnter {
    if (folder(home).isThere()) {
      return new Sample(false, 0);
    }
    if (Files.exists(home.sample().root())) {
      throw new CannotEnter(home.sample().root() + " is something else, so it is left alone.");
    }
    try {
      var aside = new RoomFolder(new Home(home.root().resolve(ASIDE)), Room.SAMPLE);
      aside.delete();
      aside.begin("");
      var made = filled(aside.home(), settings(home), days);
      aside.begin(manager(made));
      Files.move(aside.home().root(), home.sample().root());
      return new Sample(true, made.receipts());
    } catch (IOException e) {
      throw new CannotEnter("The sample shop was not made: " + e.getMessage(), e);
    }
  }

  private Made filled(Home aside, Settings settings, Consumer<Integer> days) throws IOException {
    new SettingsFile(aside.settingsFile()).save(settings);
    var today = LocalDate.ofInstant(wiring.clock.instant(), ShiftDesk.ZONE);
    var first = today.minusDays(Month.WEEK);
    return MonthRuns.filled(
        aside,
        settings,
        Month.opens(first),
        parts ->
            Month.week(parts.counter(), parts.channels(), first, SEED, SALES_A_DAY, days::accept));
  }

  private static Settings settings(Home home) {
    return Room.SAMPLE.signed(MonthRuns.shop(spoken(home)));
  }

  /// A fresh till's, in the language of the shop as far as its settings can be read.
  static Settings spoken(Home home) {
    var fresh = Settings.FRESH.shop();
    var language = fresh.language();
    if (new SettingsFile(home.settingsFile()).load() instanceof SettingsFile.Found.Good(var own)) {
      language = own.shop().language();
    }
    return Settings.FRESH.with(new Shop(fresh.name(), fresh.till(), language));
  }

  private static String manager(Made made) {
    var manager = made.people().getFirst();
    return manager.name() + " " + manager.pin();
  }

  @Override
  public boolean delete(Home home) throws CannotEnter {
    return folder(home).delete();
  }

  static RoomFolder folder(Home home) {
    return new RoomFolder(home.sample(), Room.SAMPLE);
  }

  /// Lets the manager of a sample shop in, whose PIN is no secret: it guards practice money only.
  static void enter(Services services) {
    if (services.home.room() == Room.SAMPLE && services.staff.desk().present().isEmpty()) {
      var told = told(services.home);
      var pin = told.substring(told.indexOf(' ') + 1);
      services.staff.desk().logIn(pin.toCharArray());
    }
  }

  /// Name and PIN of the manager; empty where nobody can tell any more.
  static String told(Home home) {
    try {
      return new RoomFolder(home, Room.SAMPLE).told().strip();
    } catch (IOException e) {
      LoggerFactory.getLogger(SampleRuns.class)
          .warn("the mark of the sample shop: {}", e.toString());
      return "";
    }
  }
}
