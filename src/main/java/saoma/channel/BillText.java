package saoma.channel;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/// The lines of a bill, in the memory of one: however long the bill is, and whatever its lines are.
public final class BillText {
  /// Characters; no channel has a longer line.
  static final int LONGEST = 20_000;

  /// Bytes: some twenty million lines. More is no shop's day.
  private static final long MOST = 8L << 30;

  private static final int CHUNK = 1 << 15;

  private final InputStreamReader reader;
  private final char[] chunk = new char[CHUNK];
  private final StringBuilder begun = new StringBuilder();
  private int at;
  private int end;
  private long number;
  private boolean tooLong;

  public BillText(InputStream in, Charset charset) {
    this(in, charset, MOST);
  }

  BillText(InputStream in, Charset charset, long most) {
    reader = new InputStreamReader(new Bounded(in, most), charset);
  }

  /// The file holds more than a bill can.
  public static final class TooMuch extends IOException {
    TooMuch() {
      super("more text than a bill can have");
    }
  }

  /// The next line without its end, LF or CRLF; null after the last. Of one that is too long only
  /// the beginning.
  public @Nullable String next() throws IOException {
    begun.setLength(0);
    tooLong = false;
    while (true) {
      if (at == end && !fill()) {
        return begun.isEmpty() && !tooLong ? null : line("");
      }
      var stop = at;
      while (stop < end && chunk[stop] != '\n') {
        stop++;
      }
      var whole = stop < end;
      if (whole && begun.isEmpty() && stop - at <= LONGEST) {
        var text = new String(chunk, at, stop - at);
        at = stop + 1;
        return line(text);
      }
      keep(stop);
      at = whole ? stop + 1 : stop;
      if (whole) {
        return line("");
      }
    }
  }

  /// The number of the line that came last, from 1.
  public long number() {
    return number;
  }

  /// Whether the line that came last was longer than a line may be.
  public boolean tooLong() {
    return tooLong;
  }

  private boolean fill() throws IOException {
    var read = reader.read(chunk, 0, CHUNK);
    at = 0;
    end = Math.max(0, read);
    return read > 0;
  }

  private void keep(int stop) {
    var room = LONGEST - begun.length();
    tooLong |= stop - at > room;
    begun.append(chunk, at, Math.min(stop - at, room));
  }

  private String line(String text) {
    number++;
    var all = begun.isEmpty() ? text : begun.toString();
    return all.endsWith("\r") ? all.substring(0, all.length() - 1) : all;
  }

  /// Counts after unpacking: a small file can unpack to anything.
  private static final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream in, long most) {
      super(in);
      left = most;
    }

    @Override
    public int read() throws IOException {
      var read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      var read = super.read(into, from, length);
      count(read);
      return read;
    }

    private void count(int read) throws TooMuch {
      left -= Math.max(0, read);
      if (left < 0) {
        throw new TooMuch();
      }
    }
  }
}
