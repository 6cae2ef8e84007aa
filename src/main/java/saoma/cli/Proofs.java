package saoma.cli;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import saoma.settings.Home;

/// What the wiring does for `saoma prove`. Each returns an exit code once it is over.
public interface Proofs {
  /// Kills tills in other processes while they sell, and holds the laws against what is left.
  ///
  /// @param result takes the one line of JSON
  /// @param words takes how far it is, for a person
  int kills(Kills wish, Consumer<String> result, Consumer<String> words);

  /// Cuts the power of a till in this process at each write, and holds the laws against what is
  /// left.
  int cuts(Cuts wish, Consumer<String> result, Consumer<String> words);

  /// The till that is to be killed: sells without a screen and acknowledges on standard output.
  ///
  /// @param goOn false once it should come to an end
  int victim(Home home, BooleanSupplier goOn, Consumer<String> events, Consumer<String> words);

  /// @param tills how many sell at one gateway
  /// @param steady whether kills begin only when the file is older than two minutes
  record Kills(int kills, int tills, boolean steady, long seed) {}

  /// @param sales before the last cut
  /// @param cuts how many at most, for each policy; zero for each act of the disk there is
  /// @param lie whose forces the disk ignores: nobody's, the journal's, the database's, or both
  record Cuts(int sales, int cuts, List<String> policies, String lie, long seed) {
    public Cuts {
      policies = List.copyOf(policies);
    }
  }
}
