package saoma.simulate;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saoma.checkout.Asking.One;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.PaymentState.Closed;
import saoma.payment.PaymentState.Created;
import saoma.payment.PaymentState.Declined;
import saoma.payment.PaymentState.Disputed;
import saoma.payment.PaymentState.Paid;
import saoma.payment.PaymentState.Reversing;
import saoma.payment.PaymentState.Unresolved;

/// The asking of one process: what its threads would do, step by step. It dies with the process.
final class Followers {
  private static final long AFTER_AN_ERROR = 5 * World.SECOND;

  private final World world;
  private final Inspector inspector;
  private final SimulatedBooks books;
  private final Set<Mutation> flaws;
  private final Map<String, Followed> all = new HashMap<>();

  /// Who looks after a charge that is held open at a device.
  private final Map<String, Followed> guards = new HashMap<>();

  /// A payment that is asked about. Only its newest turn counts, so that a nudge replaces the step
  /// that was planned.
  private static final class Followed {
    final One one;
    final String number;
    int turn;
    boolean busy;
    boolean nudged;
    boolean over;

    Followed(One one, String number) {
      this.one = one;
      this.number = number;
    }
  }

  Followers(World world, Inspector inspector, Set<Mutation> flaws) {
    this.world = world;
    this.inspector = inspector;
    this.books = inspector.books;
    this.flaws = flaws;
  }

  void follow(One one, String number) {
    var followed = new Followed(one, number);
    all.put(number, followed);
    plan(followed, 0);
    var guard = new Followed(one::guard, number);
    guards.put(number, guard);
    plan(guard, 0);
  }

  /// Where one asks already it only hurries.
  void hurry(One one, String number) {
    var followed = all.get(number);
    if (followed == null || followed.over) {
      follow(one, number);
    } else {
      nudge(number);
    }
  }

  /// Asks at once; nothing if nobody asks.
  void nudge(String number) {
    nudge(all.get(number));
    nudge(guards.get(number));
  }

  private void nudge(@Nullable Followed followed) {
    if (followed != null && followed.busy) {
      followed.nudged = true;
    } else if (followed != null) {
      plan(followed, 0);
    }
  }

  private void plan(Followed followed, long nanos) {
    var turn = ++followed.turn;
    world.inside(
        nanos,
        () -> {
          if (turn == followed.turn) {
            step(followed);
          }
        });
  }

  private void step(Followed followed) {
    followed.busy = true;
    followed.nudged = false;
    var next = safely(followed.one, followed.number);
    followed.busy = false;
    followed.over = next == null || isForgotten(followed.number);
    if (next != null && !followed.over) {
      plan(followed, followed.nudged ? 0 : next.toNanos());
    }
  }

  private @Nullable Duration safely(One one, String number) {
    try {
      return one.step();
    } catch (RuntimeException e) {
      inspector.broken(Law.NO_SURPRISE, number + ": " + e);
      return Duration.ofNanos(AFTER_AN_ERROR);
    }
  }

  private boolean isForgotten(String number) {
    if (flaws.isEmpty()) {
      return false;
    }
    var payment = books.payments.get(number);
    if (payment == null) {
      return !books.refunds.containsKey(number) && books.holds().byNumber(number).isEmpty();
    }
    return switch (payment.state()) {
      case Closed _, Declined _ -> flaws.contains(Mutation.NO_AFTERWATCH);
      case Unresolved _ -> flaws.contains(Mutation.UNRESOLVED_FORGOTTEN);
      case Created _, Awaiting _, Reversing _, Paid _, Disputed _ -> false;
    };
  }
}
