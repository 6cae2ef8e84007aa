package saoma.ui.attention;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import saoma.checkout.Books;
import saoma.checkout.Trouble;
import saoma.order.Order;
import saoma.order.OrderState;
import saoma.payment.Payment;
import saoma.ui.Away;
import saoma.ui.Notice;

/// One decision about money: what is to be done, by whom, why, and for which sale. Nothing is done
/// without a name and a reason, and nothing twice. On the JavaFX thread.
public final class DecideModel {
  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_REASON = 200;

  /// Sales older than these are not what a customer stands at the counter for.
  private static final int ORDERS_LOOKED_AT = 50;

  /// As many as the pane holds on the smallest screen.
  private static final int ORDERS_SHOWN = 4;

  private final Books books;
  private final AttentionDesk desk;
  private final Away away;
  private final Consumer<Notice> notices;
  private final Runnable moved;
  private final ReadOnlyObjectWrapper<Optional<Wish>> wish =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private boolean busy;

  /// What is to be decided.
  ///
  /// @param orders that the money could pay; newest first
  /// @param chosen which of them, from 0
  record Wish(Act act, Card.OfPayment card, List<Order> orders, int chosen) {
    Optional<Order> order() {
      return chosen < orders.size() ? Optional.of(orders.get(chosen)) : Optional.empty();
    }

    private Wish at(int place) {
      return new Wish(act, card, orders, Math.clamp(place, 0, Math.max(0, orders.size() - 1)));
    }
  }

  /// @param moved runs after something was done, so that what counts the books counts anew
  public DecideModel(
      Books books, AttentionDesk desk, Away away, Consumer<Notice> notices, Runnable moved) {
    this.books = books;
    this.desk = desk;
    this.away = away;
    this.notices = notices;
    this.moved = moved;
  }

  ReadOnlyObjectProperty<Optional<Wish>> wishProperty() {
    return wish.getReadOnlyProperty();
  }

  /// Puts the question, once it is known which sales there are.
  ///
  /// @param ready runs when it can be shown; never where there is nothing to choose from
  void begin(Act act, Card.OfPayment card, Runnable ready) {
    if (act != Act.ATTACH) {
      put(act, card, List.of(), ready);
      return;
    }
    away.run(
        () -> fitting(card),
        orders -> {
          if (orders.isEmpty()) {
            notices.accept(Notice.info("act.attach.none").then("act.attach.none.next"));
          } else {
            put(act, card, orders, ready);
          }
        },
        () -> notices.accept(Notice.danger("attention.not-read").then("receipts.not-read.next")));
  }

  private void put(Act act, Card.OfPayment card, List<Order> orders, Runnable ready) {
    wish.set(Optional.of(new Wish(act, card, orders, 0)));
    ready.run();
  }

  private List<Order> fitting(Card.OfPayment card) {
    return books.read(pages ->
        pages.orders().latest(ORDERS_LOOKED_AT).stream()
            .filter(order -> order.state() == OrderState.OPEN)
            .filter(order -> order.total().equals(card.payment().amount()))
            .filter(order ->
                pages.payments().ofOrder(order.id()).stream().noneMatch(DecideModel::alive))
            .limit(ORDERS_SHOWN)
            .toList());
  }

  /// Such an order can still be paid by its own code.
  private static boolean alive(Payment other) {
    return other.state().blocksAnother() && !other.state().hasMoney();
  }

  void step(int by) {
    wish.set(wish.get().map(now -> now.at(now.chosen() + by)));
  }

  /// Does it.
  ///
  /// @param done runs once it was done
  /// @return the key of what is still missing, or empty
  Optional<String> decide(String name, String reason, Runnable done) {
    var by = name.strip();
    var why = reason.strip();
    if (by.length() < 2 || by.length() > LONGEST_NAME) {
      return Optional.of("decide.no-name");
    }
    if (why.length() < 3 || why.length() > LONGEST_REASON) {
      return Optional.of("decide.no-reason");
    }
    if (!busy && wish.get().isPresent()) {
      busy = true;
      var now = wish.get().get();
      away.run(() -> act(now, by, why), trouble -> decided(now, trouble, done), this::notDone);
    }
    return Optional.empty();
  }

  private Optional<Trouble> act(Wish now, String by, String why) {
    var number = now.card().payment().number();
    return switch (now.act()) {
      case ATTACH -> desk.attach(number, now.order().orElseThrow().id(), by, why);
      case REFUND -> desk.giveBack(number, by, why);
      case NO_MONEY -> desk.noMoneyMoved(number, by, why);
      case ASK -> throw new IllegalArgumentException("asking needs no decision");
    };
  }

  private void decided(Wish now, Optional<Trouble> trouble, Runnable done) {
    busy = false;
    wish.set(Optional.empty());
    done.run();
    moved.run();
    notices.accept(
        trouble
            .map(DecideModel::notice)
            .orElseGet(() -> Notice.success(now.act().key() + ".done")));
  }

  private void notDone() {
    busy = false;
    notices.accept(Notice.danger("decide.failed").then("receipts.not-read.next"));
  }

  private static Notice notice(Trouble trouble) {
    var key =
        switch (trouble) {
          case Trouble.EarlierAttemptAlive _ -> "decide.still-payable";
          case Trouble.OrderNotOpen _ -> "decide.not-open";
          case Trouble.NoSuchChannel _ -> "decide.no-channel";
          case Trouble.RefundUnderWay _ -> "decide.under-way";
          case Trouble.NothingToCharge _,
              Trouble.PartlyPaid _,
              Trouble.MoreThanDue _,
              Trouble.ClockOff _,
              Trouble.NoRoom _,
              Trouble.CouponSpent _,
              Trouble.NoPermit _,
              Trouble.WrongTopUp _,
              Trouble.NotRefundable _,
              Trouble.MoreThanIsLeft _,
              Trouble.HoldNotReady _,
              Trouble.MoreThanIsHeld _,
              Trouble.NotToRule _ ->
              "decide.moved-on";
        };
    return Notice.warning(key).then("decide.nothing-changed");
  }
}
