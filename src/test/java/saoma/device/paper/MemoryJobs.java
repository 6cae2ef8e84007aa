package saoma.device.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The queue, as long as a test lives.
final class MemoryJobs implements PrintJobs {
  private final Map<Long, PrintJob> jobs = new LinkedHashMap<>();
  private final Map<Long, PrintJob.Outcome> outcomes = new LinkedHashMap<>();

  @Override
  public synchronized boolean add(
      PrintJob.Kind kind, String subject, int copy, String body, Instant at) {
    if (jobs.values().stream()
        .anyMatch(j -> j.kind() == kind && j.subject().equals(subject) && j.copy() == copy)) {
      return false;
    }
    var id = jobs.size() + 1L;
    jobs.put(id, new PrintJob(id, kind, subject, copy, body, at, 0));
    return true;
  }

  @Override
  public synchronized int count(PrintJob.Kind kind, String subject) {
    return (int)
        jobs.values().stream().filter(j -> j.kind() == kind && j.subject().equals(subject)).count();
  }

  @Override
  public synchronized List<PrintJob> waiting() {
    return jobs.values().stream().filter(job -> !outcomes.containsKey(job.id())).toList();
  }

  @Override
  public synchronized Optional<PrintJob> next() {
    return waiting().stream().findFirst();
  }

  @Override
  public synchronized void leaving(long id) {
    jobs.computeIfPresent(
        id,
        (_, job) ->
            new PrintJob(
                job.id(),
                job.kind(),
                job.subject(),
                job.copy(),
                job.body(),
                job.madeAt(),
                job.sends() + 1));
  }

  @Override
  public synchronized void ended(long id, PrintJob.Outcome outcome, Instant at) {
    outcomes.put(id, outcome);
  }

  synchronized List<PrintJob.Outcome> outcomes() {
    return new ArrayList<>(outcomes.values());
  }
}
