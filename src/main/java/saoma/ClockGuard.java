package saoma;

import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.operator.AuditQuery;
import saoma.operator.ClockCheck;
import saoma.order.Receipt;

/// Writes into the audit log that the clock was set, while the till is open and between two runs.
final class ClockGuard implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ClockGuard.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

  private final Services services;
  private final Thread thread = Thread.ofVirtual().name("clock").unstarted(this::loop);

  ClockGuard(Services services) {
    this.services = services;
  }

  void start() {
    thread.start();
  }

  private void loop() {
    try {
      sinceTheLastRun();
      var check = new ClockCheck(services.clock.instant(), System.nanoTime());
      while (true) {
        Thread.sleep(LOOK_EVERY);
        check.look(services.clock.instant(), System.nanoTime()).ifPresent(this::tell);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// From the newest row of the audit log and the newest receipt.
  void sinceTheLastRun() {
    var noted =
        services.staff.desk().search(AuditQuery.ALL, 1).stream().map(row -> row.note().at());
    var issued =
        services.books.read(pages -> pages.receipts().search("", 1)).stream()
            .map(Receipt::issuedAt);
    Stream.concat(noted, issued)
        .max(Comparator.naturalOrder())
        .flatMap(newest -> ClockCheck.behind(newest, services.clock.instant()))
        .ifPresent(this::tell);
  }

  private void tell(Duration by) {
    LOG.warn("the clock was set by {}", by);
    services.staff.desk().clockSet(by);
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
