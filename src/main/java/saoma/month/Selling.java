package saoma.month;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import saoma.channel.CustomerCode;
import saoma.checkout.Asking;
import saoma.checkout.Counted;
import saoma.checkout.Share;
import saoma.checkout.SharesStarted;
import saoma.checkout.Started;
import saoma.money.Money;
import saoma.operator.Right;
import saoma.order.Cart;
import saoma.payment.Payment;

/// Sales, from the first line to the money.
final class Selling {
  private static final Duration PATIENCE = Duration.ofSeconds(70);
  private static final Duration MOMENT = Duration.ofSeconds(45);
  private static final long NOTE = 1_000;
  private final Counter counter;
  private final Agenda agenda;
  private final Luck luck;
  private final Crew crew;
  private final Members members;
  private final Asking asking;
  private final Shopping shopping;
  private final Map<String, MadeUpChannel> channels;
  private final Map<String, Long> kinds = new TreeMap<>();

  Selling(
      Counter counter,
      List<MadeUpChannel> channels,
      Asking asking,
      Agenda agenda,
      Luck luck,
      Crew crew,
      Members members) {
    this.counter = counter;
    this.agenda = agenda;
    this.luck = luck;
    this.crew = crew;
    this.members = members;
    this.asking = asking;
    shopping = new Shopping(luck);
    this.channels =
        channels.stream().collect(Collectors.toMap(MadeUpChannel::code, Function.identity()));
  }

  Map<String, Long> kinds() {
    return kinds;
  }

  void sell(Kind kind) {
    kinds.merge(kind.name(), 1L, Math::addExact);
    var sale = shopping.sale();
    var cart = kind == Kind.TOP_UP ? members.topUp() : shopping.goods();
    if (luck.oneIn(25)) {
      crew.grant(Right.VOID_LINE, sale);
    }
    switch (kind) {
      case ALIPAY -> shown(cart, sale, "alipay", Habit.PAYS);
      case WECHAT, TOP_UP -> shown(cart, sale, "wechat", Habit.PAYS);
      case ALIPAY_CODE -> taken(cart, sale, "28", Habit.PAYS);
      case WECHAT_CODE -> taken(cart, sale, "13", Habit.PAYS);
      case CARD -> shown(cart, sale, "card", Habit.PAYS);
      case CASH -> cash(cart, sale);
      case PARTS -> inParts(cart, sale);
      case SHARES -> together(cart, sale);
      case BALANCE -> byBalance(cart, sale);
      case CHANGE_KEPT -> leavesChange(cart, sale);
      case FREE -> counted(counter.cash().free(shopping.gift(), sale));
      case DECLINED -> {
        taken(cart, sale, "28", Habit.HAS_NO_MONEY);
        agenda.inside(MOMENT, () -> cash(cart, sale));
      }
      case LEFT -> givenUp(cart, sale, Habit.LEAVES);
      case LATE -> shown(cart, sale, "alipay", Habit.PAYS_LATE);
      case AFTER_END -> givenUp(cart, sale, Habit.PAYS_AFTER_END);
    }
  }

  private Payment shown(Cart cart, String sale, String channel, Habit habit) {
    var made = channels.get(channel);
    if (made == null) {
      throw new IllegalStateException("no channel " + channel);
    }
    made.customer(habit, luck.seconds(4, 22));
    return begun(asking.pay(cart, sale, channel, Optional.empty()));
  }

  private Payment begun(Started started) {
    return switch (started) {
      case Started.Begun(var payment) -> {
        agenda.follow(asking.about(payment, true));
        yield payment;
      }
      case Started.NotBegun(var why) -> throw new IllegalStateException("not begun: " + why);
    };
  }

  /// @param begins the first digits tell whose code it is
  private void taken(Cart cart, String sale, String begins, Habit habit) {
    var code = CustomerCode.of(begins + luck.digits(16)).orElseThrow();
    channels.values().forEach(one -> one.customer(habit, Duration.ZERO));
    if (asking.take(cart, sale, code) instanceof Started.Begun(var payment)) {
      agenda.follow(asking.about(payment, code));
    } else {
      throw new IllegalStateException("a code was not taken");
    }
  }

  private void cash(Cart cart, String sale) {
    var due = counter.cash().toPay(counter.cash().due(cart, sale)).minor();
    var notes = luck.oneIn(3) ? due : (due + NOTE - 1) / NOTE * NOTE;
    // A total below the smallest coin is let go of.
    counted(counter.cash().take(cart, sale, Money.fen(Math.max(1, notes))));
  }

  private static void counted(Counted counted) {
    if (counted instanceof Counted.NotTaken(var why)) {
      throw new IllegalStateException("not taken: " + why);
    }
  }

  private void inParts(Cart cart, String sale) {
    counted(counter.cash().take(cart, sale, Money.fen(100)));
    if (cart.total().compareTo(Money.fen(100)) > 0) {
      shown(cart, sale, "alipay", Habit.PAYS);
    }
  }

  private void together(Cart cart, String sale) {
    channels.values().forEach(one -> one.customer(Habit.PAYS, luck.seconds(4, 22)));
    var half = Money.fen(cart.total().minor() / 2);
    var shares = List.of(new Share("alipay", half), new Share("wechat", cart.total().minus(half)));
    if (asking.pay(cart, sale, shares) instanceof SharesStarted.Begun(var payments)) {
      payments.forEach(one -> agenda.follow(asking.about(one, true)));
    } else {
      throw new IllegalStateException("the shares were not begun");
    }
  }

  /// Whoever has not enough pays cash.
  private void byBalance(Cart cart, String sale) {
    if (members.saysYes(sale, cart.total())) {
      begun(asking.pay(cart, sale, "balance", Optional.empty()));
    } else {
      cash(cart, sale);
    }
  }

  private void leavesChange(Cart cart, String sale) {
    var due = counter.cash().toPay(cart.total()).minor();
    var tendered = Money.fen((due / 100 + 1) * 100);
    counted(counter.cash().take(cart, sale, tendered, OptionalLong.of(members.one().id())));
  }

  /// The clerk takes the code back. Every other time the customer pays cash after all; else the
  /// sale is over.
  private void givenUp(Cart cart, String sale, Habit habit) {
    var payment = shown(cart, sale, "alipay", habit);
    var stays = luck.oneIn(2);
    agenda.inside(PATIENCE, () -> asking.cancel(payment.number()));
    agenda.inside(
        PATIENCE.plus(MOMENT),
        () -> {
          if (stays) {
            cash(cart, sale);
          } else {
            counter.checkout().abandon(sale, crew.name());
          }
        });
  }
}
