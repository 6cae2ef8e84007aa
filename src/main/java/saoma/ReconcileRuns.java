package saoma;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import saoma.channel.BillAnswer;
import saoma.channel.BillSink;
import saoma.cli.CannotEnter;
import saoma.cli.ReconcileRun;
import saoma.reconcile.MatchDay;
import saoma.reconcile.Matching.Progress;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.store.Database;

/// Compares days for a command, with the books opened as a till opens them.
record ReconcileRuns(Wiring wiring) implements ReconcileRun {
  /// Differences that are told; all are counted.
  private static final int MOST = 10_000;

  @Override
  public void run(
      Home home,
      List<String> channels,
      LocalDate day,
      @Nullable Path file,
      Consumer<Progress> progress,
      Consumer<Compared> told)
      throws CannotEnter {
    if (!Database.exists(home.database())) {
      throw new CannotEnter("There are no books in " + home.root() + ".");
    }
    if (file != null && !Files.isReadable(file)) {
      throw new CannotEnter("The file " + file + " cannot be read.");
    }
    try (var services = wiring.services(home)) {
      for (var channel : channels.isEmpty() ? all(services.settings()) : channels) {
        var asked = new MatchDay(channel, day);
        told.accept(compared(services.matchDesk, asked, bill(home, asked, file), progress));
      }
    } catch (Uncertain e) {
      throw e.why;
    }
  }

  private static List<String> all(Settings settings) throws CannotEnter {
    var on = new ArrayList<String>();
    if (settings.alipay().enabled()) {
      on.add(ChannelSetup.ALIPAY);
    }
    if (settings.wechat().enabled()) {
      on.add(ChannelSetup.WECHAT);
    }
    if (on.isEmpty()) {
      throw new CannotEnter("The settings have switched every channel with a bill off.");
    }
    return on;
  }

  private static Compared compared(
      MatchDesk desk,
      MatchDay day,
      Function<BillSink, BillAnswer> bill,
      Consumer<Progress> progress) {
    var unanswered = desk.match(day, bill, progress, () -> false);
    return new Compared(
        day.channel(),
        day.day(),
        unanswered,
        unanswered.isEmpty() ? desk.standing(day) : Optional.empty(),
        unanswered.isEmpty() ? desk.differences(day, MOST) : List.of());
  }

  private Function<BillSink, BillAnswer> bill(Home home, MatchDay day, @Nullable Path file) {
    var bills = new BillRuns(wiring.clock);
    return sink -> {
      try {
        return file == null
            ? bills.fetch(home, day.channel(), day.day(), sink)
            : bills.read(file, day.channel(), day.day(), sink);
      } catch (CannotEnter e) {
        throw new Uncertain(e);
      }
    };
  }

  /// Carries the reason out of the comparison.
  private static final class Uncertain extends RuntimeException {
    private final transient CannotEnter why;

    Uncertain(CannotEnter why) {
      super(why);
      this.why = why;
    }
  }
}
