package saoma.device.scale;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import saoma.device.serial.SerialWire;
import saoma.fuzz.Target;

/// Whatever comes out of a serial port.
public final class ScaleTargets {
  private ScaleTargets() {}

  public static List<Target> all() {
    return Stream.of(ScaleProtocol.values())
        .map(protocol ->
            new Target(
                "scale " + protocol,
                List.of(
                    bytes("ST,GS,+  1.234kg\r\nUS,NT,-  0.002kg\r\n"),
                    bytes("\u000201.234N\r\u0002?A\r"),
                    bytes("\n01.250KG\r\nS00\r\u0003"),
                    bytes("\n 1G       7.025kg \r")),
                List.of("\r", "\u0002", "\u0003", "OL,", "-", "9", ".", "kg", "lb", "\u0000"),
                input -> talk(protocol, input)))
        .toList();
  }

  /// It ends, and a weight is one that a counter's scale can carry.
  private static void talk(ScaleProtocol protocol, byte[] input) {
    try {
      var talk = new ScaleTalk(new Scripted(input), protocol, Duration.ZERO);
      for (var n = 0; n < 5; n++) {
        if (talk.next() instanceof Weighed.Steady(var grams, _)
            && (grams < 0 || grams > 9_999_000)) {
          throw new AssertionError(grams + " g");
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static final class Scripted implements SerialWire {
    private final byte[] coming;
    private int at;

    Scripted(byte[] coming) {
      this.coming = coming;
    }

    @Override
    public void write(byte[] bytes, Duration limit) {}

    @Override
    public int read(Duration patience) {
      return at < coming.length ? coming[at++] & 0xff : -1;
    }

    @Override
    public void close() {}
  }
}
