package saoma.practice.trade;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import saoma.money.Money;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The book's file: one JSON object a line, handed to the operating system before the event counts,
/// so that a killed gateway remembers what it answered. A line that a kill tore is the last one and
/// is cut off; any other unreadable line stops the start, because a gateway that forgets trades in
/// silence teaches the wrong lesson.
final class TradeJournal implements AutoCloseable {
  private static final JsonMapper JSON =
      JsonMapper.builder().addMixIn(Money.class, AmountOnly.class).build();

  private final FileChannel file;
  private long end;

  private TradeJournal(FileChannel file, long end) {
    this.file = file;
    this.end = end;
  }

  /// Opens the file, made if it is missing, and reads what it holds into `events`.
  ///
  /// @throws IOException also if another gateway has it open: two writers would tear it
  static TradeJournal open(Path path, List<TradeEvent> events) throws IOException {
    var file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      lock(file);
      var bytes = Files.readAllBytes(path);
      var whole = wholeLines(bytes);
      events.addAll(read(new String(bytes, 0, whole, StandardCharsets.UTF_8)));
      file.truncate(whole);
      return new TradeJournal(file, whole);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  private static void lock(FileChannel file) throws IOException {
    try {
      // Beyond the content: Windows refuses reads of a locked range. Released with the channel.
      if (file.tryLock(Long.MAX_VALUE - 1, 1, false) != null) {
        return;
      }
    } catch (OverlappingFileLockException e) {
      throw new IOException("this program already runs a practice gateway in this folder", e);
    }
    throw new IOException("another practice gateway runs in this folder");
  }

  void append(TradeEvent event) throws IOException {
    var line = JSON.writeValueAsString(event) + "\n";
    var buffer = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
    var position = end;
    while (buffer.hasRemaining()) {
      position += file.write(buffer, position);
    }
    // Only now: a line that failed half way is written over by the next one.
    end = position;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private static int wholeLines(byte[] bytes) {
    for (var end = bytes.length; end > 0; end--) {
      if (bytes[end - 1] == '\n') {
        return end;
      }
    }
    return 0;
  }

  private static List<TradeEvent> read(String text) throws IOException {
    var events = new ArrayList<TradeEvent>();
    var lines = text.lines().toList();
    for (var number = 0; number < lines.size(); number++) {
      try {
        events.add(JSON.readValue(lines.get(number), TradeEvent.class));
      } catch (JacksonException e) {
        throw new IOException("the practice trades are damaged in line " + (number + 1), e);
      }
    }
    return events;
  }

  /// Keeps the questions an amount answers out of its JSON.
  @JsonIgnoreProperties({"zero", "positive"})
  private interface AmountOnly {}
}
