package saoma.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import saoma.bench.Started.Cache;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.settings.SettingsFile;

/// From the start of the process to the first picture of a till that was used before, beside a
/// window of the same Java with nothing in it; and what each takes of the memory after half a
/// minute of doing nothing. `COLD` lets the system forget the files first, for which it must be
/// root on Linux.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 7)
public class StartBenchmark {
  private static final long IDLE_SECONDS = 30;

  public enum PageCache {
    WARM,
    COLD
  }

  @Param public PageCache pages = PageCache.WARM;

  private Path home = Path.of("");

  @Setup(Level.Trial)
  public void use() throws IOException {
    home = Files.createTempDirectory("saoma-start");
    // Without settings the first picture would be the walk of a new shop, and no books were opened.
    new SettingsFile(new Home(home).settingsFile()).save(Settings.FRESH);
    Started.till(home, Cache.WITHOUT).close();
  }

  @Setup(Level.Invocation)
  public void forget() throws IOException {
    if (pages == PageCache.COLD) {
      Files.writeString(Path.of("/proc/sys/vm/drop_caches"), "3");
    }
  }

  @TearDown(Level.Trial)
  public void remove() throws IOException {
    try (var all = Files.walk(home)) {
      for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }

  @Benchmark
  public void till() throws IOException {
    Started.till(home, Cache.WITHOUT).close();
  }

  @Benchmark
  public void tillWithCache() throws IOException {
    Started.till(home, Cache.WITH).close();
  }

  @Benchmark
  public void referenceEmptyWindow() throws IOException {
    Started.emptyWindow(Cache.WITHOUT).close();
  }

  @Benchmark
  public void referenceEmptyWindowWithCache() throws IOException {
    Started.emptyWindow(Cache.WITH).close();
  }

  /// Of the last run.
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Memory {
    public long megabytes;
  }

  @Benchmark
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public void idleTill(Memory memory) throws IOException, InterruptedException {
    memory.megabytes = idle(Started.till(home, Cache.WITH));
  }

  @Benchmark
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public void idleReferenceEmptyWindow(Memory memory) throws IOException, InterruptedException {
    memory.megabytes = idle(Started.emptyWindow(Cache.WITH));
  }

  private static long idle(Started started) throws IOException, InterruptedException {
    try (started) {
      TimeUnit.SECONDS.sleep(IDLE_SECONDS);
      return started.megabytes();
    }
  }
}
