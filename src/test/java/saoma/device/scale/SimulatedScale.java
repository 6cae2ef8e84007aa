package saoma.device.scale;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import saoma.device.serial.SerialWire;
import saoma.device.serial.SerialWires;
import saoma.settings.SerialLine;

/// A scale at the other end of a cable, in memory: something is put on it, it settles, it is taken
/// off, it is pulled out.
public final class SimulatedScale implements SerialWires {
  private static final SerialLine LINE = SerialLine.of("COM9@9600").orElseThrow();
  private final ScaleProtocol protocol;
  private volatile String frame = "";
  private volatile boolean pulled;
  private final AtomicInteger lines = new AtomicInteger();

  public SimulatedScale(ScaleProtocol protocol) {
    this.protocol = protocol;
  }

  public Scale scale() {
    return new SerialScale(LINE, protocol, this);
  }

  SerialScale serial() {
    return new SerialScale(LINE, protocol, this);
  }

  /// It says this from now on, with its last byte; nothing where it is empty.
  public void says(String next) {
    frame = next;
  }

  /// What a scale that speaks by itself says of so many grams.
  public void holds(long grams, boolean steady) {
    says("%s,GS,+%3d.%03dkg\r\n".formatted(steady ? "ST" : "US", grams / 1_000, grams % 1_000));
  }

  public void pull(boolean out) {
    pulled = out;
  }

  /// How often a line to it was opened.
  public int lines() {
    return lines.get();
  }

  @Override
  public SerialWire open(SerialLine line) throws IOException {
    if (pulled) {
      throw new IOException("no such port");
    }
    lines.incrementAndGet();
    return new Wire();
  }

  private final class Wire implements SerialWire {
    private final LinkedBlockingQueue<Byte> coming = new LinkedBlockingQueue<>();

    private void say() {
      for (var one : frame.getBytes(StandardCharsets.ISO_8859_1)) {
        coming.add(one);
      }
    }

    @Override
    public void write(byte[] bytes, Duration limit) throws IOException {
      there();
      if (new String(bytes, StandardCharsets.US_ASCII).contains("W")) {
        say();
      }
    }

    @Override
    public int read(Duration patience) throws IOException {
      there();
      if (coming.isEmpty() && !protocol.isAsked()) {
        say();
      }
      try {
        var next = coming.poll(Math.min(50, patience.toMillis()), TimeUnit.MILLISECONDS);
        return next == null ? -1 : next & 0xff;
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }

    private void there() throws IOException {
      if (pulled) {
        throw new IOException("pulled out");
      }
    }

    @Override
    public void close() {
      coming.clear();
    }
  }
}
