package saoma.store.journal;

import java.util.List;
import java.util.Optional;

/// What a walk through a journal found.
///
/// @param before what the first record that was looked at is bound to
/// @param last the newest record in front of an unfinished one
/// @param faults in the order of the files
/// @param end where the next record goes; empty if there is no segment
public record Walked(Head before, Head last, List<Fault> faults, Optional<End> end) {
  public Walked {
    faults = List.copyOf(faults);
  }

  /// @param slot the first that is free, or that holds an unfinished record
  /// @param torn how many slots from there hold one
  public record End(Segment segment, int slots, int slot, int torn) {}

  /// Nothing was ever written, or it was all taken away.
  public boolean isEmpty() {
    return end.isEmpty();
  }

  /// Whether all is whole but perhaps for a last record that was being written when the power went.
  public boolean isWhole() {
    return faults.stream().allMatch(fault -> fault.kind() == Fault.Kind.UNFINISHED);
  }
}
