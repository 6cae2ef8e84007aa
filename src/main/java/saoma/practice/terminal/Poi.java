package saoma.practice.terminal;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saoma.practice.trade.Numbers;
import tools.jackson.databind.node.ObjectNode;

/// The device: one payment at a time, and what it remembers. A status is answered from memory
/// alone, as a real terminal does.
public final class Poi {
  /// Its own name: model and serial.
  public static final String ID = "P400Plus-275039202";

  static final int REMEMBERED = 100;

  /// Above it the chip wants a PIN even without contact (UnionPay's limit in China).
  private static final BigDecimal WITHOUT_PIN = BigDecimal.valueOf(1000);

  private static final int PIN_TRIES = 3;

  private final InstantSource clock;
  private final Numbers numbers;
  private final Map<String, ObjectNode> results = new LinkedHashMap<>();
  private final Map<String, BigDecimal> taken = new LinkedHashMap<>();
  private @Nullable Attempt now;
  private @Nullable Attempt last;

  public Poi(InstantSource clock, Numbers numbers) {
    this.clock = clock;
    this.numbers = numbers;
  }

  /// Begins a payment; empty while there is another one.
  synchronized Optional<Attempt> begin(Attempt.Ask ask) {
    if (now != null) {
      return Optional.empty();
    }
    var attempt = new Attempt(ask);
    now = attempt;
    last = attempt;
    return Optional.of(attempt);
  }

  /// The payment that waits for its customer.
  public synchronized Optional<Standing> standing() {
    return Optional.ofNullable(now)
        .map(one ->
            new Standing(
                one.ask().amount(), one.step() == Attempt.Step.PIN, one.wrongPins(), one.alone()));
  }

  /// How the one before ended; empty if there was none.
  public synchronized Optional<String> lastResult() {
    return Optional.ofNullable(last)
        .map(one -> one.decided().getNow(Words.object()).path("Response"))
        .map(said -> said.path("ErrorCondition").asString(said.path("Result").asString("")));
  }

  /// @param pin whether the display asks for it
  public record Standing(BigDecimal amount, boolean pin, int wrongPins, boolean alone) {}

  /// The customer does something. False if it means nothing now.
  public synchronized boolean act(Deed deed) {
    var attempt = now;
    if (attempt == null) {
      return false;
    }
    var pin = attempt.step() == Attempt.Step.PIN;
    switch (deed) {
      case TAP -> tapped(attempt);
      case INSERT -> attempt.card("ICC", true);
      case RIGHT_PIN -> {
        if (!pin) {
          return false;
        }
        decide(attempt, Script.APPROVE);
      }
      case WRONG_PIN -> {
        if (!pin) {
          return false;
        }
        attempt.wrongPin();
        if (attempt.wrongPins() >= PIN_TRIES) {
          decide(attempt, Script.WRONG_PIN);
        }
      }
      case REFUSED -> decide(attempt, Script.REFUSE);
      case CANCEL -> decide(attempt, Script.CANCEL);
      case WALK_AWAY -> attempt.left();
    }
    return true;
  }

  private void tapped(Attempt attempt) {
    var pin = attempt.ask().amount().compareTo(WITHOUT_PIN) > 0;
    attempt.card("Contactless", pin);
    if (!pin) {
      decide(attempt, Script.APPROVE);
    }
  }

  /// Writes down how it ended, unless it has.
  synchronized void decide(Attempt attempt, Script script) {
    if (!attempt.decided().isDone()) {
      var reference = "cp" + numbers.digits(12) + "." + numbers.digits(16);
      var body = Words.payment(attempt, script, reference, clock.instant());
      end(attempt, body);
      if (!script.result().equals("Failure")) {
        taken.put(reference, takenBy(body));
      }
    }
  }

  private static BigDecimal takenBy(ObjectNode body) {
    return body.path("PaymentResult").path("AmountsResp").path("AuthorizedAmount").decimalValue();
  }

  /// The till ends it; too late if it is decided.
  synchronized void abort(String serviceId) {
    var attempt = now;
    if (attempt != null && attempt.ask().serviceId().equals(serviceId)) {
      var body = Words.response("Failure", "Aborted");
      body.putObject("SaleData")
          .putObject("SaleTransactionID")
          .put("TransactionID", attempt.ask().transaction());
      end(attempt, body);
    }
  }

  private void end(Attempt attempt, ObjectNode body) {
    remember(attempt.ask().serviceId(), body);
    attempt.decided().complete(body);
    now = null;
  }

  /// Money goes back once for each message, and never more than came.
  synchronized ObjectNode reverse(String serviceId, String original, BigDecimal amount) {
    var known = results.get(serviceId);
    if (known != null) {
      return known;
    }
    var left = taken.get(original);
    if (left == null) {
      return remember(serviceId, Words.response("Failure", "NotFound"));
    }
    if (amount.signum() <= 0 || amount.compareTo(left) > 0) {
      return remember(serviceId, Words.response("Failure", "Refusal"));
    }
    taken.put(original, left.subtract(amount));
    var body = Words.response("Success", "");
    Words.transaction(body, "cp" + numbers.digits(12) + "." + numbers.digits(16), clock.instant());
    body.put("ReversedAmount", amount);
    return remember(serviceId, body);
  }

  private ObjectNode remember(String serviceId, ObjectNode body) {
    results.put(serviceId, body);
    if (results.size() > REMEMBERED) {
      results.remove(results.keySet().iterator().next());
    }
    return body;
  }

  synchronized Optional<ObjectNode> result(String serviceId) {
    return Optional.ofNullable(results.get(serviceId));
  }

  synchronized boolean isBusyWith(String serviceId) {
    return now != null && now.ask().serviceId().equals(serviceId);
  }

  /// What the customers have paid and not got back, for a test to count.
  public synchronized BigDecimal balance() {
    return taken.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
