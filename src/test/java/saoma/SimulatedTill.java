package saoma;

import saoma.simulate.Makes;

/// Opens the parts of a simulated till to the benchmarks, which live in another room.
public final class SimulatedTill {
  private SimulatedTill() {}

  public static Makes parts() {
    return SimulationParts.quiet();
  }
}
