package saoma.rehearse;

import java.util.List;

/// How one customer was served.
///
/// @param seconds from the moment the customer came
public record Result(Customer customer, List<Mark> marks, long seconds) {
  public Result {
    marks = List.copyOf(marks);
  }

  /// Whether nothing was wrong.
  public boolean isRight() {
    return marks.stream().allMatch(mark -> mark.kind().isRight());
  }
}
