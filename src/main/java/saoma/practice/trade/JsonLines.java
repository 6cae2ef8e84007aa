package saoma.practice.trade;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A file of things the gateway must remember, a line of JSON each, written before it counts. A
/// line that a kill tore is the last one and is cut off.
///
/// @param what names the things where the file is damaged
public record JsonLines<T>(Path file, Class<T> type, String what) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /// @throws IOException if the file cannot be read, or is damaged before its last line
  public List<T> read() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    var text = new String(wholeLines(), StandardCharsets.UTF_8);
    var things = new ArrayList<T>();
    for (var line : text.lines().toList()) {
      try {
        things.add(JSON.readValue(line, type));
      } catch (JacksonException e) {
        throw new IOException("the practice " + what + " are damaged", e);
      }
    }
    return things;
  }

  private byte[] wholeLines() throws IOException {
    var bytes = Files.readAllBytes(file);
    var end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    if (end < bytes.length) {
      try (var open = new RandomAccessFile(file.toFile(), "rw")) {
        open.setLength(end);
      }
    }
    return Arrays.copyOf(bytes, end);
  }

  public void add(T thing) {
    try {
      Files.writeString(
          file,
          JSON.writeValueAsString(thing) + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
