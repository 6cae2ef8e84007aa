package saoma.ui.shares;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.checkout.Counted;
import saoma.checkout.SharesStarted;
import saoma.checkout.Standing;
import saoma.order.Cart;
import saoma.ui.Away;
import saoma.ui.Notice;
import saoma.ui.Rereading;
import saoma.ui.shares.Slot.Wish;

/// What is done about one share: offered anew, withdrawn, taken in cash. One act at a time for each
/// share, so that a key pressed twice is one wish. On the JavaFX thread.
final class ShareActs {
  private static final Logger LOG = LoggerFactory.getLogger(ShareActs.class);

  private final SharesDesk desk;
  private final SharesExits exits;
  private final Away away;
  private final Consumer<Notice> notices;
  private final Runnable changed;
  private final Rereading<Optional<Standing>> reading;
  private Consumer<Standing> reader = _ -> {};
  private Cart cart = Cart.EMPTY;
  private String sale = "";

  /// @param changed told when something became of an act
  ShareActs(
      SharesDesk desk, SharesExits exits, Away away, Consumer<Notice> notices, Runnable changed) {
    this.desk = desk;
    this.exits = exits;
    this.away = away;
    this.notices = notices;
    this.changed = changed;
    reading = new Rereading<>(away, () -> desk.standing(sale), this::told, () -> {});
  }

  void of(Cart now, String name) {
    cart = now;
    sale = name;
  }

  /// The books are read again.
  void read(Consumer<Standing> then) {
    reader = then;
    reading.refresh();
  }

  private void told(Optional<Standing> now) {
    now.filter(one -> one.order().sale().equals(sale)).ifPresent(reader);
  }

  void ask(Slot slot) {
    slot.number().filter(_ -> slot.isAlive()).ifPresent(desk::askNow);
  }

  void offer(Slot slot, String channel) {
    if (!slot.isFree()) {
      notices.accept(Notice.info("shares.not-free").then("shares.not-free.next"));
      return;
    }
    slot.pays(channel);
    slot.busy(true);
    changed.run();
    away.run(
        () -> desk.begin(cart, sale, List.of(slot.share())),
        started -> offered(slot, started),
        () -> undone(slot));
  }

  private void offered(Slot slot, SharesStarted started) {
    switch (started) {
      case SharesStarted.Begun(var payments) -> {
        var payment = payments.getFirst();
        slot.begun(payment, desk.left(payment.number()));
        desk.view(payment.number()).ifPresent(slot::heard);
        changed.run();
      }
      case SharesStarted.NotBegun(var trouble) -> {
        slot.busy(false);
        changed.run();
        exits.refused(slot.share().channel(), trouble);
      }
    }
  }

  void withdraw(Slot slot) {
    withdraw(slot, Wish.WITHDRAW);
  }

  private void withdraw(Slot slot, Wish wish) {
    if (!slot.isAlive() || slot.isUnsure()) {
      return;
    }
    slot.wish(wish);
    var number = slot.number().orElseThrow();
    away.run(
        () -> {
          desk.cancel(number);
          return number;
        },
        _ -> changed.run(),
        () -> {
          slot.wish(Wish.STAY);
          notices.accept(
              Notice.warning("pay.notice.not-stored").then("pay.notice.not-stored.next"));
          changed.run();
        });
  }

  void cash(Slot slot) {
    if (slot.isFree()) {
      take(slot);
    } else {
      withdraw(slot, Wish.CASH);
      changed.run();
    }
  }

  /// The code has ended: what the clerk wanted instead is done.
  void followed(Slot slot) {
    if (slot.isFree() && slot.wish() != Wish.STAY) {
      var wish = slot.wish();
      slot.wish(Wish.STAY);
      if (wish == Wish.CASH) {
        take(slot);
      }
    }
  }

  private void take(Slot slot) {
    slot.busy(true);
    away.run(
        () -> desk.cash(cart, sale, slot.share().amount()),
        counted -> taken(slot, counted),
        () -> undone(slot));
  }

  private void taken(Slot slot, Counted counted) {
    slot.busy(false);
    switch (counted) {
      case Counted.Taken(var payment, var _, var _, var _) -> {
        slot.begun(payment, Duration.ZERO);
        notices.accept(Notice.success("shares.cash-taken", payment.amount().digits()));
      }
      case Counted.Given _ -> LOG.error("a share that costs nothing");
      case Counted.NotTaken(var trouble) -> exits.refused("cash", trouble);
    }
    changed.run();
  }

  private void undone(Slot slot) {
    slot.busy(false);
    failed();
    changed.run();
  }

  void failed() {
    notices.accept(Notice.danger("desk.not-begun").then("desk.not-begun.next"));
  }

  void giveUp() {
    away.run(
        () -> {
          desk.giveUp(sale);
          return sale;
        },
        _ -> changed.run(),
        () -> {
          failed();
          changed.run();
        });
  }
}
