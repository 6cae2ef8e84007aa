package saoma.device.scale;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.device.scale.Weighed.Silent;
import saoma.device.serial.SerialWires;
import saoma.settings.SerialLine;

/// A scale at a serial port, which is open only while somebody listens: so a cable that is pulled
/// and put back is found again.
public record SerialScale(SerialLine line, ScaleProtocol protocol, SerialWires wires)
    implements Scale {
  private static final Logger LOG = LoggerFactory.getLogger(SerialScale.class);
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /// Between two questions; a hand is slower.
  private static final Duration REST = Duration.ofMillis(150);

  /// Before a port that did not open is tried again: whoever listened last may still be leaving it.
  private static final Duration RETRY = Duration.ofMillis(300);

  @Override
  public Listening listen(Consumer<Weighed> heard) {
    var ear = new Ear(heard);
    Thread.ofPlatform().daemon().name("scale").start(ear::listen);
    return ear;
  }

  /// What it says within a few answers, for a test of the settings. Blocks.
  public Weighed once() {
    try (var wire = wires.open(line)) {
      var talk = new ScaleTalk(wire, protocol, PATIENCE);
      var first = talk.next();
      return first instanceof Silent ? talk.next() : first;
    } catch (IOException e) {
      LOG.info("no scale: {}", e.toString());
      return new Silent();
    }
  }

  private final class Ear implements Listening {
    private final Consumer<Weighed> heard;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean closed;
    private Weighed last = new Silent();

    Ear(Consumer<Weighed> heard) {
      this.heard = heard;
    }

    void listen() {
      while (!closed) {
        try (var wire = wires.open(line)) {
          hear(new ScaleTalk(wire, protocol, PATIENCE));
        } catch (IOException e) {
          LOG.info("no scale: {}", e.toString());
          tell(new Silent());
          rest(RETRY);
        }
      }
    }

    private void hear(ScaleTalk talk) throws IOException {
      while (!closed) {
        tell(talk.next());
        if (protocol.isAsked()) {
          rest(REST);
        }
      }
    }

    private void tell(Weighed next) {
      if (!closed && !next.equals(last)) {
        last = next;
        heard.accept(next);
      }
    }

    private void rest(Duration pause) {
      try {
        if (wake.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          closed = true;
        }
      } catch (InterruptedException _) {
        closed = true;
      }
    }

    @Override
    public void close() {
      closed = true;
      wake.release();
    }
  }
}
