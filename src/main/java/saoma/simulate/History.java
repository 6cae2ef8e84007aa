package saoma.simulate;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import saoma.account.Guard;
import saoma.account.Member;
import saoma.channel.Channel;
import saoma.channel.Channels;
import saoma.channel.Reading;
import saoma.settings.AccountSettings;
import saoma.settings.Settings;
import saoma.settings.Settings.LateMoney;

/// One seed, played to its end: a till, two gateways, a clerk with some sales, and whatever goes
/// wrong; then the network heals, everything comes to rest, and the books are compared.
final class History {
  static final String APPID = "wx0000000000000000";
  static final String MCHID = "1900000000";

  static final int MEMBERS = 2;
  static final String PASSWORD = "246813";
  private static final AccountSettings ACCOUNTS =
      new AccountSettings("1000", "3000", "50=3, 300=40");

  /// Longer than any code lives and any watch lasts.
  private static final long REST = 3 * 3600 * World.SECOND;

  private static final long MINUTE = 60 * World.SECOND;

  private final World world;
  private final Inspector inspector;
  private final Till till;
  private final People people;
  private final int patience;
  private int crashes;

  /// @param skipped sales to be left out
  /// @param leftOut what must not go wrong this time
  /// @param flaws safety rules that are off
  record Wish(
      long seed,
      int sales,
      Set<Integer> skipped,
      EnumSet<Fault> faults,
      Collection<Happening> leftOut,
      Set<Mutation> flaws,
      boolean tracing) {}

  /// What became of it.
  record Outcome(
      long seed,
      List<Violation> violations,
      List<Happening> happened,
      List<String> trace,
      long hash,
      long events,
      int sales,
      int paid,
      int crashes,
      long nanos) {}

  private History(Wish wish, Makes makes) {
    world = new World(new Dice(wish.seed(), wish.faults(), wish.leftOut()), wish.tracing());
    inspector = new Inspector(world, wish.flaws());
    patience = (int) world.dice.between(45, 301, 50, 0);
    var gateways =
        Map.<String, Counterparty>of(
            "alipay",
            inspector.alipay,
            "wechat",
            inspector.wechat,
            "unionpay",
            inspector.bank,
            "card",
            inspector.terminal,
            "balance",
            inspector.purses);
    people =
        new People(
            world, inspector, gateways, wish.sales(), wish.skipped(), patience * World.SECOND);
    var late = world.dice.between(0, 2, 54, 0) == 0 ? LateMoney.ASK : LateMoney.REFUND;
    var settings = Settings.FRESH.with(late).with(ACCOUNTS).closingAfter(patience);
    join();
    var flaws = wish.flaws();
    var channels =
        new Channels(
            List.of(
                channel(inspector.alipay, makes.alipay(world.time), flaws),
                channel(inspector.wechat, makes.wechat(APPID, MCHID), flaws),
                channel(inspector.bank, makes.bound(Acp.MERCHANT, VirtualTime.START), flaws),
                Flawed.with(
                    flaws,
                    inspector.told,
                    TerminalWire.to(inspector.terminal, makes.card(), world, inspector))),
            makes.own(inspector.books, world.time, () -> settings));
    till = new Till(world, inspector, channels, makes, settings, flaws, people::see, people::see);
  }

  /// Members who were there before, all with the same password.
  private void join() {
    inspector.books.before(pages -> {
      for (long id = 1; id <= MEMBERS; id++) {
        pages.members().add(new Member(0, "member", "1380000000" + id, ""));
        pages.guards().put(new Guard(id, PASSWORD, 0, null, null, null, 0, 0, null));
      }
    });
  }

  private Channel channel(Gateway gateway, Reading reading, Set<Mutation> flaws) {
    var believes = FlawedReading.with(flaws, reading);
    return Flawed.with(flaws, inspector.told, Wire.to(gateway, believes, world, inspector));
  }

  static Outcome play(Wish wish, Makes makes) {
    var history = new History(wish, makes);
    history.run();
    return new Outcome(
        wish.seed(),
        List.copyOf(history.inspector.violations()),
        List.copyOf(history.world.dice.happened()),
        history.world.trace(),
        history.world.hash(),
        history.world.events(),
        wish.sales(),
        history.people.sold(),
        history.crashes,
        history.world.now());
  }

  private void run() {
    till.start();
    people.workAt(till);
    while (!people.atHome()) {
      pass(MINUTE);
    }
    pass(patience * World.SECOND + 12 * MINUTE);
    world.dice.calm();
    if (!till.lives() || world.dice.between(0, 2, 52, 0) == 0) {
      till.die();
      till.start();
    }
    closeUp();
    pass(REST);
    closeUp();
    pass(12 * MINUTE);
    inspector.atRest();
  }

  /// What waits is given up and what is held is let go.
  private void closeUp() {
    till.giveUpWhatWaits("");
    till.deposits().letGo(_ -> true);
  }

  /// Lets things happen for so long, whatever crashes in between.
  private void pass(long nanos) {
    var until = world.now() + nanos;
    while (world.now() < until) {
      try {
        world.pass(until);
      } catch (Crash crash) {
        crashed(crash);
      }
    }
  }

  private void crashed(Crash crash) {
    crashes++;
    world.note("CRASH " + crash.getMessage(), "", 0);
    till.die();
    world.begin();
    inspector.books.crash(crashes);
    inspector.nothingForgotten();
    world.later(
        world.dice.between(3, 90, 53, crashes) * World.SECOND,
        () -> {
          if (!till.lives()) {
            till.start();
            people.backAtWork();
          }
        });
  }
}
