package saoma.practice.fault;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// The plan that holds now, and what it has done so far. Changing it starts the counting of its
/// rules and of chance from the beginning, so that the same plan does the same thing again.
public final class Faults {
  private final ReentrantLock turn = new ReentrantLock();
  private final AtomicLong requests = new AtomicLong();
  private final Map<Kind, Long> injected = new EnumMap<>(Kind.class);
  private final List<Long> seen = new ArrayList<>();
  private volatile FaultPlan plan = FaultPlan.HONEST;
  private long index;

  public Faults(FaultPlan plan) {
    set(plan);
  }

  /// A look at everything at one moment.
  ///
  /// @param requests calls that arrived since the plan was set, notifications not among them
  /// @param injected how often each fault was played
  public record Tally(FaultPlan plan, long requests, Map<Kind, Long> injected) {
    public Tally {
      injected = Map.copyOf(injected);
    }
  }

  public FaultPlan plan() {
    return plan;
  }

  public void set(FaultPlan next) {
    change(was -> next);
  }

  /// Changes the plan in one step.
  public void change(UnaryOperator<FaultPlan> how) {
    inTurn(() -> {
      var next = how.apply(plan);
      plan = next;
      index = 0;
      requests.set(0);
      injected.clear();
      seen.clear();
      next.rules().forEach(rule -> seen.add(0L));
      return next;
    });
  }

  public Tally tally() {
    return inTurn(() -> new Tally(plan, requests.get(), injected));
  }

  /// What befalls this call. Without a plan the request is not even read.
  public Optional<Fault.OnCall> onCall(Supplier<Subject> subject) {
    requests.incrementAndGet();
    return plan.isHonest()
        ? Optional.empty()
        : next(subject.get()).filter(Fault.OnCall.class::isInstance).map(Fault.OnCall.class::cast);
  }

  /// What befalls this notification.
  public Optional<Fault.OnNotice> onNotice(Subject subject) {
    return plan.isHonest()
        ? Optional.empty()
        : next(subject).filter(Fault.OnNotice.class::isInstance).map(Fault.OnNotice.class::cast);
  }

  private Optional<Fault> next(Subject subject) {
    return inTurn(() -> {
      var found = Optional.<Fault>empty();
      for (var i = 0; i < plan.rules().size(); i++) {
        var rule = plan.rules().get(i);
        if (rule.matches(subject)) {
          var count = seen.get(i) + 1;
          seen.set(i, count);
          if (found.isEmpty() && rule.hits(count)) {
            found = Optional.of(rule.fault());
          }
        }
      }
      index++;
      var chosen = found.or(() -> plan.chance().draw(index, subject));
      chosen.ifPresent(fault -> injected.merge(fault.kind(), 1L, Long::sum));
      return chosen;
    });
  }

  private <T> T inTurn(Supplier<T> work) {
    turn.lock();
    try {
      return work.get();
    } finally {
      turn.unlock();
    }
  }
}
