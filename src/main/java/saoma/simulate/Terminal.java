package saoma.simulate;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saoma.channel.Answer;
import saoma.channel.Answer.Advice;
import saoma.channel.Answer.Phase;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.channel.Heard;
import saoma.channel.RefundAnswer;
import saoma.channel.RefundRequest;
import saoma.money.Money;

/// A card terminal on the counter (`protocols/card.md`): one payment at a time, a customer who taps
/// and keys a PIN, a host that approves. From the tap on nothing stops it. It remembers what it
/// did.
final class Terminal implements Counterparty {
  private static final long GIVES_UP = 60 * World.SECOND;
  private static final Heard HEARD = Heard.nothing("terminal");

  private final World world;
  private final Inspector inspector;
  private final GivesBack givesBack;
  private final Map<String, Trade> trades = new LinkedHashMap<>();
  private String asking = "";
  private boolean tapped;

  Terminal(World world, Inspector inspector) {
    this.world = world;
    this.inspector = inspector;
    givesBack = new GivesBack(world, inspector);
  }

  @Override
  public @Nullable Trade find(String number) {
    return trades.get(number);
  }

  @Override
  public Collection<Trade> all() {
    return trades.values();
  }

  /// Begins to ask the customer; refused while it asks another one.
  Answer begin(Charge charge) {
    var number = charge.id().number();
    var known = trades.get(number);
    if (known != null) {
      if (known.asked != charge.id().amount().minor() || known.order != Gateway.order(charge)) {
        inspector.broken(Law.NUMBER_ONCE, number);
      }
      return status(charge.id());
    }
    if (!asking.isEmpty()) {
      return new Answer.Declined("Busy", Advice.NEW_ATTEMPT, HEARD);
    }
    var trade =
        new Trade(number, Gateway.order(charge), charge.id().amount().minor(), Long.MAX_VALUE);
    trade.state = Trade.State.OPEN;
    trades.put(number, trade);
    asking = number;
    tapped = false;
    world.note("terminal: asks", number, trade.amount);
    customer(trade);
    return status(charge.id());
  }

  private void customer(Trade trade) {
    var dice = world.dice;
    var key = world.identity(trade.number);
    if (dice.strikes(Fault.WALKS_AWAY, key)) {
      world.arrives(GIVES_UP, () -> over(trade));
      return;
    }
    var late = dice.strikes(Fault.CONFIRMS_LATE, key);
    var tap = dice.between(1, late ? 55 : 12, 80, key) * World.SECOND;
    world.arrives(tap, () -> tapped(trade));
    world.arrives(tap + dice.between(1, 9, 81, key) * World.SECOND, () -> decided(trade, key));
  }

  private void tapped(Trade trade) {
    if (asking.equals(trade.number)) {
      tapped = true;
      world.note("customer: taps", trade.number, 0);
    }
  }

  private void decided(Trade trade, long key) {
    if (!asking.equals(trade.number)) {
      return;
    }
    if (world.dice.strikes(Fault.CARD_REFUSED, key)) {
      over(trade);
      return;
    }
    asking = "";
    trade.state = Trade.State.PAID;
    world.note("terminal: approved", trade.number, trade.amount);
    inspector.touched(trade);
  }

  private void over(Trade trade) {
    if (asking.equals(trade.number)) {
      asking = "";
      trade.state = Trade.State.CLOSED;
      world.note("terminal: not approved", trade.number, 0);
    }
  }

  boolean isAsking(String number) {
    return asking.equals(number);
  }

  /// Proves nothing by itself, so it answers nothing.
  void abort(String number) {
    var trade = trades.get(number);
    if (trade != null && !tapped) {
      over(trade);
    }
  }

  Answer status(ChargeId id) {
    var trade = trades.get(id.number());
    if (trade == null) {
      return new Answer.Waiting(Phase.ABSENT, HEARD);
    }
    return switch (trade.state) {
      case CODE, OPEN -> new Answer.Waiting(Phase.OPEN, HEARD);
      case PAID, RETURNED ->
          new Answer.Paid("C" + id.number(), VirtualTime.START, Money.fen(trade.amount), HEARD);
      case CLOSED -> new Answer.Declined("Refusal", Advice.NEW_ATTEMPT, HEARD);
    };
  }

  RefundAnswer refund(RefundRequest request) {
    return givesBack.refund(trades.get(request.charge().number()), request);
  }

  RefundAnswer queryRefund(RefundRequest request) {
    return GivesBack.query(trades.get(request.charge().number()), request);
  }
}
