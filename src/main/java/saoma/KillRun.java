package saoma;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import saoma.Lives.Event;
import saoma.cli.CannotEnter;
import saoma.cli.Proofs.Kills;
import saoma.practice.PracticeAddresses;
import saoma.practice.trade.TradeBook;
import saoma.prove.Laws;
import saoma.prove.Stored;
import saoma.prove.Taken;
import saoma.prove.Verdict;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.settings.SettingsFile;
import saoma.store.CannotOpen;
import saoma.store.backup.BackupFolder;

/// Kills tills that sell at a gateway in another process, and asks the three witnesses.
final class KillRun {
  private static final int WORDS_EVERY = 10;

  private final Wiring wiring;
  private final OwnProcess own;
  private final Path folder;
  private final Kills wish;
  private final Consumer<String> words;
  private final EnumMap<Event, Integer> counts = new EnumMap<>(Event.class);

  /// @param own of which nothing is written to until the run is over
  KillRun(Wiring wiring, OwnProcess own, Path folder, Kills wish, Consumer<String> words) {
    this.wiring = wiring;
    this.own = own;
    this.folder = folder;
    this.wish = wish;
    this.words = words;
  }

  Verdict run() throws IOException, InterruptedException, CannotEnter {
    var gatewayHome = new Home(folder.resolve("gateway"));
    var all = all(gatewayHome);
    var strangers = taken(gatewayHome);
    var verdict = Verdict.NOTHING;
    for (var lives : all) {
      var stored = stored(lives.home());
      var its = new HashMap<String, Taken>();
      for (var one : stored) {
        for (var payment : one.payments()) {
          var money = strangers.remove(payment.number());
          if (money != null) {
            its.put(payment.number(), money);
          }
        }
      }
      verdict = verdict.and(Laws.hold(lives.sold(), stored, its)).with(lives.troubles());
      verdict = verdict.with(journals(lives.home())).with(backups(lives.home()));
    }
    return strangers.isEmpty()
        ? verdict
        : verdict.with(List.of("taken for payments that no till's books have: " + strangers));
  }

  /// How often each happened.
  Map<Event, Integer> counts() {
    synchronized (counts) {
      return new EnumMap<>(counts);
    }
  }

  private void count(Event event) {
    synchronized (counts) {
      counts.merge(event, 1, Integer::sum);
      var kills = kills(counts);
      if (event.isDeath() && kills % WORDS_EVERY == 0) {
        words.accept(kills + " kills");
      }
    }
  }

  static int kills(Map<Event, Integer> counts) {
    return counts.entrySet().stream()
        .filter(one -> one.getKey().isDeath())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private List<Lives> all(Home gatewayHome) throws IOException, InterruptedException {
    try (var gateway = new GatewayProcess(own, gatewayHome, folder.resolve("gateway.log"));
        var work = Executors.newVirtualThreadPerTaskExecutor()) {
      words.accept(
          "A gateway serves at " + gateway.at().wechat().base() + "; everything is in " + folder);
      var running = new ArrayList<Future<Lives>>();
      for (int till = 0; till < wish.tills(); till++) {
        var number = till;
        running.add(work.submit(() -> live(number, gateway)));
      }
      var all = new ArrayList<Lives>();
      for (var one : running) {
        all.add(one.get());
      }
      return all;
    } catch (ExecutionException e) {
      throw new IOException("a till could not be killed: " + e.getCause(), e);
    }
  }

  private Lives live(int till, GatewayProcess gateway) throws IOException, InterruptedException {
    var home = new Home(folder.resolve("till-%02d".formatted(till + 1)));
    Files.createDirectories(home.root());
    Files.createDirectories(stick(home));
    new SettingsFile(home.settingsFile()).save(settings(till, home, gateway.at()));
    var kills = wish.kills() / wish.tills() + (till < wish.kills() % wish.tills() ? 1 : 0);
    return new Lives(own, home, gateway, wish.seed() * 1_000 + till, this::count)
        .live(kills, wish.steady());
  }

  /// With the journal's second copy on: one more file for a kill to tear.
  private static Settings settings(int till, Home home, PracticeAddresses at) {
    var shop = new Settings.Shop("Saoma", "%02d".formatted(till + 1), "en");
    var copied = Settings.FRESH.with(shop).copying(stick(home).toString(), "");
    return PracticeSettings.pointed(copied, at);
  }

  private static Path stick(Home home) {
    return home.root().resolveSibling(home.root().getFileName() + "-stick");
  }

  private List<Stored> stored(Home home) throws CannotEnter {
    try (var till = wiring.data(home, false)) {
      return Stored.all(till.books());
    }
  }

  /// The journal beside the books, and its second copy by itself.
  private static List<String> journals(Home home) throws IOException, CannotEnter {
    var broken = new ArrayList<String>();
    var beside = Verifying.verify(home, null);
    if (!beside.good()) {
      broken.add("the money journal in " + home.root() + ": " + beside.words());
    }
    try (var copies = Files.list(stick(home))) {
      for (var copy : copies.toList()) {
        var verified = Verifying.verify(home, copy);
        if (!verified.good() || !verified.head().equals(beside.head())) {
          broken.add("the journal's copy in " + copy + ": " + verified.words());
        }
      }
    }
    return broken;
  }

  /// A file that counts as a backup is a whole one, wherever the kill fell.
  private static List<String> backups(Home home) throws IOException {
    var broken = new ArrayList<String>();
    var backups = new BackupFolder(home.backups());
    for (var backup : backups.list()) {
      try {
        backups.check(backup);
      } catch (IOException | CannotOpen e) {
        broken.add("the backup " + backup.file() + " is not whole: " + e.getMessage());
      }
    }
    return broken;
  }

  /// From the gateway's own book, once it has stopped.
  private static Map<String, Taken> taken(Home gatewayHome) throws IOException {
    var taken = new HashMap<String, Taken>();
    try (var book = TradeBook.open(gatewayHome.practice().resolve("trades.jsonl"))) {
      for (var trade : book.all()) {
        if (trade.paidAt().isPresent() && !trade.fullyRefunded()) {
          taken.put(
              trade.opening().outTradeNo(),
              new Taken(trade.opening().tradeNo(), trade.refundable()));
        }
      }
    }
    return taken;
  }
}
