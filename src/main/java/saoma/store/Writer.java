package saoma.store;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/// The one thread that touches H2. An interrupt that reaches a thread inside H2 closes the file for
/// everybody, so this thread cannot be interrupted at all, and callers, who can, only wait. A
/// platform thread, because file I/O would pin a virtual one.
final class Writer {
  private final BlockingQueue<Runnable> jobs = new LinkedBlockingQueue<>();
  private final Thread thread = new Deaf(this::workOff);
  private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
  private boolean closed;

  Writer() {
    thread.start();
  }

  /// Does the work on the writer and waits for it. An interrupt of the caller is kept for
  /// afterwards. What the work throws comes out here.
  <T> T call(Supplier<T> work) {
    if (Thread.currentThread() == thread) {
      throw new IllegalStateException("a work inside a work would wait for itself");
    }
    var outcome = new CompletableFuture<Supplier<T>>();
    take(() -> outcome.complete(outcomeOf(work)));
    return outcome.join().get();
  }

  /// Lets everything handed over before be done, does the last job, and ends. Later calls do
  /// nothing but wait for the end.
  void close(Runnable last) {
    synchronized (jobs) {
      if (!closed) {
        closed = true;
        jobs.add(last);
      }
    }
    ended.join();
  }

  private void take(Runnable job) {
    synchronized (jobs) {
      if (closed) {
        throw new IllegalStateException("the database is closed");
      }
      jobs.add(job);
    }
  }

  private static <T> Supplier<T> outcomeOf(Supplier<T> work) {
    try {
      var result = work.get();
      return () -> result;
    } catch (RuntimeException e) {
      return () -> {
        throw e;
      };
    } catch (Error e) {
      return () -> {
        throw e;
      };
    }
  }

  private void workOff() {
    while (true) {
      try {
        jobs.take().run();
      } catch (InterruptedException e) {
        throw new IllegalStateException("a deaf thread was interrupted", e);
      }
      synchronized (jobs) {
        if (closed && jobs.isEmpty()) {
          ended.complete(true);
          return;
        }
      }
    }
  }

  /// A thread that takes no interrupt. A daemon: when the program ends in the middle of a work,
  /// nobody was told that it was done.
  private static final class Deaf extends Thread {
    Deaf(Runnable work) {
      super(work, "books");
      setDaemon(true);
    }

    @Override
    public void interrupt() {}
  }
}
