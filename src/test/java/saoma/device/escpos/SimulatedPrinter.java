package saoma.device.escpos;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;

/// A receipt printer at a port of this machine: prints pictures, answers for itself, runs out of
/// paper, gets stuck, hangs up. Takes one line at a time, as most do.
public final class SimulatedPrinter implements AutoCloseable {
  /// Beyond the end of any test.
  private static final int WHOLE_ROLL = 1_000_000;

  private final ServerSocket door;
  private final PaperRoll roll;
  private final byte[] memory = new byte[4_000_000];
  private int read;
  private int written;
  private int paper = WHOLE_ROLL;
  private boolean coverOpen;
  private boolean nearEnd;
  private boolean mute;
  private boolean garbage;
  private boolean knowsDone = true;
  private int hangsUpAfter = Integer.MAX_VALUE;
  private int kicks;
  private int taken;
  private Socket line = new Socket();

  public SimulatedPrinter(Paper paper) throws IOException {
    door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    roll = new PaperRoll(paper.dots());
    Thread.ofPlatform().daemon().name("simulated printer").start(this::serve);
  }

  public int port() {
    return door.getLocalPort();
  }

  public synchronized void paperFor(int dots) {
    paper = roll.used() + dots;
  }

  /// A new roll; what waits in the memory comes out.
  public synchronized void refill() throws IOException {
    paper = WHOLE_ROLL;
    work();
  }

  public synchronized void cover(boolean open) throws IOException {
    coverOpen = open;
    work();
  }

  public synchronized void nearEnd(boolean near) {
    nearEnd = near;
  }

  /// Says nothing, though it prints.
  public synchronized void mute(boolean silent) {
    mute = silent;
  }

  /// Answers as a thing that is no printer.
  public synchronized void garbage(boolean nonsense) {
    garbage = nonsense;
  }

  /// Like a clone that has no `GS r`.
  public synchronized void withoutDone() {
    knowsDone = false;
  }

  /// The next line breaks after so many bytes, and what the printer has not printed is gone.
  public synchronized void hangUpAfter(int bytes) {
    hangsUpAfter = taken + bytes;
  }

  public synchronized List<BufferedImage> slips() {
    return roll.slips();
  }

  public synchronized BufferedImage rest() {
    return roll.rest();
  }

  public synchronized String text() {
    return roll.text();
  }

  public synchronized int kicks() {
    return kicks;
  }

  private void serve() {
    while (!door.isClosed()) {
      try (var next = door.accept()) {
        if (isOurs(next)) {
          hear(next);
        }
      } catch (IOException _) {
        // The other side hung up, or the test is over; the next one is let in.
      }
    }
  }

  /// A line that came while the door was being closed finds nobody.
  private synchronized boolean isOurs(Socket next) {
    line = next;
    return !door.isClosed();
  }

  private void hear(Socket from) throws IOException {
    var in = from.getInputStream();
    for (var heard = in.read(); heard >= 0; heard = in.read()) {
      take(heard);
    }
  }

  private synchronized void take(int heard) throws IOException {
    taken++;
    if (taken > hangsUpAfter) {
      hangsUpAfter = Integer.MAX_VALUE;
      read = written;
      line.close();
      return;
    }
    memory[written++] = (byte) heard;
    atOnce();
    work();
  }

  /// Real-time commands are seen wherever they stand, in pictures too.
  private void atOnce() throws IOException {
    if (written - read >= 3 && memory[written - 3] == 0x10 && memory[written - 2] == 4) {
      answer(status(memory[written - 1]));
    }
    if (written - read >= 5 && memory[written - 5] == 0x10 && memory[written - 4] == 0x14) {
      kicks++;
    }
  }

  private int status(int asked) {
    var out = roll.used() >= paper;
    return switch (asked) {
      case 1 -> out || coverOpen ? 0x1A : 0x12;
      case 2 -> 0x12 | (coverOpen ? 0x04 : 0) | (out ? 0x20 : 0);
      case 3 -> 0x12;
      default -> 0x12 | (nearEnd ? 0x0C : 0) | (out ? 0x60 : 0);
    };
  }

  private void answer(int said) throws IOException {
    if (!mute) {
      OutputStream out = line.getOutputStream();
      out.write(garbage ? 0xF1 : said);
      out.flush();
    }
  }

  private void work() throws IOException {
    while (roll.used() < paper && !coverOpen) {
      var length = Commands.length(memory, read, written);
      if (length == 0) {
        return;
      }
      var command = Arrays.copyOfRange(memory, read, read + length);
      read += length;
      if (command[0] == 0x10) {
        continue;
      }
      switch (roll.run(command)) {
        case NOTHING -> {}
        case DONE -> {
          if (knowsDone) {
            answer(0);
          }
        }
        case KICK -> kicks++;
      }
    }
  }

  @Override
  public synchronized void close() throws IOException {
    door.close();
    line.close();
  }
}
