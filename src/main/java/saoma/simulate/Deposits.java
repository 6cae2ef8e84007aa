package saoma.simulate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Phase;
import saoma.channel.Charge;
import saoma.channel.Heard;
import saoma.channel.HoldAnswer;
import saoma.channel.Holding.HoldId;
import saoma.channel.Raw;
import saoma.money.Money;

/// What a gateway holds for the shop, as `protocols/alipay.md` (3.12) has it.
final class Deposits {
  private static final Heard HEARD = Heard.nothing("deposit");

  private final Gateway gateway;
  private final World world;
  private final Map<String, Deposit> deposits = new LinkedHashMap<>();

  /// Hears the number when a customer is asked to agree.
  private Consumer<String> phone = this::agree;

  Deposits(Gateway gateway, World world) {
    this.gateway = gateway;
    this.world = world;
  }

  /// One of them; amounts in fen.
  static final class Deposit {
    final String number;
    final long amount;
    final long expiresAt;
    final List<Trade> captures = new ArrayList<>();
    private final Set<String> releases = new HashSet<>();
    private boolean agreed;
    private boolean over;
    private long released;

    private Deposit(String number, long amount, long expiresAt) {
      this.number = number;
      this.amount = amount;
      this.expiresAt = expiresAt;
    }

    /// What was taken and not taken back.
    long captured() {
      return captures.stream().mapToLong(Trade::gross).sum();
    }

    /// What the customer still misses and the shop has not.
    long held() {
      return agreed && !over ? amount - captured() - released : 0;
    }
  }

  void onFreeze(Consumer<String> listener) {
    phone = listener;
  }

  Collection<Deposit> all() {
    return deposits.values();
  }

  @Nullable Deposit find(String number) {
    return deposits.get(number);
  }

  HoldAnswer freeze(HoldId id) {
    var known = deposits.get(id.number());
    if (known == null) {
      var life = Duration.between(id.placedAt(), id.expiresAt()).toNanos();
      deposits.put(id.number(), new Deposit(id.number(), id.amount().minor(), world.now() + life));
      world.note("gateway: is asked to hold", id.number(), id.amount().minor());
      phone.accept(id.number());
    }
    return query(id);
  }

  void agree(String number) {
    var deposit = deposits.get(number);
    if (deposit != null && !deposit.over && !isLate(deposit)) {
      deposit.agreed = true;
      world.note("customer: agrees", number, deposit.amount);
    }
  }

  private boolean isLate(Deposit deposit) {
    return !deposit.agreed && world.now() >= deposit.expiresAt;
  }

  HoldAnswer query(HoldId id) {
    var deposit = deposits.get(id.number());
    if (deposit == null) {
      return new HoldAnswer.Waiting(Phase.ABSENT, HEARD);
    }
    if (!deposit.agreed) {
      return deposit.over || isLate(deposit)
          ? new HoldAnswer.Closed("CLOSED", HEARD)
          : new HoldAnswer.Waiting(Phase.CONFIRMING, HEARD);
    }
    return deposit.over
        ? new HoldAnswer.Finished(HEARD)
        : new HoldAnswer.Held(
            "D" + id.number(), VirtualTime.START, Money.fen(deposit.held()), HEARD);
  }

  HoldAnswer cancel(HoldId id) {
    var deposit = deposits.get(id.number());
    if (deposit == null) {
      return new HoldAnswer.Waiting(Phase.ABSENT, HEARD);
    }
    if (!deposit.captures.isEmpty()) {
      return new HoldAnswer.Unknown(Cause.MISMATCH, HEARD);
    }
    deposit.agreed = false;
    deposit.over = true;
    world.note("gateway: cancels a hold", id.number(), 0);
    return new HoldAnswer.Closed("unfreeze", HEARD);
  }

  HoldAnswer release(HoldId id, String number, Money rest) {
    var deposit = deposits.get(id.number());
    if (deposit == null || !deposit.agreed) {
      return new HoldAnswer.Unknown(Cause.MISMATCH, HEARD);
    }
    if (!deposit.releases.contains(number)) {
      if (deposit.over || rest.minor() > deposit.held()) {
        return new HoldAnswer.Unknown(Cause.MISMATCH, HEARD);
      }
      deposit.releases.add(number);
      deposit.released += rest.minor();
      world.note("gateway: lets go", id.number(), rest.minor());
    }
    deposit.over |= deposit.held() == 0;
    return query(id);
  }

  /// More than is held is not taken.
  Raw capture(Charge charge, HoldId id) {
    var number = charge.id().number();
    var deposit = deposits.get(id.number());
    var fen = charge.id().amount().minor();
    if (deposit == null || (gateway.find(number) == null && deposit.held() < fen)) {
      return gateway.error("ACQ.BEYOND_PAY_RESTRICTION", 400);
    }
    var raw = gateway.take(charge, gateway::pay);
    var trade = gateway.find(number);
    if (trade != null && !deposit.captures.contains(trade)) {
      deposit.captures.add(trade);
      deposit.over |= deposit.held() == 0;
    }
    return raw;
  }
}
