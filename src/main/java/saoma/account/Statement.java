package saoma.account;

import java.util.ArrayList;
import java.util.List;

/// What happened to a member's balance, newest first.
public record Statement(Balance now, List<Line> lines) {
  /// @param after the balance as this transfer left it
  public record Line(Transfer transfer, Balance after) {}

  public Statement {
    lines = List.copyOf(lines);
  }

  /// Counts back from what there is now, so that only the newest transfers need be read.
  public static Statement of(Balance now, List<Transfer> newestFirst) {
    var lines = new ArrayList<Line>();
    var after = now;
    for (var transfer : newestFirst) {
      lines.add(new Line(transfer, after));
      after = after.before(transfer);
    }
    return new Statement(now, lines);
  }
}
