package saoma.bench;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import saoma.SimulatedTill;
import saoma.money.Money;
import saoma.payment.PaymentEvent;
import saoma.payment.PaymentMachine;
import saoma.payment.PaymentState;
import saoma.payment.Proof;
import saoma.payment.ShownCode;
import saoma.payment.Step;
import saoma.simulate.Fault;
import saoma.simulate.Simulation;

/// Simulated sales a second in one thread, beside the payment machine alone: what is left between
/// them is the books, the wire, the tables, the people and the laws.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 2)
public class SimulationBenchmark {
  private static final int SALES = 20;
  private static final int SEEDS = 50;
  private static final ShownCode CODE = new ShownCode("https://qr/1", Instant.EPOCH);
  private static final Proof PROOF = new Proof("T1", Instant.EPOCH, Money.fen(650));
  private static final List<PaymentEvent> SALE =
      List.of(
          new PaymentEvent.Submitted(),
          new PaymentEvent.CodeIssued(CODE),
          new PaymentEvent.NoNews("OPEN"),
          new PaymentEvent.NoNews("CONFIRMING"),
          new PaymentEvent.ChannelPaid(PROOF));

  private final Simulation calm = new Simulation(SimulatedTill.parts(), SALES, Set.of());
  private final Simulation mild =
      new Simulation(
          SimulatedTill.parts(),
          SALES,
          EnumSet.of(Fault.ANSWER_LOST, Fault.CRASH, Fault.CLERK_CANCELS, Fault.SCANS_LATE));
  private final Simulation all =
      new Simulation(SimulatedTill.parts(), SALES, EnumSet.allOf(Fault.class));
  private long from;

  @Benchmark
  @OperationsPerInvocation(SALES * SEEDS)
  public long nothingGoesWrong() {
    return played(calm);
  }

  @Benchmark
  @OperationsPerInvocation(SALES * SEEDS)
  public long someThingsGoWrong() {
    return played(mild);
  }

  @Benchmark
  @OperationsPerInvocation(SALES * SEEDS)
  public long everythingGoesWrong() {
    return played(all);
  }

  @Benchmark
  public PaymentState machineAlone() {
    PaymentState state = new PaymentState.Created();
    for (var event : SALE) {
      if (PaymentMachine.next(state, event) instanceof Step.Moved(var to, var _)) {
        state = to;
      }
    }
    return state;
  }

  private long played(Simulation simulation) {
    var tally = simulation.play(from, SEEDS, Set.of(), true);
    if (tally.broken() > 0) {
      throw new IllegalStateException("a law is broken: " + tally.first());
    }
    from += SEEDS;
    return tally.hash();
  }
}
