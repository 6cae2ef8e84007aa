package saoma.channel;

/// Takes a bill line by line, so that a bill of any length fits. What it takes is only lent until
/// the answer says that the bill is whole: hash and sums are known at the end.
public interface BillSink {
  void line(BillLine line);

  void problem(BillProblem problem);
}
