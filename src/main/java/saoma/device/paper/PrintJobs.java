package saoma.device.paper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The port to the queue of what is owed on paper. Everything is on disk when a call returns.
public interface PrintJobs {
  /// The same paper twice is one job.
  ///
  /// @return whether it is new
  boolean add(PrintJob.Kind kind, String subject, int copy, String body, Instant at);

  /// How many papers of this there are, printed or not.
  int count(PrintJob.Kind kind, String subject);

  /// What is not ended, the oldest first.
  List<PrintJob> waiting();

  /// The oldest that is not ended.
  Optional<PrintJob> next();

  /// Its first byte leaves after this.
  void leaving(long id);

  void ended(long id, PrintJob.Outcome outcome, Instant at);
}
