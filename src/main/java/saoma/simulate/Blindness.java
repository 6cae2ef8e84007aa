package saoma.simulate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import saoma.simulate.Simulation.Tally;

/// Whether the simulation still sees: the safety rules are switched off one by one and in pairs,
/// and each time a law must be found broken.
public record Blindness(Simulation simulation) {
  /// Some rules off, and what came of it.
  public record Row(EnumSet<Mutation> off, Tally tally) {
    public boolean noticed() {
      return tally.broken() > 0;
    }
  }

  /// Each rule alone, over all seeds, so that it is known how often it is seen.
  public List<Row> single(long from, long seeds, Consumer<Row> tell) {
    var rows = new ArrayList<Row>();
    for (var one : Mutation.values()) {
      var off = EnumSet.of(one);
      rows.add(new Row(off, simulation.play(from, seeds, off, false)));
      tell.accept(rows.getLast());
    }
    return rows;
  }

  /// Each two together, until it is seen once.
  public List<Row> pairs(long from, long seeds, Consumer<Row> tell) {
    var rows = new ArrayList<Row>();
    for (var one : Mutation.values()) {
      for (var other : Mutation.values()) {
        if (one.compareTo(other) < 0) {
          var off = EnumSet.of(one, other);
          rows.add(new Row(off, simulation.play(from, seeds, off, true)));
          tell.accept(rows.getLast());
        }
      }
    }
    return rows;
  }
}
