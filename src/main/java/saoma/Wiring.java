package saoma;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.StartWindow.CannotOpenTill;
import saoma.catalogue.Catalogue;
import saoma.catalogue.Goods;
import saoma.checkout.Standing;
import saoma.cli.CannotEnter;
import saoma.cli.ExitCode;
import saoma.cli.Runs;
import saoma.cli.TillOpener.OpenTill;
import saoma.cli.Verified;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.settings.Settings.Shop;
import saoma.settings.SettingsFile;
import saoma.store.CannotOpen;
import saoma.store.Database;
import saoma.store.DurableTx;
import saoma.store.GoodsTable;
import saoma.store.Halt;
import saoma.store.ProductTable;
import saoma.ui.start.StartModel.Left;
import saoma.ui.start.StartTrouble;

/// The only place that builds services, by hand and in order.
final class Wiring implements Runs {
  private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);
  private static final Duration ASKING = Duration.ofSeconds(10);
  final InstantSource clock = InstantSource.system();

  /// Reads the settings of a till.
  ///
  /// @throws CannotEnter if the file must be put right by a person
  static Settings settings(Home home) throws CannotEnter {
    return switch (new SettingsFile(home.settingsFile()).load()) {
      case SettingsFile.Found.Good(var settings) -> signed(home, settings);
      case SettingsFile.Found.Missing _ -> signed(home, Settings.FRESH);
      case SettingsFile.Found.Bad(var problem) ->
          throw new CannotEnter(
              "The settings in "
                  + home.settingsFile()
                  + " cannot be used ("
                  + problem
                  + "). Put them right, or move the file away to begin anew.");
    };
  }

  private static Settings signed(Home home, Settings settings) throws CannotEnter {
    var room = home.room();
    if (!room.allows(settings)) {
      throw new CannotEnter(
          home.root() + " is for practice money, and its settings are for real money.");
    }
    return room.signed(settings);
  }

  /// Opens everything but the screens.
  Services services(Home home) throws CannotEnter {
    try {
      Files.createDirectories(home.root());
      Logs.into(home.logs());
      return new Services(home, settings(home), clock);
    } catch (IOException e) {
      throw new CannotEnter(
          "The folder " + home.root() + " cannot be written: " + e.getMessage(), e);
    } catch (CannotOpen e) {
      throw new CannotEnter(Refusals.words(e.reason(), home), e);
    }
  }

  /// The data alone, for a command.
  OpenTill data(Home home, boolean make) throws CannotEnter {
    if (!make && !Database.exists(home.database())) {
      throw new CannotEnter("There are no books in " + home.root() + ".");
    }
    try {
      var settings = settings(home);
      var database = Database.open(home.database());
      var books = new DurableTx(database, settings.shop().till(), Halt.jvm());
      var table = ProductTable.open(books, FirstStart.goods(home));
      table.awaitComplete();
      return new Data(database, books, table);
    } catch (CannotOpen e) {
      throw new CannotEnter(Refusals.words(e.reason(), home), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotEnter("Stopped before it began.");
    }
  }

  private record Data(Database database, DurableTx books, ProductTable table) implements OpenTill {
    @Override
    public Goods goods() {
      return new GoodsTable(books, table);
    }

    @Override
    public Catalogue catalogue() {
      return table;
    }

    @Override
    public void close() {
      table.close();
      database.close();
    }
  }

  @Override
  public int till(Home home, Consumer<String> words) {
    if (!Display.isThere()) {
      words.accept("There is no display here, so the demo is played without one.");
      return new DemoRun(this).withoutDisplay(words);
    }
    return till(home, CompletableFuture.runAsync(Display::start), words);
  }

  /// The same where the toolkit is starting already.
  int till(Home home, CompletableFuture<Void> toolkit, Consumer<String> words) {
    try {
      var first = FirstWindow.perhaps(home, toolkit);
      if (!first.open()) {
        return ExitCode.DONE;
      }
      while (true) {
        try {
          var window = open(home, toolkit);
          FirstStart.goOn(first, window);
          window.await();
          return ExitCode.DONE;
        } catch (CannotEnter e) {
          words.accept(e.words());
          toolkit.join();
          if (trouble(home, e) == Left.QUIT) {
            return ExitCode.FAILED;
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.FAILED;
    }
  }

  /// Puts the trouble on the glass and waits for what a person does about it.
  private Left trouble(Home home, CannotEnter told) throws InterruptedException {
    Shop shop;
    try {
      shop = settings(home).shop();
    } catch (CannotEnter _) {
      shop = Settings.FRESH.shop();
    }
    var folder = home.root().toAbsolutePath().toString();
    var found = Refusals.trouble(told);
    var small = found == StartTrouble.SETTINGS ? told.words() : "";
    var why = new CannotOpenTill(folder, small);
    return new StartWindow(shop, found, why, new WaysOut(home, clock)).ask();
  }

  /// Opens the till's window. The toolkit starts while the books are opened; whatever was left
  /// unfinished is asked before the sale screen is there.
  TillWindow open(Home home) throws CannotEnter, InterruptedException {
    return open(home, CompletableFuture.runAsync(Display::start));
  }

  private TillWindow open(Home home, CompletableFuture<Void> toolkit)
      throws CannotEnter, InterruptedException {
    var services = services(home);
    var left = recovered(services);
    SampleRuns.enter(services);
    toolkit.join();
    var window =
        Display.call(() -> {
          var made = new TillWindow(services);
          made.open(left);
          return made;
        });
    // After the window, because keys and a server would keep it waiting; nobody pays in the first
    // second.
    services.prepareChannels();
    services.backups.start();
    services.updates.start();
    LOG.info(
        "the till takes a scan {} ms after its Java began",
        ManagementFactory.getRuntimeMXBean().getUptime());
    return window;
  }

  /// Asks about every payment of the run before, and finds the sale it stopped in.
  private static TillWindow.Left recovered(Services services) throws InterruptedException {
    var recovery = Recovering.recovered(services, ASKING);
    services.refundDesk.recover();
    var draft = services.drafts.load().filter(one -> !one.cart().isEmpty());
    return draft
        .map(one -> new TillWindow.Left(draft, Standing.of(services.books, one.sale()), recovery))
        .orElseGet(() -> TillWindow.Left.without(recovery));
  }

  @Override
  public int practice(Practice wish, Consumer<String> addresses, Consumer<String> words) {
    return new PracticeRun(clock).serve(wish, addresses, words);
  }

  @Override
  public int demo(Home home, Demo wish, Consumer<String> events, Consumer<String> words) {
    return new DemoRun(this).play(home, wish, events, words);
  }

  @Override
  public List<Finding> doctor(Home home) {
    return new Doctor(home, clock).examine();
  }

  @Override
  public Verified verify(Home home, @Nullable Path journal) throws CannotEnter {
    return Verifying.verify(home, journal);
  }
}
