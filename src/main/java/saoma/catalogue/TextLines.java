package saoma.catalogue;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The lines of a text file, however they end, and none longer than `LONGEST`: of a longer one only
/// the beginning is kept.
final class TextLines implements Closeable {
  static final int LONGEST = 20_000;

  private final Counted bytes;
  private final Reader reader;
  private final long size;
  private long number;
  private int ahead;

  TextLines(Path file, Charset charset) throws IOException {
    size = Math.max(1, Files.size(file));
    bytes = new Counted(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    reader = new BufferedReader(new InputStreamReader(bytes, charset), 1 << 15);
    ahead = reader.read();
    if (ahead == '\ufeff') {
      ahead = reader.read();
    }
  }

  /// The next line without its end; null after the last.
  @Nullable String next() throws IOException {
    if (ahead < 0) {
      return null;
    }
    var line = new StringBuilder();
    while (ahead >= 0 && ahead != '\n' && ahead != '\r') {
      if (line.length() <= LONGEST) {
        line.append((char) ahead);
      }
      ahead = reader.read();
    }
    boolean carriage = ahead == '\r';
    ahead = ahead < 0 ? -1 : reader.read();
    if (carriage && ahead == '\n') {
      ahead = reader.read();
    }
    number++;
    return line.toString();
  }

  /// The number of the line that came last.
  long number() {
    return number;
  }

  int permille() {
    return (int) Math.min(1000, bytes.count * 1000 / size);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
      int read = super.read(into, at, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
