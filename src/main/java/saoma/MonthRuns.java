package saoma;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.YearMonth;
import java.util.function.Function;
import org.slf4j.LoggerFactory;
import saoma.cli.CannotEnter;
import saoma.cli.MonthRun;
import saoma.device.ReceiptFolder;
import saoma.device.ReceiptText;
import saoma.month.Made;
import saoma.month.MadeUpTime;
import saoma.month.Month;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.settings.Settings.Mode;
import saoma.settings.Settings.Rounding;
import saoma.settings.SettingsFile;
import saoma.store.CannotOpen;
import saoma.store.Database;
import saoma.store.DurableTx;
import saoma.store.Filling;
import saoma.store.Halt;

/// Fills a home with a made-up month. Only one that pays with practice money, and has sold nothing.
record MonthRuns() implements MonthRun {
  private static final int TOLERANCE = 500;

  /// A line for each payment, of which there are thousands.
  private static final String CHATTY = "saoma.checkout";

  @Override
  public Made fill(Home home, YearMonth month, long seed, int salesPerDay) throws CannotEnter {
    var settings = Wiring.settings(home);
    if (settings.mode() != Mode.PRACTICE) {
      throw new CannotEnter(
          "A made-up month is for practice money; this till is set to real money.");
    }
    try {
      Files.createDirectories(home.root());
      requireEmpty(home, settings);
      return filled(home, kept(home, settings), month, seed, salesPerDay);
    } catch (CannotOpen e) {
      throw new CannotEnter(Refusals.words(e.reason(), home), e);
    } catch (IOException e) {
      throw new CannotEnter(
          "The folder " + home.root() + " cannot be written: " + e.getMessage(), e);
    }
  }

  private static void requireEmpty(Home home, Settings settings) throws CannotEnter {
    if (!Database.exists(home.database())) {
      return;
    }
    try (var database = Database.open(home.database())) {
      var books = new DurableTx(database, settings.shop().till(), Halt.jvm());
      var used =
          books.read(pages ->
              pages.shifts().open().isPresent()
                  || !pages.orders().latest(1).isEmpty()
                  || !pages.staff().all().isEmpty());
      if (used) {
        throw new CannotEnter(
            "There are sales or people in " + home.root() + " already; name an empty folder.");
      }
    }
  }

  /// A till that nobody has set up becomes a shop that rounds cash and lets five yuan pass.
  private static Settings kept(Home home, Settings settings) throws IOException {
    if (Files.exists(home.settingsFile())) {
      return settings;
    }
    var made = shop(settings);
    new SettingsFile(home.settingsFile()).save(made);
    return made;
  }

  /// A small shop of which the rest is as these settings have it.
  static Settings shop(Settings settings) {
    var shop = settings.shop();
    return settings
        .with(new Settings.Shop("示范便利店", shop.till(), shop.language()))
        .with(Rounding.JIAO)
        .with(settings.counter().tolerating(TOLERANCE));
  }

  private static Made filled(
      Home home, Settings settings, YearMonth month, long seed, int salesPerDay)
      throws IOException {
    return filled(
        home,
        settings,
        Month.begins(month),
        parts -> Month.play(parts.counter(), parts.channels(), month, seed, salesPerDay));
  }

  /// Fills books that hold nothing yet.
  ///
  /// @param begins the made-up clock
  static Made filled(Home home, Settings settings, Instant begins, Function<MonthParts, Made> play)
      throws IOException {
    Logs.quiet(CHATTY);
    var filling = new Filling(home.database(), home.journal());
    var time = new MadeUpTime(begins);
    var printer = new ReceiptFolder(home.receipts(), new ReceiptText(ReceiptText.WIDE));
    Made made;
    try (var parts = MonthParts.open(filling, settings, time, printer)) {
      made = play.apply(parts);
    }
    filling.force();
    Logs.loud(CHATTY);
    LoggerFactory.getLogger(MonthRuns.class).info("days were made up: {}", made.month());
    return made;
  }
}
