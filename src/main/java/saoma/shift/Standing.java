package saoma.shift;

import java.util.List;

/// How things stand at the moment of a report, apart from what was booked until then.
///
/// @param unfinished what somebody still has to see to
/// @param asserted what rests on a person's word alone
public record Standing(List<Leftover> unfinished, List<Asserted> asserted) {
  public static final Standing NOTHING = new Standing(List.of(), List.of());

  public Standing {
    unfinished = List.copyOf(unfinished);
    asserted = List.copyOf(asserted);
  }
}
