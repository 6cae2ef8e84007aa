package saoma.device.serial;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;

/// A serial port that Linux makes up: what a program writes to [#name] is read here, and the other
/// way round. Java has no such thing, so the system is asked itself.
@SuppressWarnings("restricted")
public final class PseudoTerminal implements AutoCloseable {
  private static final int READ_AND_WRITE = 2;
  private static final int NOT_OURS_TO_CONTROL = 0x100;
  private static final int WAITING = 1;
  private static final short READABLE = 1;

  private final Linker linker = Linker.nativeLinker();
  private final int master;
  private final String name;

  /// The system gives the number of a closed one to the next.
  private boolean closed;

  public PseudoTerminal() throws IOException {
    master = call("posix_openpt", READ_AND_WRITE | NOT_OURS_TO_CONTROL);
    if (master < 0 || call("grantpt", master) != 0 || call("unlockpt", master) != 0) {
      throw new IOException("no pseudo-terminal");
    }
    name = path();
  }

  /// Whether this system has such things.
  public static boolean isHere() {
    return System.getProperty("os.name").equals("Linux") && Files.exists(Path.of("/dev/ptmx"));
  }

  public String name() {
    return name;
  }

  private String path() throws IOException {
    var ptsname =
        linker.downcallHandle(
            linker.defaultLookup().find("ptsname").orElseThrow(),
            FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
    try {
      var found = (MemorySegment) ptsname.invokeExact(master);
      return found.reinterpret(100).getString(0);
    } catch (Throwable e) {
      throw new IOException("no name", e);
    }
  }

  private int call(String function, int argument) throws IOException {
    var handle =
        linker.downcallHandle(
            linker.defaultLookup().find(function).orElseThrow(),
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    try {
      return (int) handle.invokeExact(argument);
    } catch (Throwable e) {
      throw new IOException(function, e);
    }
  }

  /// What the other side wrote next; -1 if it writes nothing in this time.
  public synchronized int read(int millis) throws IOException {
    if (closed) {
      throw new IOException("closed");
    }
    try (var arena = Arena.ofConfined()) {
      var poll = arena.allocate(8);
      poll.set(ValueLayout.JAVA_INT, 0, master);
      poll.set(ValueLayout.JAVA_SHORT, 4, READABLE);
      var ready =
          linker.downcallHandle(
              linker.defaultLookup().find("poll").orElseThrow(),
              FunctionDescriptor.of(
                  ValueLayout.JAVA_INT,
                  ValueLayout.ADDRESS,
                  ValueLayout.JAVA_LONG,
                  ValueLayout.JAVA_INT));
      if ((int) ready.invokeExact(poll, 1L, millis) != WAITING) {
        return -1;
      }
      var one = arena.allocate(1);
      return move("read", one, 1) == 1 ? one.get(ValueLayout.JAVA_BYTE, 0) & 0xff : -1;
    } catch (Throwable e) {
      throw new IOException("read", e);
    }
  }

  public synchronized void write(byte[] bytes) throws IOException {
    try (var arena = Arena.ofConfined()) {
      var all = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
      if (move("write", all, bytes.length) != bytes.length) {
        throw new IOException("write");
      }
    } catch (Throwable e) {
      throw new IOException("write", e);
    }
  }

  private long move(String function, MemorySegment bytes, long count) throws Throwable {
    var handle =
        linker.downcallHandle(
            linker.defaultLookup().find(function).orElseThrow(),
            FunctionDescriptor.of(
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_LONG));
    return (long) handle.invokeExact(master, bytes, count);
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    call("close", master);
  }
}
