package saoma.channel;

import java.util.ArrayList;
import java.util.List;

/// Keeps what a bill delivers.
public final class Collected implements BillSink {
  public final List<BillLine> lines = new ArrayList<>();
  public final List<BillProblem> problems = new ArrayList<>();

  @Override
  public void line(BillLine line) {
    lines.add(line);
  }

  @Override
  public void problem(BillProblem problem) {
    problems.add(problem);
  }
}
