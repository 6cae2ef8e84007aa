package saoma.fuzz;

import java.util.List;

/// One reader of outside data, good inputs to begin from, and what must hold whatever comes.
///
/// @param words what its inputs are made of, so that the mutator speaks its language
public record Target(String name, List<byte[]> seeds, List<String> words, Subject subject) {
  public Target {
    seeds = List.copyOf(seeds);
    words = List.copyOf(words);
  }

  /// Reads one input. Whatever it throws is a finding.
  @FunctionalInterface
  public interface Subject {
    void take(byte[] input) throws Exception;
  }

  @Override
  public String toString() {
    return name;
  }
}
