package saoma.reconcile;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Sorts more rows than memory holds: chunks of them are sorted and laid aside in temporary files
/// of this user's own, and then read side by side. The files are gone when it is closed.
final class Sorter<T> implements AutoCloseable {
  static final int CHUNK = 20_000;

  /// Files that are read side by side; more are first made into one.
  private static final int MOST_FILES = 64;

  private final Codec<T> codec;
  private final Comparator<T> order;
  private final int chunk;
  private final List<T> held = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();
  private final List<Run> open = new ArrayList<>();
  private int mostHeld;

  Sorter(Codec<T> codec, Comparator<T> order, int chunk) {
    this.codec = codec;
    this.order = order;
    this.chunk = chunk;
  }

  void add(T row) throws IOException {
    held.add(row);
    mostHeld = Math.max(mostHeld, held.size());
    if (held.size() == chunk) {
      layAside();
    }
  }

  /// How many rows were ever in memory at a time.
  int mostHeld() {
    return mostHeld;
  }

  /// All rows in order; nothing may be added any more.
  Rows<T> sorted() throws IOException {
    held.sort(order);
    if (files.isEmpty()) {
      var rows = held.iterator();
      return () -> rows.hasNext() ? rows.next() : null;
    }
    if (!held.isEmpty()) {
      layAside();
    }
    return merged();
  }

  private void layAside() throws IOException {
    held.sort(order);
    var rows = held.iterator();
    write(() -> rows.hasNext() ? rows.next() : null);
    held.clear();
    if (files.size() == MOST_FILES) {
      var earlier = List.copyOf(files);
      write(merged());
      letGo();
      for (var file : earlier) {
        files.remove(file);
        Files.delete(file);
      }
    }
  }

  private void write(Rows<T> rows) throws IOException {
    var file = Files.createTempFile("saoma-match-", ".tmp");
    files.add(file);
    try (var to = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      for (var row = rows.next(); row != null; row = rows.next()) {
        to.writeBoolean(true);
        codec.write(row, to);
      }
      to.writeBoolean(false);
    }
  }

  private Rows<T> merged() throws IOException {
    var queue = new PriorityQueue<Run>((a, b) -> order.compare(a.head(), b.head()));
    for (var file : files) {
      var run = new Run(file);
      open.add(run);
      if (run.forward()) {
        queue.add(run);
      }
    }
    return () -> {
      var run = queue.poll();
      if (run == null) {
        return null;
      }
      var row = run.head();
      if (run.forward()) {
        queue.add(run);
      }
      return row;
    };
  }

  /// One file while it is read.
  private final class Run {
    private final DataInputStream from;
    private @Nullable T head;

    Run(Path file) throws IOException {
      from = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
    }

    T head() {
      if (head == null) {
        throw new IllegalStateException("nothing was read");
      }
      return head;
    }

    boolean forward() throws IOException {
      head = from.readBoolean() ? codec.read(from) : null;
      return head != null;
    }
  }

  private void letGo() throws IOException {
    for (var run : open) {
      run.from.close();
    }
    open.clear();
  }

  @Override
  public void close() throws IOException {
    letGo();
    for (var file : files) {
      Files.deleteIfExists(file);
    }
    files.clear();
  }
}
