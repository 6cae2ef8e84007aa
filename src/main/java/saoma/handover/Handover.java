package saoma.handover;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.catalogue.Catalogue;
import saoma.checkout.Books;
import saoma.checkout.Feed;
import saoma.checkout.GivingUp;
import saoma.checkout.Nudge;
import saoma.checkout.Pause;
import saoma.door.Site;
import saoma.settings.HandoverSettings;
import saoma.settings.TaxSettings;

/// Orders of other programs, from the door to the counter and back. One thread looks again and
/// again at what the books say of them; it may die at any instant, because what was told is in the
/// table.
public final class Handover implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Handover.class);
  private static final Duration BEAT = Duration.ofSeconds(1);
  private static final Duration LAST_LOOK = Duration.ofSeconds(10);

  private final Handovers handed;
  private final HandoverDesk desk;
  private final Callbacks callbacks;
  private final HandoverSite site;
  private final GivingUp givingUp;
  private final InstantSource clock;
  private final Pause pause;
  private final Nudge nudge = new Nudge();
  private final List<Nudge> waiting = new CopyOnWriteArrayList<>();
  private final Feed<List<Handed>> open = new Feed<>(List.of());
  private volatile String atCounter = "";
  private volatile Consumer<String> counter = _ -> {};
  private volatile boolean over;
  private @Nullable Thread looking;

  /// What the till is made of.
  ///
  /// @param taxes as they are at each moment
  /// @param settings as they are at each moment
  public record World(
      Handovers handed,
      Books books,
      Catalogue catalogue,
      Supplier<TaxSettings> taxes,
      Supplier<HandoverSettings> settings,
      GivingUp givingUp,
      Calls calls,
      HandoverToken token,
      InstantSource clock,
      Pause pause) {}

  public Handover(World world) {
    handed = world.handed();
    givingUp = world.givingUp();
    clock = world.clock();
    pause = world.pause();
    var rules = new CallRules(world.settings());
    var shelf = new Shelf(world.catalogue(), world.taxes());
    desk = new HandoverDesk(handed, world.books(), shelf, givingUp, rules, clock);
    var text = new ReadingText(world.token(), world.settings());
    callbacks =
        new Callbacks(
            handed,
            world.calls(),
            rules,
            number -> desk.read(number).map(text::json).orElse("{}"),
            clock);
    site = new HandoverSite(desk, this, text, world.token());
    givingUp.given().listen(given -> given.ifPresent(this::given));
  }

  /// What stands behind the door for programs.
  public Site site() {
    return site;
  }

  /// Goes on with what an earlier run left, and looks from now on.
  public synchronized void start() {
    if (looking == null) {
      looking = Thread.ofVirtual().name("handover").start(this::look);
    }
  }

  /// Whether there is something to finish.
  public boolean isNeeded() {
    return !handed.open().isEmpty();
  }

  /// Whether a program, or the deadline, wanted the end of this sale.
  public boolean isWished(String sale) {
    return Handed.number(sale)
        .flatMap(handed::byNumber)
        .filter(one -> one.wish() != null)
        .isPresent();
  }

  /// Orders whose fate is not sure, oldest first.
  public Feed<List<Handed>> open() {
    return open;
  }

  /// Something may have moved.
  public void moved() {
    nudge.give();
  }

  /// The sale that is on the screen: it does not expire under the clerk's hands.
  public void atCounter(String sale) {
    atCounter = sale;
  }

  /// @param bringBack puts a sale on the screen; must return at once
  public void counter(Consumer<String> bringBack) {
    counter = bringBack;
  }

  /// Puts an order on the screen.
  ///
  /// @return false if it is not one that can be paid
  boolean bringBack(String number) {
    var found = handed.byNumber(number).filter(one -> one.fate() == Fate.OPEN);
    found.ifPresent(one -> counter.accept(one.sale()));
    return found.isPresent();
  }

  /// Events behind this number; waits for one if there is none yet.
  List<HandedEvent> events(long after, int most, Duration wait) {
    var mine = new Nudge();
    waiting.add(mine);
    try {
      var until = pause.nanos() + wait.toNanos();
      var found = handed.events(after, most);
      while (found.isEmpty() && !over && pause.nanos() < until) {
        pause.forAtMost(Duration.ofNanos(Math.max(1, until - pause.nanos())), mine);
        found = handed.events(after, most);
      }
      return found;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    } finally {
      waiting.remove(mine);
    }
  }

  private void given(GivingUp.Given given) {
    if (given.trouble().isPresent()) {
      Handed.number(given.sale())
          .flatMap(handed::byNumber)
          .filter(one -> one.fate() == Fate.OPEN && one.wish() != null)
          .ifPresent(one -> handed.wish(one.number(), null));
    }
    moved();
  }

  private void look() {
    var first = true;
    while (!over) {
      try {
        if (first) {
          endAgain();
          first = false;
        }
        step();
        pause.forAtMost(BEAT, nudge);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        LOG.error("orders of other programs were not looked at", e);
        rest();
      }
    }
  }

  private void rest() {
    try {
      pause.forAtMost(BEAT, nudge);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      over = true;
    }
  }

  /// Wishes of a run before.
  private void endAgain() {
    for (var one : handed.open()) {
      if (one.wish() != null) {
        givingUp.giveUp(one.sale(), HandoverDesk.BY);
      }
    }
  }

  /// One look at everything.
  void step() {
    handed.moved().forEach(desk::settle);
    for (var one : handed.overdue(clock.instant())) {
      if (!one.sale().equals(atCounter) && desk.isUntouched(one)) {
        desk.end(one, Fate.EXPIRED);
        desk.settle(one);
      }
    }
    handed.back().forEach(back -> handed.returned(back, clock.instant()));
    callbacks.look();
    tell();
  }

  /// Whoever waits, and the tray.
  void tell() {
    var now = handed.open();
    if (!now.equals(open.newest())) {
      open.publish(now);
    }
    waiting.forEach(Nudge::give);
  }

  @Override
  public void close() {
    over = true;
    moved();
    waiting.forEach(Nudge::give);
    var running = looking;
    if (running != null) {
      try {
        running.join(LAST_LOOK);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
