package saoma.simulate;

import java.util.HashMap;
import java.util.Map;
import saoma.channel.Raw;
import saoma.payment.Payment;

/// One number in a gateway's books, as the gateway has it.
final class Trade {
  enum State {
    /// Can be scanned, and nobody has.
    CODE,
    /// On a phone, to be confirmed.
    OPEN,
    PAID,
    CLOSED,
    /// Paid and given back.
    RETURNED
  }

  static final long NEVER = -1;

  final String number;
  final long order;
  final long asked;
  long amount;
  final long expiresAt;
  State state = State.CODE;
  boolean scanned;

  /// Begun with a code that the customer showed.
  boolean taken;

  /// The customer's try failed: nobody can pay it, and only taking it back ends it.
  boolean failed;

  /// Each refund by its number, in fen, and their sum.
  final Map<String, Long> refunds = new HashMap<>();

  long given;
  boolean shown;

  /// When the channel took a withdrawal of a code that nobody had scanned.
  long withdrawnAt = NEVER;

  /// When a phone that is reading the code right now began to.
  long lookingSince = NEVER;

  /// When the phone that opened it had begun to read the code.
  long scanBegan = NEVER;

  Trade(String number, long order, long asked, long expiresAt) {
    this.number = number;
    this.order = order;
    this.asked = asked;
    this.amount = asked;
    this.expiresAt = expiresAt;
  }

  Trade(String number, Payment payment) {
    this(number, payment.orderId(), payment.amount().minor(), Long.MAX_VALUE);
  }

  /// What came and was not returned by a reverse, in fen.
  long gross() {
    return state == State.PAID ? amount : 0;
  }

  /// What the merchant has of it, in fen.
  long net() {
    return gross() - given;
  }

  void age(long now) {
    if (now >= expiresAt && (state == State.CODE || state == State.OPEN)) {
      state = State.CLOSED;
    }
  }

  /// Scanned by somebody who began after the channel had withdrawn it: no till can help that.
  boolean customersOwnRisk() {
    return withdrawnAt != NEVER && scanBegan > withdrawnAt;
  }

  /// Whether a customer who does nothing odd could still pay it, or has.
  boolean endangers(long now) {
    age(now);
    return switch (state) {
      case CODE -> shown && (withdrawnAt == NEVER || isLookedAtSinceBefore());
      case OPEN -> !customersOwnRisk();
      case PAID -> !customersOwnRisk() && net() > 0;
      case CLOSED, RETURNED -> false;
    };
  }

  /// The answer about the state it was last asked in; most questions hear what the last one heard.
  Raw lastAnswer = Gateway.ABSENT;

  State answered = State.CODE;

  private boolean isLookedAtSinceBefore() {
    return lookingSince != NEVER && lookingSince <= withdrawnAt;
  }
}
