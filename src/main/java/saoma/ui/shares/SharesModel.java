package saoma.ui.shares;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import saoma.checkout.Feed;
import saoma.checkout.SharesStarted;
import saoma.checkout.Standing;
import saoma.money.Money;
import saoma.order.Cart;
import saoma.ui.Away;
import saoma.ui.Notice;
import saoma.ui.customer.CustomerModel;
import saoma.ui.pay.EnterGate;
import saoma.ui.shares.SharesPage.Stage;

/// The rules of the shares screen, without controls. It only repeats what the watcher says about
/// each share and what the books say about the sale; the clerk leaves when no code can be paid any
/// more, or leaves the sale waiting. On the JavaFX thread.
public final class SharesModel {
  private final SharesDesk desk;
  private final SharesExits exits;
  private final CustomerModel customer;
  private final Consumer<Notice> notices;
  private final InstantSource clock;
  private final Away away;
  private final PlanModel plan;
  private final LiveShares live;
  private final ReadOnlyObjectWrapper<Optional<SharesPage>> page =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  private Cart cart = Cart.EMPTY;
  private String sale = "";
  private EnterGate gate;
  private boolean gone = true;
  private List<Feed.Pin> pins = List.of();

  /// @param channels that a share can be paid by, the usual one first
  public SharesModel(
      SharesDesk desk,
      SharesExits exits,
      CustomerModel customer,
      Consumer<Notice> notices,
      InstantSource clock,
      Away away,
      List<String> channels) {
    this.desk = desk;
    this.exits = exits;
    this.customer = customer;
    this.notices = notices;
    this.clock = clock;
    this.away = away;
    plan = new PlanModel(channels);
    live = new LiveShares(desk, exits, notices, away, this::leave, this::draw);
    gate = new EnterGate(clock);
  }

  /// The shop put the ways to pay in another order.
  public void order(List<String> channels) {
    plan.order(channels);
  }

  /// Empty until a sale was opened.
  public ReadOnlyObjectProperty<Optional<SharesPage>> pageProperty() {
    return page.getReadOnlyProperty();
  }

  public PlanModel plan() {
    return plan;
  }

  /// Names a sale whose rest is to be shared. Before the screen is put up.
  public void open(Cart now, String name, Money rest) {
    fresh(now, name);
    live.open(now, name, rest);
    plan.open(now, rest);
    draw();
  }

  /// Names a sale whose shares were asked for before: by an earlier process, or before it was left
  /// waiting. What nobody is asked for is a share of its own.
  public void resume(Cart now, Standing standing) {
    fresh(now, standing.order().sale());
    live.resume(now, standing);
  }

  private void fresh(Cart now, String name) {
    cart = now;
    sale = name;
    gone = false;
    gate = new EnterGate(clock);
  }

  /// The screen came to the front: listen.
  public void shown() {
    hidden();
    pins = List.of(listen(desk.views(), live::heard), listen(desk.given(), live::told));
    live.hearNewest();
  }

  private <T> Feed.Pin listen(Feed<Optional<T>> feed, Consumer<T> ear) {
    return feed.listen(told -> told.ifPresent(one -> away.fx().execute(() -> tell(ear, one))));
  }

  private <T> void tell(Consumer<T> ear, T news) {
    if (!pins.isEmpty() && !gone) {
      ear.accept(news);
    }
  }

  /// The screen left the front: listen no more.
  public void hidden() {
    if (!pins.isEmpty()) {
      pins.forEach(Feed.Pin::pull);
      pins = List.of();
      customer.payLeft();
    }
  }

  /// Time has gone on. Called a few times a second.
  public void tick() {
    draw();
  }

  /// The plan becomes codes.
  public void go() {
    var problem = plan.problem();
    if (live.stage() != Stage.PLAN || problem.isPresent()) {
      problem.ifPresent(_ -> notices.accept(Notice.warning("shares.not-whole")));
      return;
    }
    live.beginning(true);
    var shares = plan.shares();
    away.run(
        () -> desk.begin(cart, sale, shares),
        this::begun,
        () -> {
          live.beginning(false);
          notices.accept(Notice.danger("desk.not-begun").then("desk.not-begun.next"));
        });
  }

  private void begun(SharesStarted started) {
    switch (started) {
      case SharesStarted.Begun(var payments) -> live.begun(payments);
      case SharesStarted.NotBegun(var trouble) -> {
        live.beginning(false);
        exits.refused(plan.shares().getFirst().channel(), trouble);
      }
    }
  }

  public void choose(int place) {
    live.choose(place);
  }

  /// Enter: asks about every share at once, or goes on once all is paid.
  public void enter() {
    switch (live.stage()) {
      case PLAN -> go();
      case LIVE, LEAVING -> {
        if (gate.mayAsk()) {
          live.ask();
        }
      }
      case DONE -> {
        if (gate.mayGoOn()) {
          leave(() -> exits.next(Optional.empty()));
        }
      }
      case BEGINNING -> {}
    }
  }

  /// A new code for the chosen share, by this channel.
  public void offer(String channel) {
    live.offer(channel);
  }

  /// The chosen share is taken in cash; its code is withdrawn first.
  public void cash() {
    live.cash();
  }

  /// The code of the chosen share is withdrawn.
  public void withdraw() {
    live.withdraw();
  }

  /// Back to the sale, once no code can be paid any more.
  public void back() {
    if (live.stage() == Stage.PLAN) {
      leave(exits::back);
    } else {
      live.back();
    }
  }

  /// The whole sale is given up: what was paid goes back.
  public void giveUp() {
    live.giveUp();
  }

  /// The sale waits elsewhere with its live codes.
  public void serveNext() {
    if (live.stage() == Stage.LIVE || live.stage() == Stage.LEAVING) {
      leave(exits::serveNext);
    }
  }

  /// The next scan starts the next sale, once this one is paid.
  ///
  /// @return false if a scan means nothing now
  public boolean scanned(String code) {
    if (live.stage() != Stage.DONE || gone) {
      return false;
    }
    leave(() -> exits.next(Optional.of(code)));
    return true;
  }

  private void leave(Runnable exit) {
    if (!gone) {
      gone = true;
      exit.run();
    }
  }

  private void draw() {
    if (gone) {
      return;
    }
    var next = Optional.of(live.page(clock.instant()));
    if (!page.get().equals(next)) {
      page.set(next);
    }
    if (!pins.isEmpty()) {
      next.flatMap(SharesPage::forCustomers).ifPresent(customer::pay);
    }
  }
}
