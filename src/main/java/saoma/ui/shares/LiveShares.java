package saoma.ui.shares;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import saoma.checkout.GivingUp.Given;
import saoma.checkout.PaymentView;
import saoma.checkout.Standing;
import saoma.money.Money;
import saoma.order.Cart;
import saoma.payment.Payment;
import saoma.ui.Away;
import saoma.ui.Notice;
import saoma.ui.pay.PayPage;
import saoma.ui.shares.SharesPage.Stage;

/// The shares of one sale from the moment in which they are stored: what the watcher says of each,
/// what the books say of the sale, and when the clerk may go. On the JavaFX thread.
final class LiveShares {
  private final SharesExits exits;
  private final Consumer<Notice> notices;
  private final Consumer<Runnable> leave;
  private final Runnable draw;
  private final Slots slots;
  private final ShareActs acts;
  private String sale = "";
  private Stage stage = Stage.PLAN;
  private Money total = Money.fen(0);
  private Money due = Money.fen(0);
  private Optional<String> receipt = Optional.empty();
  private boolean givesUp;

  /// @param leave leaves the screen by this exit, once
  /// @param draw told when anything is different
  LiveShares(
      SharesDesk desk,
      SharesExits exits,
      Consumer<Notice> notices,
      Away away,
      Consumer<Runnable> leave,
      Runnable draw) {
    this.exits = exits;
    this.notices = notices;
    this.leave = leave;
    this.draw = draw;
    slots = new Slots(desk);
    acts = new ShareActs(desk, exits, away, notices, this::changed);
  }

  /// A sale that is still planned.
  void open(Cart cart, String name, Money rest) {
    sale = name;
    acts.of(cart, name);
    slots.clear();
    stage = Stage.PLAN;
    total = cart.total();
    due = rest;
    receipt = Optional.empty();
    givesUp = false;
  }

  void resume(Cart cart, Standing standing) {
    open(cart, standing.order().sale(), standing.due());
    stage = Stage.LIVE;
    slots.resume(standing);
    stands(standing);
  }

  Stage stage() {
    return stage;
  }

  /// On its way to the disk, or back from there with nothing done.
  void beginning(boolean now) {
    stage = now ? Stage.BEGINNING : Stage.PLAN;
    draw.run();
  }

  void begun(List<Payment> payments) {
    slots.add(payments);
    stage = Stage.LIVE;
    changed();
  }

  void hearNewest() {
    slots.hearNewest();
    changed();
  }

  void heard(PaymentView news) {
    if (slots.heard(news)) {
      changed();
    }
  }

  void choose(int place) {
    slots.choose(place);
    draw.run();
  }

  void ask() {
    slots.each(acts::ask);
  }

  void offer(String channel) {
    if (stage == Stage.LIVE) {
      acts.offer(slots.chosen(), channel);
    }
  }

  void cash() {
    if (stage == Stage.LIVE) {
      acts.cash(slots.chosen());
    }
  }

  void withdraw() {
    if (stage == Stage.LIVE) {
      acts.withdraw(slots.chosen());
      changed();
    }
  }

  /// Not while something is on its way to the disk: it would be left alive.
  private boolean mayLeave() {
    return (stage == Stage.LIVE || stage == Stage.LEAVING) && !slots.isBusy();
  }

  void back() {
    if (mayLeave()) {
      stage = Stage.LEAVING;
      slots.each(acts::withdraw);
      changed();
    }
  }

  void giveUp() {
    if (mayLeave()) {
      stage = Stage.LEAVING;
      givesUp = true;
      draw.run();
      acts.giveUp();
    }
  }

  void told(Given decided) {
    if (!givesUp || !decided.sale().equals(sale)) {
      return;
    }
    givesUp = false;
    if (decided.trouble().isEmpty()) {
      leave.accept(exits::givenUp);
    } else {
      stage = Stage.LIVE;
      decided.trouble().ifPresent(why -> exits.refused("", why));
      changed();
    }
  }

  /// What was wished for is done where it can be, and the books are read again.
  private void changed() {
    if (stage == Stage.LIVE || stage == Stage.LEAVING) {
      slots.each(acts::followed);
      acts.read(this::stands);
    }
    draw.run();
  }

  private void stands(Standing now) {
    total = now.order().total();
    due = now.due();
    receipt = now.receipt().map(one -> PayPage.receiptNumber(one.number()));
    if (receipt.isPresent()) {
      stage = Stage.DONE;
    } else if (stage == Stage.LEAVING && !givesUp) {
      leaveIfFree();
    }
    draw.run();
  }

  private void leaveIfFree() {
    if (slots.isUnsure()) {
      stage = Stage.LIVE;
      notices.accept(Notice.warning("shares.unsure").then("shares.unsure.next"));
    } else if (!slots.isAlive() && !slots.isBusy()) {
      leave.accept(exits::back);
    }
  }

  SharesPage page(Instant now) {
    var cards = slots.cards(now, stage == Stage.LEAVING);
    return new SharesPage(stage, total, due, cards, receipt);
  }
}
