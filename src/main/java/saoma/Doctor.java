package saoma;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import saoma.ChannelSetup.Prepared;
import saoma.channel.Channels;
import saoma.channel.Health;
import saoma.cli.CannotEnter;
import saoma.cli.Runs.Finding;
import saoma.cli.Runs.Level;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.store.CannotOpen;
import saoma.store.Database;
import saoma.store.DiskRoom;
import saoma.store.DiskRoom.Room;
import saoma.store.DurableTx;
import saoma.store.Halt;
import saoma.store.Journals;
import saoma.store.SharedFolder;
import saoma.store.journal.FolderFiles;
import saoma.store.journal.Verification;
import saoma.update.UpdateAsker;
import saoma.update.Version;

/// Looks at everything that a sale needs, changes nothing, and says what to do.
final class Doctor {
  private static final int JAVA = 25;

  /// Names that Java gives to whatever is there; no font of their own.
  private static final Set<String> LOGICAL =
      Set.of("Dialog", "DialogInput", "Monospaced", "SansSerif", "Serif");

  private static final Duration SKEW_BEARABLE = Duration.ofSeconds(60);

  private final Home home;
  private final InstantSource clock;
  private final List<Finding> findings = new ArrayList<>();

  Doctor(Home home, InstantSource clock) {
    this.home = home;
    this.clock = clock;
  }

  List<Finding> examine() {
    java();
    disk();
    database();
    findings.addAll(new BackupExam(home, clock).examine());
    KeysExam.of(home).ifPresent(findings::add);
    fonts();
    try {
      var settings = Wiring.settings(home);
      fine(
          "settings",
          settings.mode()
              + ", shop "
              + settings.shop().name()
              + ", till "
              + settings.shop().till());
      findings.addAll(BackupExam.second(home, settings));
      channels(settings);
      findings.add(new UpdateExam(new UpdateAsker(), Version.ours()).examine(settings.updates()));
    } catch (CannotEnter e) {
      wrong("settings", "the file cannot be used", e.words());
    }
    return List.copyOf(findings);
  }

  private void java() {
    int version = Runtime.version().feature();
    if (version >= JAVA) {
      fine("java", Runtime.version().toString());
    } else {
      wrong("java", "this is Java " + version, "Install a Java " + JAVA + " or later.");
    }
  }

  private void disk() {
    try {
      Files.createDirectories(home.root());
      SharedFolder.refuse(home.root());
    } catch (IOException e) {
      wrong("disk", home.root() + " cannot be written", "Check the folder's rights.");
      return;
    } catch (CannotOpen e) {
      wrong("disk", e.reason().name(), Refusals.words(e.reason(), home));
    }
    switch (DiskRoom.of(home.root()).look()) {
      case Room.Enough(var bytes) -> fine("disk", free(bytes));
      case Room.Low(var bytes) -> warn("disk", free(bytes), "Make room soon.");
      case Room.TooLittle(var bytes) ->
          wrong("disk", free(bytes), "Make room: below 500 MB the till does not sell.");
      case Room.NotKnown(var why) ->
          wrong("disk", "does not say how full it is: " + why, "Check that it is plugged in.");
    }
  }

  private String free(long bytes) {
    return bytes / 1_000_000 + " MB free in " + home.root();
  }

  private void database() {
    if (!Database.exists(home.database())) {
      fine("database", "none yet; the first start makes it");
      return;
    }
    try (var database = Database.open(home.database())) {
      fine("database", "opens with safe settings, schema is current");
      journal(database);
      moneyJournal();
    } catch (CannotOpen e) {
      var level = e.reason() == CannotOpen.Reason.IN_USE ? Level.WARNING : Level.WRONG;
      findings.add(
          new Finding("database", level, e.reason().name(), Refusals.words(e.reason(), home)));
    }
  }

  private void journal(Database database) {
    var books = new DurableTx(database, Settings.FRESH.shop().till(), Halt.jvm());
    new Journals(books)
        .firstBroken()
        .ifPresentOrElse(
            broken ->
                wrong(
                    "journal",
                    "row " + broken.seq() + " is not as it was written: " + broken.fault(),
                    "Change nothing in " + home.root() + " and call the manager."),
            () -> fine("journal", "every row is as it was written"));
  }

  private void moneyJournal() {
    try {
      var verification = Verification.of(new FolderFiles(home.journal()));
      verification.faults().stream()
          .findFirst()
          .ifPresentOrElse(
              fault ->
                  wrong(
                      "money journal",
                      fault.words(),
                      "Change nothing in " + home.journal() + " and run saoma verify."),
              () -> fine("money journal", verification.records() + " records are as written"));
    } catch (IOException e) {
      wrong("money journal", "cannot be read", "Check the rights of " + home.journal() + ".");
    }
  }

  private void fonts() {
    System.setProperty("java.awt.headless", "true");
    for (var font : GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts()) {
      if (!LOGICAL.contains(font.getFamily(Locale.ROOT)) && font.canDisplayUpTo("扫码收款") < 0) {
        fine("fonts", "Chinese is written in " + font.getFamily(Locale.ROOT));
        return;
      }
    }
    warn(
        "fonts",
        "no font here has Chinese characters; they show as boxes",
        "Install one, on Debian: apt-get install fonts-noto-cjk");
  }

  private void channels(Settings settings) {
    try (var desk = new ChannelDesk(home, clock, new Channels(List.of()))) {
      desk.prepare(settings)
          .forEach((code, prepared) -> {
            switch (prepared) {
              case Prepared.Unusable(var problem) ->
                  wrong(code, field(problem.field()), words(problem.problem()));
              case Prepared.Usable(var channel) -> health(code, channel.check());
            }
          });
    }
  }

  private void health(String code, Health health) {
    switch (health) {
      case Health.Ready(var skew) -> ready(code, skew);
      case Health.Unreachable(var cause) ->
          wrong(code, "did not answer: " + cause, "Check the network and the address.");
      case Health.Wrong(var field, var problem) -> wrong(code, field(field), words(problem));
    }
  }

  private void ready(String code, Duration skew) {
    fine(code, "answers, and its signature fits");
    if (skew.abs().compareTo(SKEW_BEARABLE) > 0) {
      warn(
          "clock",
          "is " + skew.toSeconds() + " s off the clock of " + code,
          "Set the clock of this computer by the network.");
    } else {
      fine("clock", "agrees with " + code + " to " + skew.abs().toMillis() / 1000 + " s");
    }
  }

  private static String field(String name) {
    return text("setting." + name, name);
  }

  static String words(String problem) {
    return text("problem." + problem, problem);
  }

  private static String text(String key, String otherwise) {
    try {
      return ResourceBundle.getBundle("i18n.texts", Locale.ROOT).getString(key);
    } catch (MissingResourceException e) {
      return otherwise;
    }
  }

  private void fine(String subject, String sentence) {
    findings.add(new Finding(subject, Level.FINE, sentence, ""));
  }

  private void warn(String subject, String sentence, String advice) {
    findings.add(new Finding(subject, Level.WARNING, sentence, advice));
  }

  private void wrong(String subject, String sentence, String advice) {
    findings.add(new Finding(subject, Level.WRONG, sentence, advice));
  }
}
